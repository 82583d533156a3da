/// One stream that is being compressed.
public protocol CompressionEncoder: AnyObject {
  /// Takes bytes and adds what is ready to `output`.
  func encode(_ bytes: [UInt8], into output: inout [UInt8]) throws
  /// Adds what is left.
  func finish(into output: inout [UInt8]) throws
}
