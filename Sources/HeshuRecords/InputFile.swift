/// A file that is read from its beginning to its end.
public protocol InputFile: AnyObject {
  /// Adds the next bytes to `buffer`, at most `count`.
  ///
  /// - Returns: how many there were; 0 at the end of the file.
  func read(upTo count: Int, into buffer: inout [UInt8]) throws(FileSystemError) -> Int
}

/// A file whose content is in memory.
public final class WholeInputFile: InputFile {
  private let content: [UInt8]
  private var at = 0

  /// Takes the content, which is read from its first byte.
  public init(_ content: [UInt8]) {
    self.content = content
  }

  /// Adds the next bytes; a negative count adds none.
  public func read(upTo count: Int, into buffer: inout [UInt8]) -> Int {
    let end = min(content.count, at + max(0, count))
    defer { at = end }
    buffer.append(contentsOf: content[at..<end])
    return end - at
  }
}
