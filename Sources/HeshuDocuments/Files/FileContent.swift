import Glibc

/// Reads files without ever waiting on a pipe or device.
enum FileContent {
  /// Reads a regular file.
  static func read(_ path: String, shownAs shown: String, limit: Int) throws(DocumentError) -> [UInt8] {
    let (descriptor, status) = try openFile(path, shownAs: shown, limit: limit)
    defer { close(descriptor) }
    return try read(descriptor: descriptor, path: shown, limit: limit, expected: Int(status.st_size))
  }

  /// Opens a regular file of at most `limit` bytes; whoever asks closes it.
  static func openFile(
    _ path: String, shownAs shown: String, limit: Int
  ) throws(DocumentError) -> (descriptor: Int32, status: stat) {
    // Without O_NONBLOCK the opening of a pipe would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw openFailure(shown) }
    var status = stat()
    let problem: DocumentError?
    if fstat(descriptor, &status) != 0 {
      problem = openFailure(shown)
    } else {
      switch FileSystemCalls.kind(status) {
      case .file: problem = Int(status.st_size) <= limit ? nil : tooLarge(shown, limit)
      case .folder: problem = folder(shown)
      case .link, .other: problem = special(shown)
      }
    }
    if let problem {
      close(descriptor)
      throw problem
    }
    return (descriptor, status)
  }

  /// Reads to the end. One byte more than expected is asked for, so that a file of known size takes two calls and no
  /// growth.
  static func read(
    descriptor: Int32, path: String, limit: Int, expected: Int = 0
  ) throws(DocumentError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected &+ 1)
    while true {
      let room = bytes.count <= expected && expected > 0 ? expected &+ 1 &- bytes.count : 64 << 10
      let count = fill(descriptor, &bytes, room)
      if count < 0 {
        throw DocumentError(
          code: .readFailed, path: path, byteOffset: bytes.count, message: FileSystemCalls.message(errno))
      }
      if count == 0 { return bytes }
      if bytes.count > limit { throw tooLarge(path, limit) }
    }
  }

  /// Appends what one call of `read` gives, or of `pread` where an offset is named; the result is that of the call.
  static func fill(_ descriptor: Int32, _ bytes: inout [UInt8], _ room: Int, at offset: Int? = nil) -> Int {
    var result = 0
    bytes.append(addingCapacity: room) { span in
      span.withUnsafeMutableBufferPointer { buffer, initialized in
        let place = buffer.baseAddress.map { $0 + initialized }
        let count = buffer.count &- initialized
        repeat {
          result = offset.map { pread(descriptor, place, count, $0) } ?? Glibc.read(descriptor, place, count)
        } while result < 0 && errno == EINTR
        initialized &+= max(0, result)
      }
    }
    return result
  }

  /// The error of a path that cannot be opened, from `errno`.
  static func openFailure(_ path: String) -> DocumentError {
    let number = errno
    if number == ENOENT || number == ENOTDIR {
      return DocumentError(code: .missing, path: path, message: "there is no such file")
    }
    return DocumentError(
      code: .unreadable, path: path, message: FileSystemCalls.message(number),
      advice: number == EACCES ? "give this user the right to read it" : "")
  }

  static func folder(_ path: String) -> DocumentError {
    DocumentError(
      code: .folder, path: path, message: "this is a folder", advice: "name the files in it, as in \(path)/*.txt")
  }

  static func special(_ path: String) -> DocumentError {
    DocumentError(
      code: .notRegular, path: path, message: "this is a pipe, socket or device",
      advice: "only files are read; - is standard input")
  }

  private static func tooLarge(_ path: String, _ limit: Int) -> DocumentError {
    DocumentError(code: .tooLarge, path: path, message: "there are more than \(limit) bytes")
  }
}
