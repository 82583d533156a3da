/// One cell of the record that a ``CSVReader`` gave last: a range of its buffer, quotes taken off.
public struct CSVField: Sendable, Hashable {
  public var start: Int
  public var end: Int
  /// The cell stood in quotes: empty and not quoted means null, empty and quoted means empty text.
  public var isQuoted: Bool

  public init(start: Int, end: Int, isQuoted: Bool) {
    self.start = start
    self.end = end
    self.isQuoted = isQuoted
  }

  public var range: Range<Int> { start..<end }
  public var isNull: Bool { start == end && !isQuoted }
}
