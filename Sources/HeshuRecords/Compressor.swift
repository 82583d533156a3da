/// Compresses a stream of bytes, such as gzip; the outcome depends on the bytes alone.
public protocol Compressor: Sendable {
  /// The ending that asks for it, such as `gz`.
  var pathExtension: String { get }
  func makeEncoder() -> any CompressionEncoder
}
