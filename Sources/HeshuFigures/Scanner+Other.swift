import HeshuQuantities

/// Numbers without a unit behind them.
extension Scanner {
  mutating func readUnitless(_ numeral: Numeral) { floor = max(floor, numeral.end) }
  mutating func readPeriod(_ numeral: Numeral) -> Bool { false }
  func beginsDate(_ numeral: Numeral) -> Bool { false }
  mutating func readYearWord(at place: Int) {}
  mutating func readDeclaration(at place: Int) {}
  mutating func readHalf(at place: Int) {}
  mutating func finish() {}
}
