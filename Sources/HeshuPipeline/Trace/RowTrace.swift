import HeshuRecords

/// Where a row comes from and what became of it on its way through the chain.
public struct RowTrace: Sendable {
  /// A piece of the passage that a cell was read from.
  public struct Mark: Sendable, Hashable {
    public var column: String
    /// Offsets in the document's original bytes, end exclusive.
    public var start: Int
    public var end: Int
    /// The same as offsets in the UTF-8 of `passage`.
    public var range: Range<Int>

    public init(column: String, start: Int, end: Int, range: Range<Int>) {
      self.column = column
      self.start = start
      self.end = end
      self.range = range
    }
  }

  /// A check that judged the row.
  public struct Check: Sendable, Hashable {
    public var name: String
    public var verdict: Verdict
    public var severity: Severity
    /// The check as one line of arithmetic.
    public var arithmetic: String
    /// The columns whose cells it compared.
    public var columns: [String]
  }

  /// The document's id and the sha256 that it has now.
  public var document: String
  public var version: String
  /// The row's passage in the original bytes.
  public var start: Int
  public var end: Int
  /// Where the passage begins, from 1.
  public var line: Int
  public var column: Int
  /// The sentences that hold the row's passage; the record, where rows come from a table.
  public var passage: String
  public var marks: [Mark] = []
  /// For each column what the stages did to its cell, in their order; from the aggregation on where the row is an aggregated one.
  public var steps: [String: [TraceStep]] = [:]
  public var checks: [Check] = []
  /// The rows that an aggregated row was made of, whose first one `passage` holds; nil for any other row.
  public var group: Group?
  /// For each byte of `passage`, and its end, the offset in the original.
  var originals: [Int] = []
  /// The row as NDJSON writes it, with every column that an output can have.
  public var row: [UInt8] = []

  init(document: String, version: String, start: Int, end: Int, line: Int, column: Int, passage: String) {
    self.document = document
    self.version = version
    self.start = start
    self.end = end
    self.line = line
    self.column = column
    self.passage = passage
  }
}
