/// Why a run with a ledger reads a document.
public enum ReadingReason: String, Sendable, Hashable, CaseIterable {
  /// No run has seen it.
  case new
  /// It looks other than before.
  case changed
  /// It was changed so shortly before it was read that another change may not show.
  case young
  /// It could not be used before.
  case rejected
  /// Patterns or program are others.
  case rules
  /// `--rehash`.
  case asked
}
