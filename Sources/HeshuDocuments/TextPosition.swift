/// A place in a text as people and other programs count it.
public struct TextPosition: Sendable, Hashable {
  /// The line from 1; a line ends behind a line feed.
  public var line: Int
  /// The column from 1, in Unicode scalars.
  public var column: Int
  /// The Unicode scalars in front of the place.
  public var scalar: Int

  /// A place by its three counts.
  public init(line: Int, column: Int, scalar: Int) {
    self.line = line
    self.column = column
    self.scalar = scalar
  }

  /// The start of a text.
  public static let start = TextPosition(line: 1, column: 1, scalar: 0)
}
