import HeshuRecords

/// What a run says of one table.
public struct TableReport: Sendable {
  public var name: String
  /// Matches of the table's patterns, or records of the table that was read.
  public var matches = 0
  public var rows = 0
  public var stages: [StageCounts]
  public var preview: TablePreview

  public init(name: String, stages: [StageCounts], schema: Schema) {
    self.name = name
    self.stages = stages
    self.preview = TablePreview(schema: schema)
  }
}
