import HeshuRecords

/// A declared stage that works on rows; the others say where rows go.
public protocol RowStageDeclaration: StageDeclaration {
  /// Binds the stage to the columns that it gets; what cannot work is a diagnostic, and nil is given.
  func bind(to input: Schema, in context: BindingContext, diagnostics: inout Diagnostics) -> (any Stage)?

  /// The other tables of the run that the stage names, whose chains must end before.
  var namedTables: [String] { get }
}

extension RowStageDeclaration {
  /// Most stages see their own rows alone.
  public var namedTables: [String] { [] }
}
