/// A table of texts as it was read, before units and types.
public struct TextTable: Sendable {
  /// The names of the columns as they stand in the file.
  public var header: [String]
  /// The records in the order of the file, each with as many cells as the header has.
  public var records: [TextRecord]
  /// Records that could not be used: too few or too many cells.
  public var rejects: [Reject]
  /// Numbers that the file stores with more digits than it shows, and that were rounded to those.
  public var roundedNumbers = 0
  /// Whether the format marks where a text begins and ends, as JSON does, so that blanks at its ends are part of it and it may be empty.
  public var textsAreExact = false

  /// Takes the parts as they are.
  public init(header: [String], records: [TextRecord] = [], rejects: [Reject] = []) {
    self.header = header
    self.records = records
    self.rejects = rejects
  }
}
