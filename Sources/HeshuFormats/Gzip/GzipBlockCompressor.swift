import CZlib

/// Compresses blocks one after another; owns zlib's state, of which each thread needs one.
public struct GzipBlockCompressor: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool

  /// A compressor of level 6 without a header.
  public init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // -15: raw deflate with a window of 32 KiB; 8: zlib's own default of memory.
    let status = deflateInit2_(
      stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    isReady = status == Z_OK
  }

  deinit {
    if isReady { deflateEnd(stream) }
    stream.deinitialize(count: 1)
    stream.deallocate()
  }

  /// Compresses one block.
  ///
  /// - Returns: nil only where zlib has no memory or the block is above 4 GiB.
  public mutating func compress(_ block: GzipBlock) -> GzipCompressedBlock? {
    let inputCount = block.bytes.count &- block.dictionaryCount
    guard isReady, deflateReset(stream) == Z_OK, let inputLength = UInt32(exactly: inputCount) else { return nil }
    return block.bytes.withUnsafeBufferPointer { bytes -> GzipCompressedBlock? in
      let dictionary = UnsafeBufferPointer(rebasing: bytes[..<block.dictionaryCount].suffix(GzipBlock.dictionarySize))
      let input = UnsafeBufferPointer(rebasing: bytes[block.dictionaryCount...])
      if let start = dictionary.baseAddress, !dictionary.isEmpty {
        guard deflateSetDictionary(stream, start, UInt32(dictionary.count)) == Z_OK else { return nil }
      }
      stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      stream.pointee.avail_in = inputLength
      guard let output = drain(flush: block.isLast ? Z_FINISH : Z_SYNC_FLUSH, inputCount: inputCount) else {
        return nil
      }
      let checksum = crc32(crc32(0, nil, 0), input.baseAddress, inputLength)
      return GzipCompressedBlock(bytes: output, checksum: UInt32(truncatingIfNeeded: checksum), inputCount: inputCount)
    }
  }

  /// Runs deflate until all of the input is out. The bound holds with room for the flush, so that the loop runs once.
  private func drain(flush: Int32, inputCount: Int) -> [UInt8]? {
    var capacity = Int(deflateBound(stream, UInt(inputCount))) &+ 64
    var output: [UInt8] = []
    while true {
      var status = Z_OK
      let room = capacity
      let piece = [UInt8](unsafeUninitializedCapacity: room) { target, count in
        stream.pointee.next_out = target.baseAddress
        stream.pointee.avail_out = UInt32(truncatingIfNeeded: room)
        status = deflate(stream, flush)
        count = room &- Int(stream.pointee.avail_out)
      }
      if output.isEmpty { output = piece } else { output.append(contentsOf: piece) }
      if status == Z_STREAM_END { return output }
      guard status == Z_OK || status == Z_BUF_ERROR else { return nil }
      if flush != Z_FINISH, stream.pointee.avail_out > 0 { return output }
      capacity = 64 << 10
    }
  }
}
