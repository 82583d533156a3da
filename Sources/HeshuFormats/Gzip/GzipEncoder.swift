/// Writes a gzip file on one thread: is fed bytes and yields compressed bytes in order.
///
/// Several threads get the same bytes from ``GzipSplitter``, ``GzipBlockCompressor`` and ``GzipMember``.
///
/// ```swift
/// var encoder = GzipEncoder()
/// guard encoder.append(bytes, 0..<bytes.count, to: &out), encoder.finish(to: &out) else { … }
/// ```
public struct GzipEncoder: ~Copyable {
  private var splitter = GzipSplitter()
  private var compressor = GzipBlockCompressor()
  private var member = GzipMember()
  private var hasHeader = false

  /// An encoder at the start of a file.
  public init() {}

  /// Adds input and appends to `out` what is complete.
  ///
  /// - Returns: false only where zlib has no memory.
  public mutating func append(_ bytes: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) -> Bool {
    for block in splitter.append(bytes, range) {
      guard write(block, to: &out) else { return false }
    }
    return true
  }

  /// Appends the rest and the trailer; the encoder is used up.
  ///
  /// - Returns: false only where zlib has no memory.
  public mutating func finish(to out: inout [UInt8]) -> Bool {
    guard write(splitter.finish(), to: &out) else { return false }
    member.appendTrailer(to: &out)
    return true
  }

  private mutating func write(_ block: GzipBlock, to out: inout [UInt8]) -> Bool {
    if !hasHeader { member.appendHeader(to: &out) }
    hasHeader = true
    guard let compressed = compressor.compress(block) else { return false }
    member.append(compressed, to: &out)
    return true
  }
}
