/// Writes whole numbers in decimal digits, eight at a time in the bytes of one word.
package enum DecimalDigits {
  /// 10 to the power 8, and to the power 16.
  private static let eightDigits: UInt64 = 100_000_000
  private static let sixteenDigits: UInt64 = 10_000_000_000_000_000
  /// Eight zeros as text.
  private static let zeros: UInt64 = 0x3030_3030_3030_3030

  /// Appends a number; one below 0 counts as 0.
  package static func append(_ number: Int, to output: inout OutputSpan<UInt8>) {
    append(UInt64(truncatingIfNeeded: max(number, 0)), to: &output)
  }

  /// Appends a number.
  package static func append(_ number: UInt64, to output: inout OutputSpan<UInt8>) {
    if number < 10 { return output.append(0x30 &+ UInt8(truncatingIfNeeded: number)) }
    guard number >= eightDigits else { return appendWord(number, digits: count(number), to: &output) }
    append(number / eightDigits, to: &output)
    appendWord(number % eightDigits, digits: 8, to: &output)
  }

  /// Appends the last digits of a number below 10 to the power 8.
  @inline(__always)
  private static func appendWord(_ number: UInt64, digits: Int, to output: inout OutputSpan<UInt8>) {
    let text = word(number) | zeros
    output.append(word: text &>> UInt64(truncatingIfNeeded: 64 &- 8 &* digits), count: digits)
  }

  /// Appends a number with zeros in front of it where it has fewer than `minimum` digits.
  package static func append(_ number: UInt64, atLeast minimum: Int, to output: inout OutputSpan<UInt8>) {
    let width = count(number)
    if width < minimum { output.append(repeating: 0x30, count: minimum &- width) }
    append(number, to: &output)
  }

  /// Appends a number with zeros in front of it where it has fewer than `minimum` digits.
  static func append(_ number: UInt128, atLeast minimum: Int, to output: inout OutputSpan<UInt8>) {
    guard number > UInt128(UInt64.max) else {
      append(UInt64(truncatingIfNeeded: number), atLeast: minimum, to: &output)
      return
    }
    let (upper, lower) = number.quotientAndRemainder(dividingBy: UInt128(sixteenDigits))
    append(upper, atLeast: minimum &- 16, to: &output)
    append(UInt64(truncatingIfNeeded: lower), atLeast: 16, to: &output)
  }

  /// Appends a number below 10 to the power 7 with a decimal point in front of its last 1 to 6 digits.
  @inline(__always)
  static func append(small number: UInt64, places: Int, to output: inout OutputSpan<UInt8>) {
    let width = max(count(number), places &+ 1)
    let digits = (word(number) | zeros) &>> UInt64(truncatingIfNeeded: 64 &- 8 &* width)
    let whole = UInt64(truncatingIfNeeded: 8 &* (width &- places))
    let isWhole = (1 &<< whole) &- 1
    output.append(word: digits & isWhole | 0x2E &<< whole | (digits & ~isWhole) &<< 8, count: width &+ 1)
  }

  /// Appends so many zeros.
  @inline(__always)
  static func append(zeros count: Int, to output: inout OutputSpan<UInt8>) {
    if count <= 8 { output.append(word: zeros, count: count) } else { output.append(repeating: 0x30, count: count) }
  }

  /// Puts a decimal point in front of the last `places` bytes.
  static func insertPoint(before places: Int, in output: inout OutputSpan<UInt8>) {
    output.append(0x2E)
    var place = output.count &- 1
    let point = place &- places
    while place > point {
      output[place] = output[place &- 1]
      place &-= 1
    }
    output[point] = 0x2E
  }

  /// The digits of a number below 10 to the power 8, a byte each and the first one lowest: the word is split into two
  /// halves of four digits, these into pairs, the pairs into digits, each time all parts with one multiplication.
  @inline(__always)
  private static func word(_ number: UInt64) -> UInt64 {
    let halves = number / 10_000 | (number % 10_000) &<< 32
    let hundreds = ((halves &* 5243) &>> 19) & 0x0000_007F_0000_007F
    let pairs = hundreds | (halves &- hundreds &* 100) &<< 16
    let tens = ((pairs &* 103) &>> 10) & 0x000F_000F_000F_000F
    return tens | (pairs &- tens &* 10) &<< 8
  }

  /// How many digits a number has; 0 has one.
  ///
  /// Found by comparisons, which the processor guesses: so the place of the next number does not wait for this one.
  private static func count(_ number: UInt64) -> Int {
    if number < 10_000 { return number < 100 ? (number < 10 ? 1 : 2) : (number < 1000 ? 3 : 4) }
    return 4 &+ count(number / 10_000)
  }
}
