import HeshuRecords

/// Where a row comes from and what became of it on its way through the chain.
public struct RowTrace: Sendable {
  /// A check that judged the row.
  public struct Check: Sendable, Hashable {
    /// The check's name in the pipeline.
    public var name: String
    /// What came of it.
    public var verdict: Verdict
    /// How bad it is: that of the check where it is refuted, else `info`.
    public var severity: Severity
    /// The check as one line of arithmetic.
    public var arithmetic: String
    /// The columns whose cells it compared.
    public var columns: [String]
  }

  /// Where the row stands and what is written there, with the pieces that its cells were read from.
  public var passage: TracedPassage
  /// For each column what the stages did to its cell, in their order; from the aggregation on where the row is an aggregated one.
  public var steps: [String: [TraceStep]] = [:]
  /// The checks that judged the row, in the order of the chain.
  public var checks: [Check] = []
  /// The rows that an aggregated row was made of, whose first one `passage` holds; nil for any other row.
  public var group: Group?
  /// The row as NDJSON writes it, with every column that an output can have.
  public var row: [UInt8] = []

  init(_ passage: TracedPassage) {
    self.passage = passage
  }
}
