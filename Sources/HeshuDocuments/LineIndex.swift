/// Finds lines of a text in any order, after one pass over it.
public struct LineIndex: Sendable, Hashable {
  /// Where each line begins.
  public let starts: [Int]
  private let end: Int

  /// Indexes `bytes[range]`.
  public init(_ bytes: [UInt8], _ range: Range<Int>) {
    let range = range.clamped(to: 0..<bytes.count)
    var starts = [range.lowerBound]
    var at = ByteBlocks.first(0x0A, bytes, range)
    while at < range.upperBound {
      starts.append(at &+ 1)
      at = ByteBlocks.first(0x0A, bytes, at &+ 1..<range.upperBound)
    }
    self.starts = starts
    end = range.upperBound
  }

  /// The line of an offset, from 1.
  public func line(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high &- low > 1 {
      let middle = low &+ (high &- low) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low &+ 1
  }

  /// The bytes of a line, from 1, with its line end; empty for a line that the text does not have.
  public func bytes(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return end..<end }
    return starts[line &- 1]..<(line < starts.count ? starts[line] : end)
  }
}
