/// What differs in the outputs of two runs: a cell, or a whole row.
public struct RunChange: Sendable, Hashable {
  /// What happened to the row.
  public enum Kind: Sendable, Hashable {
    /// A cell of it is another one.
    case cell(column: String, before: String, after: String)
    /// The later run has the row and the earlier one has not.
    case added
    /// The earlier run has the row and the later one has not.
    case removed
  }

  /// Why it differs, as far as the ledger knows.
  public enum Cause: String, Sendable, Hashable, CaseIterable {
    /// The document is another version, is new or has gone.
    case text
    /// The pipeline file is another one.
    case rule
    /// The program is another one.
    case program
    /// Document, pipeline and program are the same: a joined table or other rows of the table are others.
    case others
  }

  /// The output without ending, `{date}` in the place of the run's day.
  public var table: String
  /// The row's passage, as its column `source` has it; of a row that was there before and is there still, the later one.
  public var source: String
  /// What happened to the row.
  public var kind: Kind
  /// Why it differs, as far as the ledger knows.
  public var cause: Cause
}
