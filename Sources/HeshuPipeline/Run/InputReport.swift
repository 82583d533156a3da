/// One input of a run.
public struct InputReport: Sendable, Hashable {
  /// The document's id or the reference's path.
  public var path: String
  /// Hexadecimal, of the original bytes.
  public var sha256: String
  /// The size of the original in bytes.
  public var byteCount: Int
  /// Whether no earlier run has seen this version.
  public var isNew = true

  /// Makes the report of an input that is new.
  public init(path: String, sha256: String, byteCount: Int) {
    self.path = path
    self.sha256 = sha256
    self.byteCount = byteCount
  }
}
