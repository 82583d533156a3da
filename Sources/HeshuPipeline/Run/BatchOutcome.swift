import HeshuRecords

/// What a worker made of one batch, on its way to the ordered end of the run.
struct BatchOutcome {
  var sequence: Int
  var documents: [Document] = []
  var rejectedDocuments = 0
  var figures = 0
  var side = Side()
  /// Findings, rejects and near misses as they are written; empty where no report is.
  var sideText = SideText()
  /// For each table.
  var tables: [TableOutcome] = []
  /// Rows that wait for a barrier, for each table.
  var partials: [Int: PartialBox] = [:]
  /// Finished rows that other tables look at, for each table.
  var kept: [Int: PartialBox] = [:]
  /// What extraction gave of documents that were read, for the ledger.
  var extractions: [LedgerExtraction] = []
  /// Documents whose rows came from the ledger.
  var knownDocuments = 0

  init(sequence: Int) {
    self.sequence = sequence
  }
}

/// Holds rows on their way between threads.
final class PartialBox: Sendable {
  let batch: Batch

  init(_ batch: consuming Batch) {
    self.batch = batch
  }
}

/// What a worker made of one batch for one table.
struct TableOutcome: Sendable {
  var matches = 0
  var rows = 0
  /// Of these the ones whose documents are new; known where some output asks for them.
  var newRows = 0
  var counts: [StageCounts]
  /// Encoded rows, one part an output.
  var parts: [[UInt8]] = []
  /// What a spreadsheet would change in them.
  var risks: [SpreadsheetRisks] = []
  /// The columns that ask for `NAME_qualifier`.
  var qualified: Set<Int> = []
  var preview: [PreviewRow] = []
}
