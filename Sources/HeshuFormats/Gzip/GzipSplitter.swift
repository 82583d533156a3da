/// Cuts a stream of bytes into the blocks of one gzip member.
///
/// A full block is held back until a further byte is known to follow, so that only the last block is marked as last and
/// the cuts do not depend on how the
/// bytes arrive.
public struct GzipSplitter: Sendable {
  private var dictionary: [UInt8] = []
  private var pending: [UInt8] = []

  /// A splitter at the start of a stream.
  public init() {}

  /// Adds bytes.
  ///
  /// - Returns: the blocks that are complete now, in order.
  public mutating func append(_ bytes: [UInt8], _ range: Range<Int>) -> [GzipBlock] {
    var blocks: [GzipBlock] = []
    let range = range.clamped(to: 0..<bytes.count)
    var at = range.lowerBound
    while at < range.upperBound {
      if pending.count == GzipBlock.size { blocks.append(take(isLast: false)) }
      let count = min(range.upperBound &- at, GzipBlock.size &- pending.count)
      pending.append(contentsOf: bytes[at..<at &+ count])
      at &+= count
    }
    return blocks
  }

  /// Ends the stream.
  ///
  /// - Returns: the last block, which is empty only where the stream was.
  public mutating func finish() -> GzipBlock {
    take(isLast: true)
  }

  private mutating func take(isLast: Bool) -> GzipBlock {
    let block = GzipBlock(bytes: dictionary + pending, dictionaryCount: dictionary.count, isLast: isLast)
    dictionary = Array(pending.suffix(GzipBlock.dictionarySize))
    pending.removeAll(keepingCapacity: true)
    return block
  }
}
