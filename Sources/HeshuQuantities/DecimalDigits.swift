/// Writes whole numbers in decimal digits, two at a time.
package enum DecimalDigits {
  /// The most digits of 64 bits, and of 128.
  package static let limit64 = 20
  static let limit128 = 39

  /// 10 to the power 18: what is below it, and what is left of 128 bits above its square, fits 64 bits.
  private static let block: UInt64 = 1_000_000_000_000_000_000

  /// Appends a number that is not negative.
  package static func append(_ number: Int, to output: inout OutputSpan<UInt8>) {
    append(UInt64(truncatingIfNeeded: max(number, 0)), atLeast: 1, to: &output)
  }

  /// Appends a number with zeros in front of it where it has fewer than `minimum` digits.
  package static func append(_ number: UInt64, atLeast minimum: Int, to output: inout OutputSpan<UInt8>) {
    let width = max(count(number), minimum)
    output.append(repeating: 0x30, count: width)
    fill(number, endingAt: output.count, in: &output)
  }

  /// Appends a number with zeros in front of it where it has fewer than `minimum` digits.
  static func append(_ number: UInt128, atLeast minimum: Int, to output: inout OutputSpan<UInt8>) {
    guard number > UInt128(UInt64.max) else {
      append(UInt64(truncatingIfNeeded: number), atLeast: minimum, to: &output)
      return
    }
    let (upper, lower) = number.quotientAndRemainder(dividingBy: UInt128(block))
    append(upper, atLeast: minimum &- 18, to: &output)
    append(UInt64(truncatingIfNeeded: lower), atLeast: 18, to: &output)
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

  /// Writes the digits over the bytes that end at `end`.
  @inline(__always)
  private static func fill(_ number: UInt64, endingAt end: Int, in output: inout OutputSpan<UInt8>) {
    var rest = number
    var place = end
    while rest >= 100 {
      let pair = UInt32(truncatingIfNeeded: rest % 100)
      rest /= 100
      place &-= 2
      output[place] = 0x30 &+ UInt8(truncatingIfNeeded: pair / 10)
      output[place &+ 1] = 0x30 &+ UInt8(truncatingIfNeeded: pair % 10)
    }
    output[place &- 1] = 0x30 &+ UInt8(truncatingIfNeeded: rest % 10)
    if rest >= 10 { output[place &- 2] = 0x30 &+ UInt8(truncatingIfNeeded: rest / 10) }
  }

  /// How many digits a number has; 0 has one.
  private static func count(_ number: UInt64) -> Int {
    if number < 100 { return number < 10 ? 1 : 2 }
    if number < 10_000 { return number < 1000 ? 3 : 4 }
    var digits = 4
    var rest = number / 10_000
    while rest >= 10 {
      rest /= 10
      digits &+= 1
    }
    return digits &+ 1
  }
}
