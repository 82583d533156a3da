/// Finds the few bytes that end a run, sixteen at a time.
///
/// Every operand is a vector: the overloads that take a scalar are not specialized by the compiler and cost a
/// hundredfold.
enum ByteSearch {
  typealias Block = SIMD16<UInt8>

  /// The first place in `range` that holds `"`, `\` or a control byte, or the range's end.
  static func stringStop(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    let quote = Block(repeating: 0x22)
    let backslash = Block(repeating: 0x5C)
    let space = Block(repeating: 0x20)
    return bytes.withUnsafeBytes { raw in
      var at = range.lowerBound
      while at &+ 16 <= range.upperBound {
        let block = raw.loadUnaligned(fromByteOffset: at, as: Block.self)
        if let lane = firstLane((block .== quote) .| (block .== backslash) .| (block .< space)) { return at &+ lane }
        at &+= 16
      }
      if at &+ 16 <= raw.count {
        let block = raw.loadUnaligned(fromByteOffset: at, as: Block.self)
        let lane = firstLane((block .== quote) .| (block .== backslash) .| (block .< space)) ?? 16
        return min(at &+ lane, range.upperBound)
      }
      while at < range.upperBound, raw[at] != 0x22, raw[at] != 0x5C, raw[at] >= 0x20 { at &+= 1 }
      return at
    }
  }

  /// The first place in `range` that holds one of five bytes, or the range's end.
  static func first(
    _ one: UInt8, _ two: UInt8, _ three: UInt8, _ four: UInt8, _ five: UInt8, in bytes: [UInt8], _ range: Range<Int>
  ) -> Int {
    let first = Block(repeating: one)
    let second = Block(repeating: two)
    let third = Block(repeating: three)
    let fourth = Block(repeating: four)
    let fifth = Block(repeating: five)
    return bytes.withUnsafeBytes { raw in
      var at = range.lowerBound
      while at &+ 16 <= range.upperBound {
        let block = raw.loadUnaligned(fromByteOffset: at, as: Block.self)
        let hit =
          (block .== first) .| (block .== second) .| (block .== third) .| (block .== fourth) .| (block .== fifth)
        if let lane = firstLane(hit) { return at &+ lane }
        at &+= 16
      }
      if at &+ 16 <= raw.count {
        let block = raw.loadUnaligned(fromByteOffset: at, as: Block.self)
        let hit =
          (block .== first) .| (block .== second) .| (block .== third) .| (block .== fourth) .| (block .== fifth)
        return min(at &+ (firstLane(hit) ?? 16), range.upperBound)
      }
      while at < range.upperBound {
        let byte = raw[at]
        if byte == one || byte == two || byte == three || byte == four || byte == five { return at }
        at &+= 1
      }
      return at
    }
  }

  /// Appends a range of one array to another; a slice would cost a retain and a release for each cell.
  @inline(__always)
  static func copy(_ bytes: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { out.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// The number of the first lane that is set.
  @inline(__always)
  private static func firstLane(_ mask: SIMDMask<SIMD16<Int8>>) -> Int? {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    if words[0] | words[1] == 0 { return nil }
    return words[0] != 0 ? words[0].trailingZeroBitCount &>> 3 : 8 &+ words[1].trailingZeroBitCount &>> 3
  }

  /// What a block of up to 64 bytes holds: a bit for each of four bytes, and whether any byte is outside of ASCII.
  struct Marks {
    var bits: UInt64
    var hasNonASCII: Bool
  }

  /// Marks the bytes of `raw[at..<at + 64]` that equal one of four.
  @inline(__always)
  static func marks(
    _ raw: UnsafeRawBufferPointer, at: Int, _ one: UInt8, _ two: UInt8, _ three: UInt8, _ four: UInt8
  ) -> Marks {
    var bits: UInt64 = 0
    var all = Block(repeating: 0)
    let first = Block(repeating: one)
    let second = Block(repeating: two)
    let third = Block(repeating: three)
    let fourth = Block(repeating: four)
    for quarter in 0..<4 {
      let block = raw.loadUnaligned(fromByteOffset: at &+ quarter &* 16, as: Block.self)
      all |= block
      let hit = (block .== first) .| (block .== second) .| (block .== third) .| (block .== fourth)
      bits |= compress(hit) &<< UInt64(truncatingIfNeeded: quarter &* 16)
    }
    let high = unsafeBitCast(all, to: SIMD2<UInt64>.self)
    return Marks(bits: bits, hasNonASCII: (high[0] | high[1]) & 0x8080_8080_8080_8080 != 0)
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
