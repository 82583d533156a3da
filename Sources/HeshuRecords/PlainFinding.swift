import HeshuQuantities

/// The finding of a row whose equation `a / b = c` holds over plain figures: whole numbers alone, from which lines are written without a string, a
/// ratio or an array in between.
package struct PlainFinding: Sendable {
  /// As in `Finding`.
  package var id: UInt64
  /// The check's place in `PlainFindings.checks`.
  package var check: Int32
  /// How many of `Side.findings` stand in front of it.
  package var position: Int32
  package var dividend: PlainOperand
  package var divisor: PlainOperand
  /// The written side.
  package var quotient: PlainOperand
  /// One unit of the dividend's last place over one of the divisor's, in the quotient's unit: a power of ten.
  package var power: Int16
  /// How tightly the equation holds.
  package var fit: Fit

  @inlinable
  package init(
    id: UInt64, check: Int32, position: Int32, dividend: PlainOperand, divisor: PlainOperand, quotient: PlainOperand,
    power: Int16, fit: Fit
  ) {
    self.id = id
    self.check = check
    self.position = position
    self.dividend = dividend
    self.divisor = divisor
    self.quotient = quotient
    self.power = power
    self.fit = fit
  }

  /// What the division comes to, in the unit of the quotient.
  var computed: Interval? {
    let low = ExactRatio(Int128(dividend.doubledLow), over: Int128(divisor.doubledHigh))
    let high = ExactRatio(Int128(dividend.doubledHigh), over: Int128(divisor.doubledLow))
    guard let low, let high else { return nil }
    return Interval(from: low.scaled(byPowerOfTen: Int(power)), through: high.scaled(byPowerOfTen: Int(power)))
  }
}
