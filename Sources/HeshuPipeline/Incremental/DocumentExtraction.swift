import HeshuRecords

/// What extraction gave of one document, for all tables, with everything that later stages may ask of its text.
struct DocumentExtraction {
  /// The rows of one table; texts are ranges of `bytes`.
  struct Table {
    var rows: Rows
    /// Of each row's passage: its text, and line and column.
    var passages: [KeptPassage]
    var rejects: [Reject]
  }

  var figures = 0
  var textByteCount = 0
  var byteCount = 0
  var tables: [Table] = []
  var nearMisses: [NearMiss] = []
  /// The texts of rows, passages and near misses.
  var bytes: [UInt8] = []
}
