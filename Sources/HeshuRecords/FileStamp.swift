/// What tells, without reading a file, whether it is the one that was read before.
public struct FileStamp: Sendable, Hashable {
  /// The size in bytes.
  public var byteCount: Int64
  /// Nanoseconds since 1970 of the last change of the content, and of the content or the file's own data.
  public var modified: Int64
  /// Nanoseconds since 1970 of the last change of the content, the name or the permissions (ctime).
  public var changed: Int64
  /// The number of the file in its file system.
  public var inode: UInt64

  /// Takes what the system says of a file, times in nanoseconds since 1970.
  public init(byteCount: Int64, modified: Int64, changed: Int64, inode: UInt64) {
    self.byteCount = byteCount
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }
}
