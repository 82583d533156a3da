#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output in large pieces; who stops reading it ends the program quietly.
final class StandardOutput {
  /// The reader has gone; nobody misses the rest.
  struct ClosedPipe: Error {}

  private static let capacity = 1 << 16
  private var buffer: [UInt8] = []

  init() {
    buffer.reserveCapacity(Self.capacity)
  }

  func write(_ bytes: [UInt8]) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.capacity { try flush() }
  }

  func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.capacity { try flush() }
  }

  /// Writes a line and its line feed.
  func write(line: String) throws {
    try write(line)
    try write("\n")
  }

  /// Sends what has gathered; nothing is sent before, and nothing after an error.
  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    var sent = 0
    while sent < buffer.count {
      let count = buffer[sent...].withUnsafeBytes { systemWrite(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count >= 0 {
        sent += count
      } else if errno == EPIPE {
        throw ClosedPipe()
      } else if errno != EINTR {
        let number = errno
        throw CommandFailure(.inputOutput, "cannot write standard output: \(String(cString: strerror(number)))")
      }
    }
  }
}
