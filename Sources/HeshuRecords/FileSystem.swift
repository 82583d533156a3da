/// What the publisher does with files; one real form, and one for tests that fails where it is told to.
public protocol FileSystem: Sendable {
  /// Makes a folder and those above it.
  func createDirectory(_ path: String) throws(FileSystemError)
  /// Makes or empties a file.
  func create(_ path: String) throws(FileSystemError) -> any OutputFile
  /// Puts a file in the place of another in one step.
  func rename(_ from: String, to: String) throws(FileSystemError)
  /// Removes a file or an empty folder; one that is missing is an error.
  func remove(_ path: String) throws(FileSystemError)
  /// Makes renames in a folder last.
  func synchronizeDirectory(_ path: String) throws(FileSystemError)
  /// Makes a file that something else wrote last, and measures it.
  func seal(_ path: String) throws(FileSystemError) -> FileSeal
  /// Whether anything is at the path, links followed.
  func exists(_ path: String) -> Bool
  /// The names in a folder, sorted bytewise.
  func names(in path: String) throws(FileSystemError) -> [String]
  /// The whole content of a file.
  func read(_ path: String) throws(FileSystemError) -> [UInt8]
  /// Whether a path is there and is no regular file: reading a pipe or a device may never end.
  func isSpecial(_ path: String) -> Bool
  /// A path without links; nil where it is missing, or where links are not known.
  func resolved(_ path: String) -> String?
  /// The size of a file; nil where there is none.
  func byteCount(of path: String) -> Int64?
  /// Takes the lock on a file, which is made where it is missing; never waits.
  func lock(_ path: String) throws(FileSystemError) -> LockAnswer
  /// Opens a file that is read piece by piece.
  func open(_ path: String) throws(FileSystemError) -> any InputFile
}

extension FileSystem {
  /// False, for file systems that hold files alone.
  public func isSpecial(_ path: String) -> Bool { false }

  /// Nil, for file systems without links.
  public func resolved(_ path: String) -> String? { nil }

  /// A file that is read as a whole, for file systems that know nothing else.
  public func open(_ path: String) throws(FileSystemError) -> any InputFile {
    WholeInputFile(try read(path))
  }
}
