import HeshuRecords

/// One table of a pipeline and its chain of stages.
public struct TableDeclaration: Sendable {
  /// The table's name: `[a-z][a-z0-9_]{0,31}`, unique in the pipeline.
  public var name: Located<String>
  /// The chain in its order, without the stages that all tables share.
  public var stages: [any StageDeclaration]

  /// Makes a table; what is wrong with it is told when the pipeline is compiled.
  public init(_ name: Located<String>, stages: [any StageDeclaration]) {
    self.name = name
    self.stages = stages
  }
}
