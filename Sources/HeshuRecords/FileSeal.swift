/// The size and hash of a file.
public struct FileSeal: Sendable, Hashable {
  /// The size in bytes.
  public var byteCount: Int
  /// Hexadecimal, of all its bytes.
  public var sha256: String

  /// Takes what was measured.
  public init(byteCount: Int, sha256: String) {
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}
