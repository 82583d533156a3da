import Glibc
import HeshuRecords

/// A file of this machine that is being written.
final class LocalOutputFile: OutputFile {
  private var descriptor: Int32
  private let path: String

  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit {
    if descriptor >= 0 { Glibc.close(descriptor) }
  }

  func write(_ bytes: [UInt8]) throws(FileSystemError) {
    var written = 0
    while written < bytes.count {
      let count = SystemCall.untilDone {
        bytes.withUnsafeBytes { buffer in
          Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
        }
      }
      guard count > 0 else { throw FileSystemError(operation: "write", path: path, code: errno) }
      written += count
    }
  }

  func synchronize() throws(FileSystemError) {
    if SystemCall.untilDone({ fsync(descriptor) }) != 0, errno != EINVAL {
      throw FileSystemError(operation: "synchronize", path: path, code: errno)
    }
  }

  func close() throws(FileSystemError) {
    guard descriptor >= 0 else { return }
    let status = Glibc.close(descriptor)
    descriptor = -1
    // Linux has let go of the descriptor even where a signal came in between.
    if status != 0, errno != EINTR { throw FileSystemError(operation: "close", path: path, code: errno) }
  }
}
