#if XLSX
  import HeshuQuantities
  import HeshuRecords

  /// Words for what stands around a figure, in place of the codes of other formats.
  enum QualifierText {
    /// The words for a code, a dash where nothing stands there; the code itself where it is none.
    static func words(_ code: String) -> String {
      guard let qualifier = Qualifier.allCases.first(where: { $0.name == code }) else { return code }
      return qualifier == .exact ? "—" : DisplayWords.chinese(qualifier)
    }
  }
#endif
