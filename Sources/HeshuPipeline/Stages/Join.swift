import HeshuRecords

/// Adds columns of a reference table, or of another table of the run, by equal keys.
public struct Join: Sendable, Hashable {
  public var location: SourceLocation?
  /// A CSV, JSON or NDJSON file, a workbook or a SQLite database.
  public var file: Located<String>
  /// The table in that file.
  public var part: TablePart
  /// The columns that must be equal, named alike on both sides; spaces around a text do not count.
  public var match: [Located<String>]
  /// The columns to add, with the unit of their numbers.
  public var take: [FieldUnit]
  /// Whether a row without a partner is a reject.
  public var isRequired: Bool

  public init(
    file: Located<String>, part: TablePart = TablePart(), match: [Located<String>], take: [FieldUnit],
    isRequired: Bool = false, location: SourceLocation? = nil
  ) {
    self.file = file
    self.part = part
    self.match = match
    self.take = take
    self.isRequired = isRequired
    self.location = location
  }
}
