/// What a block of up to 64 bytes holds: a bit for each of four bytes, and whether any byte is outside of ASCII.
///
/// Every operand is a vector: the overloads that take a scalar are not specialized by the compiler and cost a
/// hundredfold.
struct CSVMarks {
  private typealias Block = SIMD16<UInt8>

  var bits: UInt64
  var hasNonASCII: Bool
  var hasNUL: Bool

  /// Marks the bytes of `raw[at..<at + 64]` that equal one of four.
  @inline(__always)
  init(
    _ raw: UnsafeRawBufferPointer, at: Int, _ one: UInt8, _ two: UInt8, _ three: UInt8, _ four: UInt8
  ) {
    var bits: UInt64 = 0
    var all = Block(repeating: 0)
    var zeros = SIMDMask<SIMD16<Int8>>(repeating: false)
    let zero = Block(repeating: 0)
    let first = Block(repeating: one)
    let second = Block(repeating: two)
    let third = Block(repeating: three)
    let fourth = Block(repeating: four)
    for quarter in 0..<4 {
      let block = raw.loadUnaligned(fromByteOffset: at &+ quarter &* 16, as: Block.self)
      all |= block
      zeros .|= block .== zero
      let hit = (block .== first) .| (block .== second) .| (block .== third) .| (block .== fourth)
      bits |= Self.compress(hit) &<< UInt64(truncatingIfNeeded: quarter &* 16)
    }
    let high = unsafeBitCast(all, to: SIMD2<UInt64>.self)
    self.bits = bits
    let nul = unsafeBitCast(zeros, to: SIMD2<UInt64>.self)
    hasNUL = nul[0] | nul[1] != 0
    hasNonASCII = (high[0] | high[1]) & 0x8080_8080_8080_8080 != 0
  }

  /// One bit a lane: the multiplication gathers the lowest bits of eight bytes in the highest byte.
  @inline(__always)
  private static func compress(_ mask: SIMDMask<SIMD16<Int8>>) -> UInt64 {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    let low = ((words[0] & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56
    let high = ((words[1] & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56
    return low | (high &<< 8)
  }
}
