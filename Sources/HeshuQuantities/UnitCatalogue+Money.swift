extension UnitCatalogue {
  /// Currencies under their codes of ISO 4217.
  static let money = UnitFamily(
    .money, .money,
    [
      UnitEntry("元", "CNY"),
      UnitEntry("美元", "USD"),
    ])
}
