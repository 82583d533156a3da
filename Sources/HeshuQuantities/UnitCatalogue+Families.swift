extension UnitCatalogue {
  /// All tables; base units are numbered in this order.
  static let families: [UnitFamily] = [
    percent, points, multiples, permilles, ratios, money,
  ]
}
