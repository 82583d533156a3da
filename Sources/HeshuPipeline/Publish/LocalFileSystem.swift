import Glibc
import HeshuRecords

/// The files of this machine.
public struct LocalFileSystem: FileSystem {
  /// Makes the file system; relative paths begin at the working directory of the process.
  public init() {}

  /// Makes the folder and those above it that are missing; one that is there is left as it is.
  public func createDirectory(_ path: String) throws(FileSystemError) {
    guard !path.isEmpty, path != "/" else { return }
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/" + part
      if mkdir(made, 0o777) == 0 || (errno == EEXIST && isDirectory(made)) { continue }
      guard errno == EEXIST else { throw failure("create folder", made) }
      throw FileSystemError(
        operation: "create folder", path: made, code: ENOTDIR, reason: "a file of that name is in the way")
    }
  }

  /// Makes the file with the permissions that the process gives new files, or empties it; a link is refused.
  public func create(_ path: String) throws(FileSystemError) -> any OutputFile {
    let descriptor = SystemCall.untilDone {
      Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    }
    guard descriptor >= 0 else { throw failure("create", path) }
    return LocalOutputFile(descriptor: descriptor, path: path)
  }

  /// Renames in one step; a folder, pipe or device at `to` is refused, a link there is replaced.
  public func rename(_ from: String, to: String) throws(FileSystemError) {
    var information = stat()
    if lstat(to, &information) == 0, ![S_IFREG, S_IFLNK].contains(information.st_mode & S_IFMT) {
      let isFolder = information.st_mode & S_IFMT == S_IFDIR
      throw FileSystemError(
        operation: "replace", path: to, code: isFolder ? EISDIR : EINVAL,
        reason: "a \(isFolder ? "folder" : "device or pipe") of that name is in the way")
    }
    if Glibc.rename(from, to) != 0 { throw failure("rename", to) }
  }

  /// Removes a file, a link or an empty folder.
  public func remove(_ path: String) throws(FileSystemError) {
    if Glibc.remove(path) != 0 { throw failure("remove", path) }
  }

  /// Syncs the folder's entries to the disk; a file system that cannot is passed over.
  public func synchronizeDirectory(_ path: String) throws(FileSystemError) {
    let descriptor = SystemCall.untilDone {
      Glibc.open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard descriptor >= 0 else { throw failure("open", path) }
    defer { Glibc.close(descriptor) }
    if SystemCall.untilDone({ fsync(descriptor) }) != 0, errno != EINVAL { throw failure("synchronize", path) }
  }

  /// Syncs the file to the disk, and reads it once to its end for its hash.
  public func seal(_ path: String) throws(FileSystemError) -> FileSeal {
    let descriptor = SystemCall.untilDone { Glibc.open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw failure("read", path) }
    defer { Glibc.close(descriptor) }
    if SystemCall.untilDone({ fsync(descriptor) }) != 0, errno != EINVAL { throw failure("synchronize", path) }
    var hash = ContentHash()
    var byteCount = 0
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = SystemCall.untilDone {
        block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      }
      guard count >= 0 else { throw failure("read", path) }
      if count == 0 { break }
      hash.update(block, 0..<count)
      byteCount += count
    }
    return FileSeal(byteCount: byteCount, sha256: hash.hexadecimal)
  }

  /// Whether something is at the path; a link that leads to nothing is not.
  public func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// All names but `.` and `..`, hidden ones included.
  public func names(in path: String) throws(FileSystemError) -> [String] {
    guard let folder = opendir(path.isEmpty ? "." : path) else { throw failure("list", path) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// Reads to the end, also where the file grows meanwhile; a folder is refused.
  public func read(_ path: String) throws(FileSystemError) -> [UInt8] {
    let descriptor = SystemCall.untilDone { Glibc.open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw failure("read", path) }
    defer { Glibc.close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { throw failure("read", path) }
    if information.st_mode & S_IFMT == S_IFDIR {
      throw FileSystemError(operation: "read", path: path, code: EISDIR, reason: "it is a folder")
    }
    var content = [UInt8](repeating: 0, count: Int(information.st_size) + 1)
    var filled = 0
    while true {
      if filled == content.count { content.append(contentsOf: repeatElement(0, count: content.count)) }
      let count = SystemCall.untilDone {
        content.withUnsafeMutableBytes { buffer in
          Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
        }
      }
      guard count >= 0 else { throw failure("read", path) }
      if count == 0 { break }
      filled += count
    }
    content.removeLast(content.count - filled)
    return content
  }

  /// Whether something is at the path, links followed, that is neither a file nor a folder.
  public func isSpecial(_ path: String) -> Bool {
    var information = stat()
    guard stat(path, &information) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(information.st_mode & S_IFMT)
  }

  /// The absolute path without links; nil where something of it is missing.
  public func resolved(_ path: String) -> String? {
    guard let text = realpath(path.isEmpty ? "." : path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }

  /// The size in bytes of what is at the path, links followed.
  public func byteCount(of path: String) -> Int64? {
    var information = stat()
    return stat(path, &information) == 0 ? Int64(information.st_size) : nil
  }

  /// Locks the file for this process (`flock`), or tells whose notes it holds; a link is refused.
  public func lock(_ path: String) throws(FileSystemError) -> LockAnswer {
    let descriptor = SystemCall.untilDone {
      Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
    }
    guard descriptor >= 0 else { throw failure("open", path) }
    if SystemCall.untilDone({ flock(descriptor, LOCK_EX | LOCK_NB) }) != 0 {
      defer { Glibc.close(descriptor) }
      guard errno == EWOULDBLOCK else { throw failure("lock", path) }
      return .held(notes: try LocalFileLock.notes(descriptor, path))
    }
    return .acquired(LocalFileLock(descriptor: descriptor, path: path))
  }

  /// Opens a file to be read once; it is closed with the last reference to it.
  public func open(_ path: String) throws(FileSystemError) -> any InputFile {
    let descriptor = SystemCall.untilDone { Glibc.open(path, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw failure("read", path) }
    let file = LocalInputFile(descriptor: descriptor, path: path)
    if isDirectory(path) {
      throw FileSystemError(operation: "read", path: path, code: EISDIR, reason: "it is a folder")
    }
    return file
  }

  private func isDirectory(_ path: String) -> Bool {
    var information = stat()
    return stat(path, &information) == 0 && information.st_mode & S_IFMT == S_IFDIR
  }

  private func failure(_ operation: String, _ path: String) -> FileSystemError {
    FileSystemError(operation: operation, path: path, code: errno)
  }
}

extension FileSystemError {
  /// The error that the system's number stands for.
  init(operation: String, path: String, code: Int32) {
    self.init(operation: operation, path: path, code: code, reason: String(cString: strerror(code)))
  }
}
