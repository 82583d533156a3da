/// A file in a tar archive.
public struct TarEntry: Sendable, Hashable {
  public var name: String
  /// Where its content stands in the archive.
  public var content: Range<Int>

  public init(name: String, content: Range<Int>) {
    self.name = name
    self.content = content
  }
}
