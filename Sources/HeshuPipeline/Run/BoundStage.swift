import HeshuRecords

/// A stage of a chain with its name for messages and books.
public struct BoundStage: Sendable {
  /// The stage's name in pipeline files.
  public var name: String
  public var stage: any Stage
  /// Whether the stage may leave rows out or make fewer of them without a reject.
  public var mayDropRows: Bool
  /// Where it stands in the pipeline file.
  public var location: SourceLocation?
}
