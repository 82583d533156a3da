import Glibc
import HeshuRecords

/// A file of this machine that is read piece by piece.
final class LocalInputFile: InputFile {
  private let descriptor: Int32
  private let path: String

  /// Takes the descriptor over, and closes it when the file is no longer needed.
  init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { Glibc.close(descriptor) }

  func read(upTo count: Int, into buffer: inout [UInt8]) throws(FileSystemError) -> Int {
    let start = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: max(0, count)))
    let got = SystemCall.untilDone {
      buffer.withUnsafeMutableBytes { bytes in
        Glibc.read(descriptor, bytes.baseAddress.map { $0 + start }, bytes.count - start)
      }
    }
    let number = errno
    buffer.removeLast(buffer.count - start - max(0, got))
    guard got >= 0 else { throw FileSystemError(operation: "read", path: path, code: number) }
    return got
  }
}
