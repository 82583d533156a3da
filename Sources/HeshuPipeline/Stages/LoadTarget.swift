import HeshuRecords

/// One output of a load stage.
public struct LoadTarget: Sendable, Hashable {
  /// May hold `{table}` and `{date}`.
  public var path: Located<String>
  /// `csv`, `json`, `ndjson`, `sqlite`, `postgres` …; from the path's ending where it is nil.
  public var format: Located<String>?
  /// Of CSV: `excel`, `rfc4180`, `unix`.
  public var dialect: Located<String>?
  /// Of CSV: `machine`, `zh`, `en`, `both`; what the dialect does where it is nil.
  public var headers: Located<String>?
  /// Whether figure columns come with text, low, high, ends, qualifier and period.
  public var hasFullColumns: Bool
  /// Whether rows carry `verdict` and `failed_checks`.
  public var hasVerdicts: Bool
  /// Of JSON: whether decimals are numbers instead of strings.
  public var hasNumbers: Bool
  /// `new`: only the rows of documents that no run before has seen in this version; all rows where it is nil.
  public var rows: Located<String>?
  /// Of databases: `replace` or `merge`.
  public var mode: Located<String>?
  /// Of databases: whether rows that are replaced are kept.
  public var keepsHistory: Bool
  /// Of servers: the schema that the tables stand in.
  public var schema: Located<String>?

  /// Makes a target; options that its format does not know are told of when the pipeline is compiled.
  public init(
    _ path: Located<String>, format: Located<String>? = nil, dialect: Located<String>? = nil,
    hasFullColumns: Bool = false, hasVerdicts: Bool = false, hasNumbers: Bool = false, rows: Located<String>? = nil,
    mode: Located<String>? = nil, keepsHistory: Bool = false, schema: Located<String>? = nil
  ) {
    self.path = path
    self.format = format
    self.dialect = dialect
    self.hasFullColumns = hasFullColumns
    self.hasVerdicts = hasVerdicts
    self.hasNumbers = hasNumbers
    self.rows = rows
    self.mode = mode
    self.keepsHistory = keepsHistory
    self.schema = schema
  }

  /// Whether the rows of new documents alone are written.
  public var takesNewRows: Bool { rows != nil }
}
