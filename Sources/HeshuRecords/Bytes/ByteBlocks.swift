import CHeshuKernels

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Looks at bytes sixteen at a time: scalars, line ends, the few bytes that end a run.
///
/// Every operand is a vector: the overloads that take a scalar are not specialized by the compiler and cost a
/// hundredfold.
package enum ByteBlocks {
  private typealias Block = SIMD16<UInt8>
  private typealias Mask = SIMDMask<SIMD16<Int8>>
  private typealias Signed = SIMD16<Int8>

  /// What `counts` finds.
  package struct Counts: Sendable, Hashable {
    /// Scalars that begin in the range: its bytes without the continuation bytes.
    package var scalars = 0
    package var lineFeeds = 0
  }

  /// Counts the scalars that begin in the range, and its line feeds, in one pass.
  package static func counts(_ bytes: [UInt8], _ range: Range<Int>) -> Counts {
    bytes.withUnsafeBytes { raw in
      var counts = Counts()
      var at = range.lowerBound
      while at < range.upperBound, at &+ 16 <= raw.count {
        // A lane holds at most 255, so that sums are taken every 255 blocks.
        let stop = min(range.upperBound, at &+ 255 &* 16)
        var lanes = Lanes()
        while at &+ 16 <= stop {
          lanes.add(raw.loadUnaligned(fromByteOffset: at, as: Signed.self), all: true, count: 16)
          at &+= 16
        }
        if at < stop, at &+ 16 <= raw.count {
          lanes.add(raw.loadUnaligned(fromByteOffset: at, as: Signed.self), all: false, count: stop &- at)
          at = stop
        }
        counts.scalars &+= sum(lanes.begins)
        counts.lineFeeds &+= sum(lanes.feeds)
      }
      while at < range.upperBound {
        if raw[at] & 0xC0 != 0x80 { counts.scalars &+= 1 }
        if raw[at] == 0x0A { counts.lineFeeds &+= 1 }
        at &+= 1
      }
      return counts
    }
  }

  /// The scalars that begin in the range.
  package static func scalars(_ bytes: [UInt8], _ range: Range<Int>) -> Int { counts(bytes, range).scalars }

  /// Counts of each lane.
  private struct Lanes {
    var begins = Block(repeating: 0)
    var feeds = Block(repeating: 0)

    /// Adds a block, or its first `count` lanes.
    @inline(__always)
    mutating func add(_ block: Signed, all: Bool, count: Int) {
      // The continuation bytes 80 to BF are the lowest of all numbers with a sign.
      var isBeginning = block .> Signed(repeating: -65)
      var isFeed = block .== Signed(repeating: 0x0A)
      if !all {
        let isInside = unsafeBitCast(places, to: Signed.self) .< Signed(repeating: Int8(truncatingIfNeeded: count))
        isBeginning .&= isInside
        isFeed .&= isInside
      }
      begins &-= unsafeBitCast(isBeginning, to: Block.self)
      feeds &-= unsafeBitCast(isFeed, to: Block.self)
    }
  }

  /// The last line feed in the range. The way back is as long as the last line.
  package static func lastLineFeed(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var at = range.upperBound &- 1
    while at >= range.lowerBound {
      if bytes[at] == 0x0A { return at }
      at &-= 1
    }
    return nil
  }

  /// The first place of a byte in the range, or the range's end.
  package static func first(_ byte: UInt8, _ bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes.withUnsafeBytes { raw in
      guard let base = raw.baseAddress, let found = memchr(base + range.lowerBound, Int32(byte), range.count) else {
        return range.upperBound
      }
      return UnsafeRawPointer(found) - base
    }
  }

  /// The first place in the range that holds `"`, `\` or a control byte, or the range's end.
  package static func stringStop(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytes.withUnsafeBytes { raw in
      var at = range.lowerBound
      while at &+ 16 <= range.upperBound {
        if let lane = firstLane(endsString(raw, at)) { return at &+ lane }
        at &+= 16
      }
      if at &+ 16 <= raw.count { return min(at &+ (firstLane(endsString(raw, at)) ?? 16), range.upperBound) }
      while at < range.upperBound, raw[at] != 0x22, raw[at] != 0x5C, raw[at] >= 0x20 { at &+= 1 }
      return at
    }
  }

  /// Appends the bytes of the range up to the first `"`, `\` or control byte to an array, and gives the place of that
  /// byte or the range's end: each block is stored as it is looked at.
  package static func appendString(_ bytes: [UInt8], _ range: Range<Int>, to output: inout [UInt8]) -> Int {
    var at = range.lowerBound
    bytes.withUnsafeBytes { raw in
      output.append(addingCapacity: range.count) { span in
        span.withUnsafeMutableBufferPointer { buffer, initialized in
          let target = UnsafeMutableRawBufferPointer(buffer)
          if let from = raw.baseAddress, let to = target.baseAddress, range.count >= 32 {
            let copied = heshu_copy_string(from + at, range.count, to + initialized)
            at &+= copied
            initialized &+= copied
          }
          while at &+ 16 <= range.upperBound {
            let block = raw.loadUnaligned(fromByteOffset: at, as: Block.self)
            target.storeBytes(of: block, toByteOffset: initialized, as: Block.self)
            let lane = firstLane(endsString(raw, at))
            at &+= lane ?? 16
            initialized &+= lane ?? 16
            if lane != nil { return }
          }
          while at < range.upperBound, raw[at] != 0x22, raw[at] != 0x5C, raw[at] >= 0x20 {
            target[initialized] = raw[at]
            at &+= 1
            initialized &+= 1
          }
        }
      }
    }
    return at
  }

  @inline(__always)
  private static func endsString(_ raw: UnsafeRawBufferPointer, _ at: Int) -> Mask {
    let block = raw.loadUnaligned(fromByteOffset: at, as: Block.self)
    return (block .== all(0x22)) .| (block .== all(0x5C)) .| (block .< all(0x20))
  }

  /// The first place in the range that holds one of five bytes, or the range's end.
  package static func first(
    _ one: UInt8, _ two: UInt8, _ three: UInt8, _ four: UInt8, _ five: UInt8, in bytes: [UInt8], _ range: Range<Int>
  ) -> Int {
    let (first, second, third, fourth, fifth) = (all(one), all(two), all(three), all(four), all(five))
    return bytes.withUnsafeBytes { raw in
      var at = range.lowerBound
      while at < range.upperBound {
        guard at &+ 16 <= raw.count else { break }
        let block = raw.loadUnaligned(fromByteOffset: at, as: Block.self)
        let hit =
          (block .== first) .| (block .== second) .| (block .== third) .| (block .== fourth) .| (block .== fifth)
        if let lane = firstLane(hit) { return min(at &+ lane, range.upperBound) }
        at &+= 16
      }
      while at < range.upperBound {
        let byte = raw[at]
        if byte == one || byte == two || byte == three || byte == four || byte == five { return at }
        at &+= 1
      }
      return range.upperBound
    }
  }

  @inline(__always)
  private static var places: Block { Block(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) }

  /// The number of the first lane that is set.
  @inline(__always)
  private static func firstLane(_ mask: Mask) -> Int? {
    let words = unsafeBitCast(mask, to: SIMD2<UInt64>.self)
    if words[0] | words[1] == 0 { return nil }
    return words[0] != 0 ? words[0].trailingZeroBitCount &>> 3 : 8 &+ words[1].trailingZeroBitCount &>> 3
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
}
