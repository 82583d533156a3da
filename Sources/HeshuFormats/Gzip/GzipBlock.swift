import CZlib

/// A piece of a gzip member that can be compressed on any thread: up to 256 KiB of input and the 32 KiB in front of it.
///
/// The result depends on these bytes alone, so that a file is the same whatever the number of threads.
public struct GzipBlock: Sendable {
  /// The input bytes of every block but the last.
  public static let size = 256 << 10
  /// The bytes in front of a block that its matches may reach into: the whole window of deflate.
  public static let dictionarySize = 32 << 10

  /// The dictionary and behind it the block.
  public var bytes: [UInt8]
  /// How many of `bytes` are dictionary.
  public var dictionaryCount: Int
  /// The member ends with this block.
  public var isLast: Bool

  /// A block; the count of the dictionary is held within the bytes.
  public init(bytes: [UInt8], dictionaryCount: Int, isLast: Bool) {
    self.bytes = bytes
    self.dictionaryCount = min(max(0, dictionaryCount), bytes.count)
    self.isLast = isLast
  }

  /// Compresses one block with a compressor of its own.
  ///
  /// - Parameters:
  ///   - block: the input.
  ///   - dictionary: what stands in front of it; zlib uses the last 32 KiB.
  ///   - isLast: whether the deflate stream ends here; otherwise the output ends at a byte boundary and the next
  ///     block's output is put behind it.
  /// - Returns: raw deflate bytes, nil only where zlib has no memory.
  public static func compress(block: [UInt8], dictionary: [UInt8], isLast: Bool) -> [UInt8]? {
    var compressor = GzipBlockCompressor()
    let job = GzipBlock(bytes: dictionary + block, dictionaryCount: dictionary.count, isLast: isLast)
    return compressor.compress(job)?.bytes
  }
}

/// What became of a ``GzipBlock``.
public struct GzipCompressedBlock: Sendable, Hashable {
  /// Raw deflate bytes.
  public var bytes: [UInt8]
  /// The CRC-32 of the block's input.
  public var checksum: UInt32
  /// The bytes of the block's input.
  public var inputCount: Int
}
