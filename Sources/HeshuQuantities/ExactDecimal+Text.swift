extension ExactDecimal: CustomStringConvertible {
  /// Reads plain decimal text such as `-45.10`, `+2` or `1200`.
  ///
  /// A digit stands on both sides of a point; there is no exponent, grouping or space. Nil for any other text, for more than 38 digits
  /// (leading zeros do not count) and for more than 9999 fraction digits.
  public init?(_ text: some StringProtocol) {
    var significand: Int128 = 0
    var digits = 0
    var fraction = -1
    var isFirst = true
    var isNegative = false
    var lastIsDigit = false
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        if significand != 0 || byte != 0x30 { digits += 1 }
        if digits > ExactDecimal.maximumDigits { return nil }
        significand = significand &* 10 &+ Int128(byte &- 0x30)
        if fraction >= 0 { fraction += 1 }
        lastIsDigit = true
      case 0x2E where lastIsDigit && fraction < 0:
        fraction = 0
        lastIsDigit = false
      case 0x2B, 0x2D:
        guard isFirst else { return nil }
        isNegative = byte == 0x2D
      default: return nil
      }
      isFirst = false
    }
    guard lastIsDigit, fraction <= ExactDecimal.maximumExponent else { return nil }
    self.init(significand: isNegative ? 0 &- significand : significand, exponent: -Int32(max(fraction, 0)))
  }

  /// Plain decimal text in the scale that is kept: no exponent, no `+`, no `-0`.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes what `description` says at the end of `bytes`.
  public func append(to bytes: inout [UInt8]) {
    if significand < 0 { bytes.append(0x2D) }
    let first = bytes.count
    ExactDecimal.appendDigits(of: significand.magnitude, to: &bytes)
    if exponent > 0 {
      if significand != 0 { bytes.append(contentsOf: repeatElement(0x30, count: Int(exponent))) }
    } else if exponent < 0 {
      let places = fractionDigits
      let count = bytes.count - first
      if count <= places { bytes.insert(contentsOf: repeatElement(0x30, count: places - count + 1), at: first) }
      bytes.insert(0x2E, at: bytes.count - places)
    }
  }

  /// Writes a whole number without sign.
  static func appendDigits(of magnitude: UInt128, to bytes: inout [UInt8]) {
    let first = bytes.count
    var wide = magnitude
    // Nineteen digits at a time, so that all but two divisions are those of the machine.
    let block: UInt64 = 10_000_000_000_000_000_000
    while wide > UInt128(UInt64.max) {
      let (quotient, remainder) = wide.quotientAndRemainder(dividingBy: UInt128(block))
      var rest = UInt64(truncatingIfNeeded: remainder)
      for _ in 0..<19 {
        bytes.append(0x30 &+ UInt8(truncatingIfNeeded: rest % 10))
        rest /= 10
      }
      wide = quotient
    }
    var rest = UInt64(truncatingIfNeeded: wide)
    repeat {
      bytes.append(0x30 &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest != 0
    bytes[first...].reverse()
  }
}
