/// A file in a tar archive.
public struct TarEntry: Sendable, Hashable {
  /// The path in the archive.
  public var name: String
  /// Where its content stands in the archive.
  public var content: Range<Int>

  /// An entry with its place.
  public init(name: String, content: Range<Int>) {
    self.name = name
    self.content = content
  }
}
