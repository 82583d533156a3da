/// Counts lines, columns and scalars for byte offsets that come in order; each byte is looked at once.
///
/// ```swift
/// var counter = ScalarCounter(start: text.lowerBound)
/// for figure in figures { let position = counter.advance(to: figure.start, in: bytes) }
/// ```
public struct ScalarCounter: Sendable {
  private let start: Int
  private var offset: Int
  private var position = TextPosition.start

  /// A counter at the first byte of a text that begins at `start` of an array.
  public init(start: Int = 0) {
    self.start = start
    offset = start
  }

  /// The position of a byte offset of the array. An offset before the last one is counted from the start of the text
  /// again; inside of a character it gives the one behind it.
  public mutating func advance(to target: Int, in bytes: [UInt8]) -> TextPosition {
    let target = min(max(target, start), bytes.count)
    if target < offset {
      offset = start
      position = .start
    }
    let range = min(offset, target)..<target
    let scalars = ByteBlocks.scalars(bytes, range)
    let lines = ByteBlocks.lineFeeds(bytes, range)
    position.scalar &+= scalars
    if lines > 0, let last = ByteBlocks.lastLineFeed(bytes, range) {
      position.line &+= lines
      position.column = 1 &+ ByteBlocks.scalars(bytes, last &+ 1..<target)
    } else {
      position.column &+= scalars
    }
    offset = target
    return position
  }
}
