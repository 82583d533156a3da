import CHeshuKernels

/// Looks for bytes that are no UTF-8, sixteen at a time, and 32 where the processor can.
package enum UTF8Check {
  private typealias Block = SIMD16<UInt8>
  private typealias Signed = SIMD16<Int8>
  private typealias Mask = SIMDMask<SIMD16<Int8>>

  /// The offset of the first byte that makes the range no UTF-8, nil for UTF-8.
  package static func firstInvalid(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    if range.count >= 64, isUTF8(bytes, range) { return nil }
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(range))
      return nil
    } catch {
      return range.lowerBound &+ error.byteOffsets.lowerBound
    }
  }

  /// So many bytes are looked at in one way, a multiple of 16.
  private static let stretchSize = 512

  /// Whether a range of at least 64 bytes is UTF-8: each byte is compared with the three before it, sixteen at once.
  private static func isUTF8(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let begin = range.lowerBound &+ 3
    var at = bytes.withUnsafeBufferPointer { heshu_utf8($0.baseAddress, begin, range.upperBound) }
    while at &+ 16 <= range.upperBound {
      let stretch = at..<min(range.upperBound, at &+ stretchSize)
      guard all(bytes, stretch, misplacedInSimpleText) || all(bytes, stretch, misplaced) else { return false }
      at = stretch.upperBound
    }
    // The first three bytes had none in front of them, and the last ones did not fill a block.
    var head = begin
    while head < range.upperBound, bytes[head] & 0xC0 == 0x80 { head &+= 1 }
    let end = begin &+ (range.upperBound &- begin) / 16 &* 16
    var tail = end &- 1
    while tail > end &- 4, bytes[tail] & 0xC0 == 0x80 { tail &-= 1 }
    return (try? UTF8Span(validating: bytes.span.extracting(range.lowerBound..<head))) != nil
      && (try? UTF8Span(validating: bytes.span.extracting(tail..<range.upperBound))) != nil
  }

  /// Whether no lane of the range's full blocks is marked.
  @inline(__always)
  private static func all(
    _ bytes: [UInt8], _ range: Range<Int>, _ mark: (UnsafeRawBufferPointer, Int) -> Mask
  ) -> Bool {
    bytes.withUnsafeBytes { raw in
      var wrong = Mask(repeating: false)
      var at = range.lowerBound
      while at &+ 16 <= range.upperBound {
        wrong .|= mark(raw, at)
        at &+= 16
      }
      return !isAny(wrong)
    }
  }

  /// The lanes of a block that are wrong in a text of ASCII and of characters of three bytes that begin with E1 to EC,
  /// EE or EF, which is nearly all of Chinese text; half the work of `misplaced`.
  @inline(__always)
  private static func misplacedInSimpleText(_ raw: UnsafeRawBufferPointer, _ at: Int) -> Mask {
    let block = raw.loadUnaligned(fromByteOffset: at, as: Signed.self)
    let one = raw.loadUnaligned(fromByteOffset: at &- 1, as: Signed.self)
    let two = raw.loadUnaligned(fromByteOffset: at &- 2, as: Signed.self)
    let continues = block .< Signed(repeating: -64)
    let isMisplaced = continues .^ (isLeadOfThree(one) .| isLeadOfThree(two))
    let isOther = (block .< Signed(repeating: 0)) .& .!(continues .| isLeadOfThree(block))
    return isMisplaced .| isOther .| (block .== Signed(repeating: -19))
  }

  /// E1 to EF: the highest of all numbers with a sign once 144 was added to them.
  @inline(__always)
  private static func isLeadOfThree(_ block: Signed) -> Mask {
    (block &+ Signed(repeating: -112)) .> Signed(repeating: 112)
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

  @inline(__always)
  private static func all(_ byte: UInt8) -> Block { Block(repeating: byte) }

  @inline(__always)
  private static func isAny(_ mask: Mask) -> Bool {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }
}
