import Glibc
import HeshuRecords

/// The few calls of the system that reading documents takes.
enum FileSystemCalls {
  enum Kind {
    case file, folder, link, other
  }

  /// The kind of a path; links are followed unless said otherwise; nil where it is missing.
  static func kind(_ path: String, followsLinks: Bool = true) -> Kind? {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    return kind(status)
  }

  /// What the system says of a path; nil where it is missing.
  static func status(_ path: String, followsLinks: Bool = true) -> stat? {
    var status = stat()
    return (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 ? status : nil
  }

  /// What tells a file from another version of it.
  static func stamp(_ status: stat) -> FileStamp {
    FileStamp(
      byteCount: Int64(status.st_size), modified: nanoseconds(status.st_mtim), changed: nanoseconds(status.st_ctim),
      inode: UInt64(status.st_ino))
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  static func kind(_ status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// The names in a folder, which need not be UTF-8; throws the system's error number.
  static func names(in folder: String) throws(SystemFailure) -> [[UInt8]] {
    guard let handle = opendir(folder) else { throw SystemFailure(number: errno) }
    defer { closedir(handle) }
    var names: [[UInt8]] = []
    while let entry = readdir(handle) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
        Array(raw.prefix { $0 != 0 })
      }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
    }
    return names
  }

  /// The path without links; nil where it is missing.
  static func resolved(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }

  /// Whether a resolved path lies in a resolved folder.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    folder == "/" || path == folder || path.utf8.starts(with: (folder + "/").utf8)
  }

  static func message(_ number: Int32) -> String {
    // The C library keeps this text for each thread.
    strerror(number).map { String(cString: $0) } ?? "error \(number)"
  }
}

/// A call that failed.
struct SystemFailure: Error {
  var number: Int32
  var message: String { FileSystemCalls.message(number) }
}
