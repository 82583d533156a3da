extension UnitCatalogue {
  static let namedDenominators: [UnitDenominator] = [
    UnitDenominator("10万", "100k", "", 5)
  ]
}
