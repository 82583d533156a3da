/// A table of texts as it was read, before units and types.
public struct TextTable: Sendable {
  public var header: [String]
  public var records: [TextRecord]
  /// Records that could not be used: too few or too many cells.
  public var rejects: [Reject]
  /// Numbers that the file stores with more digits than it shows, and that were rounded to those.
  public var roundedNumbers = 0

  public init(header: [String], records: [TextRecord] = [], rejects: [Reject] = []) {
    self.header = header
    self.records = records
    self.rejects = rejects
  }
}
