extension UnitCatalogue {
  static let percent = UnitFamily(
    .percent, .ratio,
    [
      UnitEntry("%", "%"),
      UnitEntry("％", "%"),
      UnitEntry("﹪", "%"),
      UnitEntry("成", "%", 1, careful: true),
    ])

  static let points = UnitFamily(
    .percentagePoint, .percentagePoint,
    [
      UnitEntry("个百分点", "pp"),
      UnitEntry("個百分點", "pp"),
      UnitEntry("百分点", "pp"),
      UnitEntry("百分點", "pp"),
      UnitEntry("个点", "pp", careful: true),
      UnitEntry("個點", "pp", careful: true),
      UnitEntry("pct", "pp"),
      UnitEntry("个基点", "pp", -2),
      UnitEntry("個基點", "pp", -2),
      UnitEntry("基点", "pp", -2),
      UnitEntry("基點", "pp", -2),
      UnitEntry("BP", "pp", -2),
      UnitEntry("BPs", "pp", -2),
      UnitEntry("bp", "pp", -2),
      UnitEntry("bps", "pp", -2),
    ])

  static let multiples = UnitFamily(.multiple, .ratio, [UnitEntry("倍", "x")])

  static let permilles = UnitFamily(
    .rate, .ratio,
    [
      UnitEntry("‰", "‰"),
      UnitEntry("‱", "‰", -1),
    ])

  /// The unit of 15.6:1; written by its code alone.
  static let ratios = UnitFamily(.other, .ratio, [UnitEntry("ratio", "ratio")])
}
