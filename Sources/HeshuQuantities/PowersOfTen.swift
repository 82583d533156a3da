/// The powers of ten that fit in 128 bits, and how many digits a number has.
package enum PowersOfTen {
  /// 10^0 to 10^38.
  private static let table: [Int128] = {
    var powers: [Int128] = [1]
    for _ in 1...38 { powers.append((powers.last ?? 1) &* 10) }
    return powers
  }()

  /// 10^`exponent`, or nil where it is no whole number or does not fit.
  package static func int128(_ exponent: Int) -> Int128? {
    exponent >= 0 && exponent <= 38 ? table[exponent] : nil
  }

  /// `value` times 10^`exponent`, or nil where `exponent` is negative or the product does not fit.
  static func multiply(_ value: Int128, byPowerOfTen exponent: Int) -> Int128? {
    if value == 0 && exponent >= 0 { return 0 }
    guard let power = int128(exponent) else { return nil }
    let (product, overflow) = value.multipliedReportingOverflow(by: power)
    return overflow ? nil : product
  }

  /// The exponent of a power of ten; nil for every other number.
  static func exponent(of power: Int128) -> Int? {
    guard power > 0 else { return nil }
    let guess = digits(of: power.magnitude) - 1
    return table[guess] == power ? guess : nil
  }

  /// How many decimal digits `magnitude` has; 0 has one.
  static func digits(of magnitude: UInt128) -> Int {
    let bits = 128 - magnitude.leadingZeroBitCount
    // 1233/4096 is just below log10(2): the guess is the number of digits or one less.
    let guess = (bits * 1233) >> 12
    guard guess <= 38 else { return 39 }
    return magnitude >= UInt128(table[guess]) ? guess + 1 : max(guess, 1)
  }
}
