#if XLSX
  import HeshuRecords

  /// A passage that a row or an operand points at.
  struct SourcePassage: Hashable, Sendable {
    private let name: ExactName
    /// Offsets in the original bytes.
    var start: Int
    var end: Int

    var document: String { name.value }

    init(document: String, start: Int, end: Int) {
      name = ExactName(document)
      self.start = start
      self.end = end
    }
  }
#endif
