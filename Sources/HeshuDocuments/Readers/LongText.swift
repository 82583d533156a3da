/// The bytes of a long text, in memory or in a file.
enum LongText: Sendable {
  case memory([UInt8])
  case file(LongFile)

  /// Bytes of the text.
  var count: Int {
    switch self {
    case .memory(let bytes): bytes.count
    case .file(let file): file.byteCount - file.textStart
    }
  }

  /// The bytes of a range of the text, of which only what lies in the text is given.
  ///
  /// - Throws: where the file cannot be read or was changed.
  func bytes(_ range: Range<Int>) throws(DocumentError) -> [UInt8] {
    let range = range.clamped(to: 0..<count)
    switch self {
    case .memory(let bytes): return Array(bytes[range])
    case .file(let file):
      return try file.bytes(range.lowerBound + file.textStart..<range.upperBound + file.textStart)
    }
  }
}
