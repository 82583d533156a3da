/// Every unit that figures can have, how it is written, and what leads from one to another.
public enum UnitCatalogue {
  /// All written symbols, each text once. Multipliers in front (万, 亿) are not part of them.
  public static let symbols: [UnitSymbol] = index.symbols

  /// What stands behind a rate's stroke and is a unit only there: `千人`, `10万`, `时`. Everything else there is one of `symbols`.
  public static let denominators: [UnitSymbol] = index.denominators

  /// The unit with that code, such as `CNY`, `CNY/kg` or `/100k`; `none` for the empty code, nil for an unknown one.
  public static func unit(code: String) -> FigureUnit? {
    index.unit(code: code)
  }

  /// A classifier such as 件 as a unit of its own, for rates that name what they count per in words (件/万人); nil for every other text.
  public static func classifier(written: String) -> FigureUnit? {
    index.classifier(written: written)
  }

  /// Rows for display: text, code, names of kind and dimension, power of ten.
  public static var displayRows: [(written: String, code: String, kind: String, dimension: String, power: Int)] {
    symbols.map { ($0.written, $0.unit.code, $0.unit.kind.name, $0.unit.dimension.name, Int($0.power)) }
  }

  /// The base unit at a place of the table; no unit for a place beyond it.
  static func base(at place: UInt16) -> UnitIndex.Base {
    index.bases.indices.contains(Int(place)) ? index.bases[Int(place)] : index.bases[0]
  }

  static let index = UnitIndex(families: families, factors: factors, denominators: namedDenominators)
}
