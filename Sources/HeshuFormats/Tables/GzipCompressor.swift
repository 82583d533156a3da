import HeshuRecords

/// gzip for outputs: `.gz`.
public struct GzipCompressor: Compressor {
  public init() {}

  public var pathExtension: String { "gz" }

  public func makeEncoder() -> any CompressionEncoder { GzipStream() }
}

/// One gzip stream.
private final class GzipStream: CompressionEncoder {
  private var encoder = GzipEncoder()

  func encode(_ bytes: [UInt8], into output: inout [UInt8]) throws {
    guard encoder.append(bytes, 0..<bytes.count, to: &output) else { throw GzipMemoryError() }
  }

  func finish(into output: inout [UInt8]) throws {
    guard encoder.finish(to: &output) else { throw GzipMemoryError() }
  }
}
