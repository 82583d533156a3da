/// A member of an archive: its name, size and sha256.
public struct ArchiveMember: Sendable, Hashable {
  /// The path in the archive; for the one member of a file that is no bundle, the file's own name without `.gz`.
  public var name: String
  /// Bytes of the content, expanded.
  public var byteCount: Int
  /// 64 hexadecimal digits.
  public var sha256: String

  /// A member with its hash.
  public init(name: String, byteCount: Int, sha256: String) {
    self.name = name
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}
