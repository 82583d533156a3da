import Glibc

/// Looks at bytes sixteen at a time: UTF-8, scalars, line ends.
///
/// Every operand is a vector: the overloads that take a scalar are not specialized by the compiler and cost a
/// hundredfold.
enum ByteBlocks {
  typealias Block = SIMD16<UInt8>
  typealias Mask = SIMDMask<SIMD16<Int8>>

  /// The offset of the first byte that makes the range no UTF-8, nil for UTF-8.
  static func firstInvalidUTF8(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    if range.count >= 64, isUTF8(bytes, range) { return nil }
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(range))
      return nil
    } catch {
      return range.lowerBound &+ error.byteOffsets.lowerBound
    }
  }

  /// Whether a range of at least 64 bytes is UTF-8: each byte is compared with the three before it, sixteen at once.
  private static func isUTF8(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var at = range.lowerBound &+ 3
    let isClean = bytes.withUnsafeBytes { raw in
      var wrong = Mask(repeating: false)
      while at &+ 16 <= range.upperBound {
        wrong .|= misplaced(raw, at)
        at &+= 16
      }
      return !isAny(wrong)
    }
    guard isClean else { return false }
    // The first three bytes had none in front of them, and the last ones did not fill a block.
    var head = range.lowerBound &+ 3
    while head < range.upperBound, bytes[head] & 0xC0 == 0x80 { head &+= 1 }
    var tail = at &- 1
    while tail > at &- 4, bytes[tail] & 0xC0 == 0x80 { tail &-= 1 }
    return (try? UTF8Span(validating: bytes.span.extracting(range.lowerBound..<head))) != nil
      && (try? UTF8Span(validating: bytes.span.extracting(tail..<range.upperBound))) != nil
  }

  /// The lanes of a block that cannot stand behind the three bytes in front of them.
  @inline(__always)
  private static func misplaced(_ raw: UnsafeRawBufferPointer, _ at: Int) -> Mask {
    let block = raw.loadUnaligned(fromByteOffset: at, as: Block.self)
    let one = raw.loadUnaligned(fromByteOffset: at &- 1, as: Block.self)
    let two = raw.loadUnaligned(fromByteOffset: at &- 2, as: Block.self)
    let three = raw.loadUnaligned(fromByteOffset: at &- 3, as: Block.self)
    let continues = (block & all(0xC0)) .== all(0x80)
    let mustContinue = (one .>= all(0xC0)) .| (two .>= all(0xE0)) .| (three .>= all(0xF0))
    let belowA0 = block .< all(0xA0)
    let below90 = block .< all(0x90)
    let never = ((block & all(0xFE)) .== all(0xC0)) .| (block .>= all(0xF5))
    // Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte.
    let ofThree = ((one .== all(0xE0)) .& belowA0) .| ((one .== all(0xED)) .& .!belowA0)
    let ofFour = ((one .== all(0xF0)) .& below90) .| ((one .== all(0xF4)) .& .!below90)
    return (continues .^ mustContinue) .| never .| ofThree .| ofFour
  }

  /// The scalars that begin in the range: its bytes without the continuation bytes.
  static func scalars(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    count(bytes, range) {
      ($0 & all(0xC0)) .!= all(0x80)
    } tail: {
      $0 & 0xC0 != 0x80
    }
  }

  /// The line feeds in the range.
  static func lineFeeds(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    count(bytes, range) {
      $0 .== all(0x0A)
    } tail: {
      $0 == 0x0A
    }
  }

  /// The last line feed in the range. The way back is as long as the last line.
  static func lastLineFeed(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var at = range.upperBound &- 1
    while at >= range.lowerBound {
      if bytes[at] == 0x0A { return at }
      at &-= 1
    }
    return nil
  }

  /// The first place of a byte in the range, or the range's end.
  static func first(_ byte: UInt8, _ bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes.withUnsafeBytes { raw in
      guard let base = raw.baseAddress, let found = memchr(base + range.lowerBound, Int32(byte), range.count) else {
        return range.upperBound
      }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The first place in the range that holds `"`, `\` or a control byte, or the range's end.
  static func stringStop(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    let quote = all(0x22)
    let backslash = all(0x5C)
    let space = all(0x20)
    return bytes.withUnsafeBytes { raw in
      var at = range.lowerBound
      while at &+ 16 <= range.upperBound {
        let block = raw.loadUnaligned(fromByteOffset: at, as: Block.self)
        let words = unsafeBitCast(
          (block .== quote) .| (block .== backslash) .| (block .< space), to: SIMD2<UInt64>.self)
        if words[0] != 0 { return at &+ words[0].trailingZeroBitCount &>> 3 }
        if words[1] != 0 { return at &+ 8 &+ words[1].trailingZeroBitCount &>> 3 }
        at &+= 16
      }
      while at < range.upperBound, raw[at] != 0x22, raw[at] != 0x5C, raw[at] >= 0x20 { at &+= 1 }
      return at
    }
  }

  /// Counts lanes. A lane holds at most 255, so that sums are taken every 255 blocks.
  @inline(__always)
  private static func count(
    _ bytes: [UInt8], _ range: Range<Int>, _ matches: (Block) -> Mask, tail: (UInt8) -> Bool
  ) -> Int {
    bytes.withUnsafeBytes { raw in
      var total = 0
      var at = range.lowerBound
      while at &+ 16 <= range.upperBound {
        var lanes = Block(repeating: 0)
        let stop = min(range.upperBound &- 15, at &+ 255 &* 16)
        while at < stop {
          lanes &-= unsafeBitCast(matches(raw.loadUnaligned(fromByteOffset: at, as: Block.self)), to: Block.self)
          at &+= 16
        }
        total &+= sum(lanes)
      }
      while at < range.upperBound {
        if tail(raw[at]) { total &+= 1 }
        at &+= 1
      }
      return total
    }
  }

  @inline(__always)
  private static func sum(_ lanes: Block) -> Int {
    let words = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
    let even: UInt64 = 0x00FF_00FF_00FF_00FF
    let pairs = (words[0] & even) &+ ((words[0] &>> 8) & even) &+ (words[1] & even) &+ ((words[1] &>> 8) & even)
    return Int((pairs &* 0x0001_0001_0001_0001) &>> 48)
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> Block { Block(repeating: byte) }

  @inline(__always)
  private static func isAny(_ mask: Mask) -> Bool {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }
}
