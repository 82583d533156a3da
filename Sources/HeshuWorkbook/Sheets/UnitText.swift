#if XLSX
  import HeshuQuantities

  /// How units are written for people: 元 instead of `CNY`.
  enum UnitText {
    /// The first text of the catalogue for each unit without a multiplier.
    private static let texts: [FigureUnit: String] = {
      var texts: [FigureUnit: String] = [:]
      for symbol in UnitCatalogue.symbols where symbol.power == 0 && texts[symbol.unit] == nil {
        texts[symbol.unit] = symbol.written
      }
      return texts
    }()

    /// The unit with no multiplier, as a column's unit.
    static func written(_ unit: FigureUnit) -> WrittenUnit {
      let text = unit == .none || unit == .ratio ? "" : texts[unit] ?? unit.code
      return WrittenUnit(unit: unit, power: 0, text: text)
    }
  }
#endif
