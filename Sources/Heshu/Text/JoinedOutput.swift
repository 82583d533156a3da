/// Writes the parts of an export one after another, with what stands between two of them.
final class JoinedOutput {
  private let separator: [UInt8]
  private let write: ([UInt8]) throws -> Void
  private var isFirst = true

  init(separator: [UInt8], write: @escaping ([UInt8]) throws -> Void) {
    self.separator = separator
    self.write = write
  }

  /// Writes a part; an empty one leaves no trace.
  func append(_ part: [UInt8]) throws {
    guard !part.isEmpty else { return }
    if !isFirst, !separator.isEmpty { try write(separator) }
    isFirst = false
    try write(part)
  }
}
