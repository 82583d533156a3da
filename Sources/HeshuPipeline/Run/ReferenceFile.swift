/// A file that a join reads.
public struct ReferenceFile: Sendable, Hashable {
  /// The path as the pipeline names it.
  public var path: String
  /// The whole content.
  public var bytes: [UInt8]

  /// Takes a file that was read.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
