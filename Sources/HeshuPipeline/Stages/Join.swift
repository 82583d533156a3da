import HeshuRecords

/// Adds columns of a reference table, or of another table of the run, by equal keys.
public struct Join: Sendable, Hashable {
  /// Where the partners come from.
  public enum Source: Sendable, Hashable {
    /// A CSV, JSON or NDJSON file, a workbook or a SQLite database, and the table in it.
    case file(Located<String>, TablePart)
    /// Another table of the run, whose chain ends before: rows find their partner in their own document.
    case table(Located<String>, columns: [TableColumnName])
  }

  /// Where the stage stands in a pipeline file; nil for one that was composed in Swift.
  public var location: SourceLocation?
  /// Where the partners come from.
  public var source: Source
  /// The columns that must be equal, named alike on both sides; spaces around a text do not count.
  public var match: [Located<String>]
  /// The columns to add, with the unit of their numbers.
  public var take: [FieldUnit]
  /// Whether a row without a partner is a reject.
  public var isRequired: Bool

  /// Makes the stage; what is wrong with it is told when it is bound.
  public init(
    _ source: Source, match: [Located<String>], take: [FieldUnit], isRequired: Bool = false,
    location: SourceLocation? = nil
  ) {
    self.source = source
    self.match = match
    self.take = take
    self.isRequired = isRequired
    self.location = location
  }

  /// Makes a join with a reference file.
  ///
  /// - Parameter part: which part of the file is the table; the whole file unless given.
  public init(
    file: Located<String>, part: TablePart = TablePart(), match: [Located<String>], take: [FieldUnit],
    isRequired: Bool = false, location: SourceLocation? = nil
  ) {
    self.init(.file(file, part), match: match, take: take, isRequired: isRequired, location: location)
  }

  /// - Parameter columns: what the other table calls columns that cannot be named alike.
  public init(
    table: Located<String>, columns: [TableColumnName] = [], match: [Located<String>], take: [FieldUnit],
    isRequired: Bool = false, location: SourceLocation? = nil
  ) {
    self.init(.table(table, columns: columns), match: match, take: take, isRequired: isRequired, location: location)
  }
}
