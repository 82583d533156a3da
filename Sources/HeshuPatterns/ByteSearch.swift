/// Searches of bytes in blocks of sixteen.
///
/// The one place of the module that reads arrays without a check for each byte; every function clips its range to the array first.
enum ByteSearch {
  typealias Block = SIMD16<UInt8>
  typealias Mask = SIMDMask<SIMD16<Int8>>
  static let width = 16
  /// How far the three reads of one step reach behind a block's start.
  static let reach = width + 2

  /// The offset of the first `needle` at or behind `start` that ends by `end`, or nil.
  ///
  /// Two neighboring bytes from the needle's end are compared in blocks: in Chinese text they differ more than the first ones.
  static func first(_ needle: [UInt8], in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    let length = needle.count
    let last = min(end, bytes.count) &- length
    guard length > 0, start >= 0, start <= last else { return nil }
    let probe = max(0, length - 2)
    let left = Block(repeating: needle[probe])
    let right = Block(repeating: needle[length - 1])
    let step = length - 1 - probe
    let span = bytes.span.bytes
    var position = start
    while position <= last {
      let offset = position &+ probe
      guard offset &+ reach <= bytes.count else { break }
      var bits = bits(
        (span.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Block.self) .== left)
          .& (span.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ step, as: Block.self) .== right))
      while let lane = bits.popFirst() {
        let candidate = position &+ lane
        if candidate > last { return nil }
        if matches(needle, bytes, candidate) { return candidate }
      }
      position &+= width
    }
    while position <= last {
      if matches(needle, bytes, position) { return position }
      position &+= 1
    }
    return nil
  }

  @inline(__always)
  private static func matches(_ needle: [UInt8], _ bytes: [UInt8], _ position: Int) -> Bool {
    for index in needle.indices where bytes[position &+ index] != needle[index] { return false }
    return true
  }

  /// The first offset in `start..<end` where a break of sentences or lines can begin, and `end` where there is none.
  static func nextBreak(in bytes: [UInt8], from start: Int, to end: Int, lines: Bool) -> Int {
    var position = max(0, start)
    let end = min(end, bytes.count)
    let span = bytes.span.bytes
    while position < end, position &+ reach <= bytes.count {
      var bits = bits(breaks(span, position, lines))
      if let lane = bits.popFirst() { return min(position &+ lane, end) }
      position &+= width
    }
    while position < end {
      if SentenceBreak(at: position, in: bytes, to: bytes.count, lines: lines) != nil { return position }
      position &+= 1
    }
    return max(start, end)
  }

  /// The last offset in `start..<end` where a break of sentences or lines can begin, or nil.
  static func previousBreak(in bytes: [UInt8], from start: Int, to end: Int, lines: Bool) -> Int? {
    let start = max(0, start)
    var position = min(end, bytes.count)
    let span = bytes.span.bytes
    while position > start {
      if position &- width >= start, position &+ 2 <= bytes.count {
        position &-= width
        if let lane = bits(breaks(span, position, lines)).last { return position &+ lane }
      } else {
        position &-= 1
        if SentenceBreak(at: position, in: bytes, to: bytes.count, lines: lines) != nil { return position }
      }
    }
    return nil
  }

  /// The lanes at which a break begins; see `SentenceBreak` for the characters.
  @inline(__always)
  private static func breaks(_ span: borrowing RawSpan, _ offset: Int, _ lines: Bool) -> Mask {
    let first = span.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Block.self)
    let second = span.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 1, as: Block.self)
    let third = span.unsafeLoadUnaligned(fromUncheckedByteOffset: offset &+ 2, as: Block.self)
    let line = equal(first, 0x0A) .| equal(first, 0x0D) .| (equal(first, 0xC2) .& equal(second, 0x85))
    let separator = equal(first, 0xE2) .& equal(second, 0x80) .& (equal(third, 0xA8) .| equal(third, 0xA9))
    if lines { return line .| separator }
    let ascii = equal(first, 0x21) .| equal(first, 0x3F) .| equal(first, 0x3B)
    let stop = equal(first, 0xE3) .& equal(second, 0x80) .& equal(third, 0x82)
    let wide = equal(third, 0x81) .| equal(third, 0x9B) .| equal(third, 0x9F)
    return line .| separator .| ascii .| stop .| (equal(first, 0xEF) .& equal(second, 0xBC) .& wide)
  }

  /// Vector against vector: only that comparison is one instruction.
  @inline(__always)
  private static func equal(_ block: Block, _ byte: UInt8) -> Mask { block .== Block(repeating: byte) }

  @inline(__always)
  private static func bits(_ mask: Mask) -> LaneBits {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return LaneBits(low: words[0], high: words[1])
  }

  /// The lanes of a mask whose bytes are all ones.
  private struct LaneBits {
    var low: UInt64
    var high: UInt64

    @inline(__always)
    mutating func popFirst() -> Int? {
      if low != 0 {
        let lane = low.trailingZeroBitCount &>> 3
        low &= ~(0xFF &<< UInt64(lane &* 8))
        return lane
      }
      guard high != 0 else { return nil }
      let lane = high.trailingZeroBitCount &>> 3
      high &= ~(0xFF &<< UInt64(lane &* 8))
      return lane &+ 8
    }

    @inline(__always) var last: Int? {
      if high != 0 { return 15 &- high.leadingZeroBitCount &>> 3 }
      return low != 0 ? 7 &- low.leadingZeroBitCount &>> 3 : nil
    }
  }
}
