import HeshuRecords

/// One output of a run, as the manifest names it.
public struct OutputReport: Sendable {
  /// The rows of one table in a store.
  public struct Stored: Sendable {
    /// The columns as they were written.
    public var layout: TableLayout
    /// How many rows were written.
    public var rows: Int
  }

  /// Of a server the connection as the pipeline names it.
  public var path: String
  /// `csv`, `json`, `sqlite`; empty for reports and archives.
  public var format: String
  /// Of CSV the dialect's name; nil for every other format.
  public var dialect: String?
  /// Whether the file is gzip; size and hash are then those of the compressed file.
  public var isCompressed: Bool
  /// The size of the file in bytes; 0 for a database.
  public var byteCount: Int
  /// Empty for a database, whose bytes are its own affair.
  public var sha256: String
  /// Rows of all tables that the output holds.
  public var rows: Int
  /// Whether these are the rows of new documents alone.
  public var holdsNewRows = false
  /// Cells that a spreadsheet would change; for CSV.
  public var risks = SpreadsheetRisks()
  /// The columns; nil where the output is no table.
  public var layout: TableLayout?
  /// Of a store the tables that it received, in the pipeline's order.
  public var tables: [Stored] = []
  /// What the header of a CSV file calls the columns; nil for what its dialect does.
  public var headers: String?
  /// Whether the output is reached by a connection and is no file.
  public var isServer = false

  /// Makes the report of an output that is no store.
  public init(
    path: String, format: String, dialect: String?, isCompressed: Bool, byteCount: Int, sha256: String, rows: Int,
    layout: TableLayout?
  ) {
    self.path = path
    self.format = format
    self.dialect = dialect
    self.isCompressed = isCompressed
    self.byteCount = byteCount
    self.sha256 = sha256
    self.rows = rows
    self.layout = layout
  }
}
