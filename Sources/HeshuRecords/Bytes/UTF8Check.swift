/// Looks for bytes that are no UTF-8, sixteen at a time.
package enum UTF8Check {
  private typealias Block = SIMD16<UInt8>
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

  @inline(__always)
  private static func all(_ byte: UInt8) -> Block { Block(repeating: byte) }

  @inline(__always)
  private static func isAny(_ mask: Mask) -> Bool {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    return words[0] | words[1] != 0
  }
}
