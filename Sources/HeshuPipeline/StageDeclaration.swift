import HeshuRecords

/// One stage as a person declares it, in a pipeline file or in Swift: an immutable value without state.
public protocol StageDeclaration: Sendable {
  /// Name, options, defaults and examples; lint, help and reference come from it.
  static var specification: StageSpecification { get }

  /// Where the stage stands in a pipeline file.
  var location: SourceLocation? { get }
}
