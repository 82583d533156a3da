import HeshuRecords

/// gzip for outputs: `.gz`.
public struct GzipCompressor: Compressor {
  /// Makes a compressor of level 6; it has no options.
  public init() {}

  /// `gz`.
  public var pathExtension: String { "gz" }

  /// Makes one stream: on the thread that writes, or with its blocks on a pool that all streams share. The bytes are
  /// the same.
  public func makeEncoder(jobs: Int) -> any CompressionEncoder {
    jobs > 1 ? ParallelGzipStream(GzipPool.shared(atLeast: jobs), jobs: jobs) : GzipStream()
  }
}

/// One gzip stream on the thread that writes.
private final class GzipStream: CompressionEncoder {
  private var encoder = GzipEncoder()

  func encode(_ bytes: [UInt8], into output: inout [UInt8]) throws {
    guard encoder.append(bytes, 0..<bytes.count, to: &output) else { throw GzipMemoryError() }
  }

  func finish(into output: inout [UInt8]) throws {
    guard encoder.finish(to: &output) else { throw GzipMemoryError() }
  }
}

/// One gzip stream whose blocks are compressed by a pool, beside the work that makes the bytes; they leave in their order.
private final class ParallelGzipStream: CompressionEncoder {
  private let pool: GzipPool
  /// How many blocks may be under way; more would only take memory.
  private let limit: Int
  private var splitter = GzipSplitter()
  private var member = GzipMember()
  private var hasHeader = false
  private var underWay: [GzipPool.Job] = []

  init(_ pool: GzipPool, jobs: Int) {
    self.pool = pool
    limit = 2 * jobs
  }

  func encode(_ bytes: [UInt8], into output: inout [UInt8]) throws {
    for block in splitter.append(bytes, 0..<bytes.count) {
      if underWay.count >= limit { try takeFirst(into: &output) }
      underWay.append(pool.submit(block))
    }
    while let first = underWay.first, first.isDone { try takeFirst(into: &output) }
  }

  func finish(into output: inout [UInt8]) throws {
    underWay.append(pool.submit(splitter.finish()))
    while !underWay.isEmpty { try takeFirst(into: &output) }
    member.appendTrailer(to: &output)
  }

  private func takeFirst(into output: inout [UInt8]) throws {
    guard let compressed = underWay.removeFirst().wait() else { throw GzipMemoryError() }
    if !hasHeader { member.appendHeader(to: &output) }
    hasHeader = true
    member.append(compressed, to: &output)
  }
}
