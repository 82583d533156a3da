/// One cell of the record that a ``CSVReader`` gave last: a range of its buffer, quotes taken off.
public struct CSVField: Sendable, Hashable {
  /// The cell's first byte in the buffer.
  public var start: Int
  /// The end of its bytes.
  public var end: Int
  /// The cell stood in quotes: empty and not quoted means null, empty and quoted means empty text.
  public var isQuoted: Bool

  /// A cell of the bytes `start..<end`.
  public init(start: Int, end: Int, isQuoted: Bool) {
    self.start = start
    self.end = end
    self.isQuoted = isQuoted
  }

  /// The bytes of the cell.
  public var range: Range<Int> { start..<end }
  /// Nothing stood between the delimiters.
  public var isNull: Bool { start == end && !isQuoted }
}
