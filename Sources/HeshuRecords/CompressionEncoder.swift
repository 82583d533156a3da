/// One stream that is being compressed.
public protocol CompressionEncoder: AnyObject {
  /// Takes bytes and adds what is ready to `output`.
  ///
  /// - Throws: where there is no memory for it.
  func encode(_ bytes: [UInt8], into output: inout [UInt8]) throws
  /// Adds what is left.
  ///
  /// - Throws: where there is no memory for it.
  func finish(into output: inout [UInt8]) throws
}
