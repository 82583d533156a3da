#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Messages for people, beside the output.
enum StandardError {
  /// Writes a line; who does not read it misses it.
  static func write(line: String) { write(line + "\n") }

  /// Writes a piece of a line.
  static func write(_ text: String) {
    var bytes = ArraySlice(text.utf8)
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}
