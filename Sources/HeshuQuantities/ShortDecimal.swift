/// Writes numbers of at most 18 digits as `ExactDecimal` does.
package enum ShortDecimal {
  /// Appends `significand` times 10 to the power `exponent`, whose magnitude is below 100; no zero stands at the end of a fraction.
  package static func append(_ significand: Int64, exponent: Int, to output: inout OutputSpan<UInt8>) {
    var (significand, exponent) = (significand, exponent)
    while exponent < 0, significand.isMultiple(of: 10) {
      if significand == 0 { exponent = 0 } else { (significand, exponent) = (significand / 10, exponent &+ 1) }
    }
    ExactDecimal(significand: Int128(significand), exponent: Int32(truncatingIfNeeded: exponent)).append(to: &output)
  }
}
