import HeshuQuantities

/// Leads between units that measure the same, plain ratios and their percentages included.
enum RatioUnits {
  /// What a number in `from` is multiplied by to be in `to`; nil where they do not measure the same.
  static func factor(from: FigureUnit, to: FigureUnit) -> ExactRatio? {
    if let factor = UnitCatalogue.conversion(from: from, to: to) { return factor }
    guard let before = power(of: from), let after = power(of: to) else { return nil }
    return ExactRatio.one.scaled(byPowerOfTen: before - after)
  }

  /// A ratio in that unit times ten to this power is a plain number; nil for a unit that is no ratio.
  private static func power(of unit: FigureUnit) -> Int? {
    if unit == .percent { return -2 }
    if unit == .permille { return -3 }
    return unit == .none || unit.dimension == .ratio ? 0 : nil
  }
}
