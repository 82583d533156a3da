extension UnitCatalogue {
  static let percent = UnitFamily(
    .percent, .ratio, source: .legalUnits,
    [
      UnitEntry("%", "%"),
      UnitEntry("％", "%"),
      UnitEntry("﹪", "%"),
      UnitEntry("成", "%", 1, careful: true, source: .observed),
    ])

  static let points = UnitFamily(
    .percentagePoint, .percentagePoint, source: .statistics,
    [
      UnitEntry("个百分点", "pp"),
      UnitEntry("百分点", "pp"),
      UnitEntry("个点", "pp", careful: true, source: .observed),
      UnitEntry("pct", "pp", source: .observed),
      UnitEntry("个基点", "pp", -2),
      UnitEntry("基点", "pp", -2),
      UnitEntry("BP", "pp", -2, source: .observed),
      UnitEntry("个BP", "pp", -2, source: .observed),
      UnitEntry("个bp", "pp", -2, source: .observed),
      UnitEntry("BPs", "pp", -2, source: .observed),
      UnitEntry("bp", "pp", -2, source: .observed),
      UnitEntry("bps", "pp", -2, source: .observed),
    ])

  static let multiples = UnitFamily(.multiple, .ratio, source: .statistics, [UnitEntry("倍", "x")])

  static let permilles = UnitFamily(
    .rate, .ratio, source: .legalUnits,
    [
      UnitEntry("‰", "‰"),
      UnitEntry("‱", "‰", -1),
    ])

  /// The unit of 15.6:1; written by its code alone.
  static let ratios = UnitFamily(.other, .ratio, source: .observed, [UnitEntry("ratio", "ratio")])
}
