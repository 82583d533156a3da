/// What tells, without reading a file, whether it is the one that was read before.
public struct FileStamp: Sendable, Hashable {
  public var byteCount: Int64
  /// Nanoseconds since 1970 of the last change of the content, and of the content or the file's own data.
  public var modified: Int64
  public var changed: Int64
  public var inode: UInt64

  public init(byteCount: Int64, modified: Int64, changed: Int64, inode: UInt64) {
    self.byteCount = byteCount
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }
}
