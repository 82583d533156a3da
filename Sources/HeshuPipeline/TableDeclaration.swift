import HeshuRecords

/// One table of a pipeline and its chain of stages.
public struct TableDeclaration: Sendable {
  public var name: Located<String>
  public var stages: [any StageDeclaration]

  public init(_ name: Located<String>, stages: [any StageDeclaration]) {
    self.name = name
    self.stages = stages
  }
}
