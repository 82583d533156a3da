import HeshuRecords

/// A declared stage that works on rows; the others say where rows go.
public protocol RowStageDeclaration: StageDeclaration {
  /// Binds the stage to the columns that it gets; what cannot work is a diagnostic, and nil is given.
  func bind(to input: Schema, in context: BindingContext, diagnostics: inout Diagnostics) -> (any Stage)?

  /// The other tables of the run that the stage names, whose chains must end before.
  var namedTables: [String] { get }

  /// Whether the columns behind the stage are those before it: what follows can be looked at even where the stage is wrong.
  var keepsColumns: Bool { get }
}

extension RowStageDeclaration {
  /// Most stages see their own rows alone.
  public var namedTables: [String] { [] }

  /// Most stages add columns or change their units.
  public var keepsColumns: Bool { false }
}
