extension UnitCatalogue {
  /// What leads from one unit to another.
  static let factors: [UnitFactor] = [
    UnitFactor("%", "x", 1, 100),
    UnitFactor("‰", "x", 1, 1000),
    UnitFactor("ratio", "x", 1),
  ]
}
