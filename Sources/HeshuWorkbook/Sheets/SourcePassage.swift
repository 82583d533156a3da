#if XLSX
  /// A passage that a row or an operand points at.
  struct SourcePassage: Hashable, Sendable {
    var document: String
    /// Offsets in the original bytes.
    var start: Int
    var end: Int
  }
#endif
