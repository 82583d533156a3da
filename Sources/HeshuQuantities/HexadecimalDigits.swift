/// Writes numbers in hexadecimal digits.
package enum HexadecimalDigits {
  /// Appends 16 digits.
  package static func append(_ number: UInt64, to output: inout OutputSpan<UInt8>) {
    output.append(word: word(UInt32(truncatingIfNeeded: number &>> 32)), count: 8)
    output.append(word: word(UInt32(truncatingIfNeeded: number)), count: 8)
  }

  /// Eight digits, a byte each and the first one lowest.
  @inline(__always)
  private static func word(_ number: UInt32) -> UInt64 {
    var digits = UInt64(number.byteSwapped)
    digits = (digits | digits &<< 16) & 0x0000_FFFF_0000_FFFF
    digits = (digits | digits &<< 8) & 0x00FF_00FF_00FF_00FF
    // The upper half of each byte stands in front of the lower one.
    digits = (digits &>> 4 | digits &<< 8) & 0x0F0F_0F0F_0F0F_0F0F
    let isLetter = ((digits &+ 0x0606_0606_0606_0606) &>> 4) & 0x0101_0101_0101_0101
    return digits &+ 0x3030_3030_3030_3030 &+ isLetter &* 0x27
  }
}
