/// Compresses a stream of bytes, such as gzip; the outcome depends on the bytes alone.
public protocol Compressor: Sendable {
  /// The ending that asks for it, such as `gz`.
  var pathExtension: String { get }
  /// - Parameter jobs: how many cores the stream may use; 1 compresses on the thread that writes.
  func makeEncoder(jobs: Int) -> any CompressionEncoder
}
