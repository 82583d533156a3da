import HeshuQuantities

/// Numbers without a unit behind them.
extension Scanner {
  mutating func readUnitless(_ numeral: Numeral) { floor = max(floor, numeral.end) }
  mutating func readDeclaration(at place: Int) {}
  mutating func finish() { resolvePeriods() }
}
