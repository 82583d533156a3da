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

  /// The same for a range of bytes, which most often has few digits.
  @inlinable
  public init?(plain bytes: [UInt8], _ range: Range<Int>) {
    var at = range.lowerBound
    guard at >= 0, range.upperBound <= bytes.count, at < range.upperBound else { return nil }
    let isNegative = bytes[at] == 0x2D
    if isNegative || bytes[at] == 0x2B { at &+= 1 }
    // Eighteen digits fit a word, whatever they are.
    guard range.upperBound &- at <= 19 else {
      self.init(String(decoding: bytes[range], as: UTF8.self))
      return
    }
    var value: Int64 = 0
    var point = -1
    let start = at
    while at < range.upperBound {
      let digit = bytes[at] &- 0x30
      if digit < 10 {
        value = value &* 10 &+ Int64(digit)
      } else if bytes[at] == 0x2E, point < 0, at > start {
        point = at
      } else {
        return nil
      }
      at &+= 1
    }
    let count = at &- start
    guard point < 0 ? (1...18).contains(count) : point &+ 1 < at else {
      self.init(String(decoding: bytes[range], as: UTF8.self))
      return
    }
    let places = point < 0 ? 0 : at &- point &- 1
    self.init(significand: Int128(isNegative ? 0 &- value : value), exponent: -Int32(truncatingIfNeeded: places))
  }

  /// Plain decimal text in the scale that is kept: no exponent, no `+`, no `-0`.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes what `description` says at the end of `bytes`.
  public func append(to bytes: inout [UInt8]) {
    bytes.append(addingCapacity: textLimit) { append(to: &$0) }
  }

  /// No text of this number is longer in bytes.
  public var textLimit: Int { ExactDecimal.maximumDigits + 4 + Int(exponent.magnitude) }

  /// Writes what `description` says at the end of `output`, which has room for `textLimit` bytes.
  public func append(to output: inout OutputSpan<UInt8>) {
    if significand < 0 { output.append(0x2D) }
    let places = fractionDigits
    let magnitude = significand.magnitude
    let small = UInt64(truncatingIfNeeded: magnitude)
    guard UInt128(small) == magnitude else { return appendLarge(magnitude, places: places, to: &output) }
    if places == 0 {
      DecimalDigits.append(small, to: &output)
      if exponent > 0, small != 0 { DecimalDigits.append(zeros: Int(exponent), to: &output) }
    } else if places <= 6, small < 10_000_000 {
      DecimalDigits.append(small: small, places: places, to: &output)
    } else {
      DecimalDigits.append(small, atLeast: places &+ 1, to: &output)
      DecimalDigits.insertPoint(before: places, in: &output)
    }
  }

  private func appendLarge(_ magnitude: UInt128, places: Int, to output: inout OutputSpan<UInt8>) {
    DecimalDigits.append(magnitude, atLeast: places &+ 1, to: &output)
    if places > 0 { DecimalDigits.insertPoint(before: places, in: &output) }
    if exponent > 0 { DecimalDigits.append(zeros: Int(exponent), to: &output) }
  }
}
