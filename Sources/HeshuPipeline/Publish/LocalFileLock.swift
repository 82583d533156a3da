import Glibc
import HeshuRecords

/// A lock of this machine's kernel, which ends with the process.
final class LocalFileLock: FileLock {
  private var descriptor: Int32
  private let path: String

  /// Takes over a descriptor that holds the lock.
  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { release() }

  func read() throws(FileSystemError) -> [UInt8] { try LocalFileLock.notes(descriptor, path) }

  func write(_ notes: [UInt8]) throws(FileSystemError) {
    guard SystemCall.untilDone({ ftruncate(descriptor, 0) }) == 0 else { throw failure("write") }
    var written = 0
    while written < notes.count {
      let count = SystemCall.untilDone {
        notes[written...].withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, off_t(written)) }
      }
      guard count > 0 else { throw failure("write") }
      written += count
    }
  }

  func release() {
    guard descriptor >= 0 else { return }
    Glibc.close(descriptor)
    descriptor = -1
  }

  /// What stands in the lock's file; at most a megabyte of it.
  static func notes(_ descriptor: Int32, _ path: String) throws(FileSystemError) -> [UInt8] {
    var notes = [UInt8](repeating: 0, count: 1 << 20)
    let count = SystemCall.untilDone {
      notes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    }
    guard count >= 0 else { throw FileSystemError(operation: "read", path: path, code: errno) }
    return Array(notes[..<count])
  }

  private func failure(_ operation: String) -> FileSystemError {
    FileSystemError(operation: operation, path: path, code: errno)
  }
}
