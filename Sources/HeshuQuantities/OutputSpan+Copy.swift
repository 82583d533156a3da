/// Copies of byte ranges, which slices would pay for with a retain and a release each.
///
/// The ranges must lie inside of their arrays; that is checked.
extension OutputSpan where Element == UInt8 {
  /// Appends a range of an array; the span must have room for it.
  @inlinable @inline(__always)
  package mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { append($0, range) }
  }

  /// Appends a range of memory; the span must have room for it.
  ///
  /// Most are short: where both sides have sixteen bytes, those are copied at once, and what lies behind the range is
  /// written over later.
  @inlinable @inline(__always)
  package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let count = range.count
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count && count <= freeCapacity)
    withUnsafeMutableBufferPointer { target, initialized in
      guard let source = bytes.baseAddress, let base = target.baseAddress else { return }
      let from = UnsafeRawPointer(source + range.lowerBound)
      let to = UnsafeMutableRawPointer(base + initialized)
      if count <= 16, range.lowerBound &+ 16 <= bytes.count, initialized &+ 16 <= target.count {
        to.storeBytes(of: from.loadUnaligned(as: SIMD16<UInt8>.self), as: SIMD16<UInt8>.self)
      } else {
        to.copyMemory(from: from, byteCount: count)
      }
      initialized &+= count
    }
  }

  /// Appends the first `count` of up to eight bytes, of which the first is the lowest one of the word.
  @inlinable @inline(__always)
  package mutating func append(word: UInt64, count: Int) {
    guard freeCapacity >= 8, count >= 0, count <= 8 else {
      for place in 0..<count { append(UInt8(truncatingIfNeeded: word &>> UInt64(truncatingIfNeeded: 8 &* place))) }
      return
    }
    withUnsafeMutableBufferPointer { target, initialized in
      guard let base = target.baseAddress else { return }
      UnsafeMutableRawPointer(base + initialized).storeBytes(of: word.littleEndian, as: UInt64.self)
      initialized &+= count
    }
  }

  /// Appends the bytes of a text that the compiler made.
  @inlinable @inline(__always)
  package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), 0..<text.utf8CodeUnitCount)
  }
}

extension [UInt8] {
  /// Appends a range of another array.
  @inlinable @inline(__always)
  package mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
    bytes.withUnsafeBufferPointer { append(contentsOf: UnsafeBufferPointer(rebasing: $0[range])) }
  }
}
