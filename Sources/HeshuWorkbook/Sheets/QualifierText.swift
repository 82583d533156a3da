#if XLSX
  import HeshuQuantities

  /// Words for what stands around a figure, in place of the codes of other formats.
  enum QualifierText {
    /// The words for a code; the code itself where it is none.
    static func words(_ code: String) -> String {
      switch code {
      case Qualifier.exact.name: "—"
      case Qualifier.about.name: "约"
      case Qualifier.over.name: "超过"
      case Qualifier.under.name: "不足"
      case Qualifier.atLeast.name: "不低于"
      case Qualifier.atMost.name: "不超过"
      case Qualifier.range.name: "范围"
      case Qualifier.rangeLow.name: "范围下端"
      case Qualifier.rangeHigh.name: "范围上端"
      default: code
      }
    }
  }
#endif
