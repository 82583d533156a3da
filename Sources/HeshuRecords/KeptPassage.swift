/// A passage of a document that stands in a batch without the document's text.
public struct KeptPassage: Sendable, Hashable {
  /// The decoded bytes, as a range of `Batch.bytes`.
  public var text: Range<Int>
  /// Of the first scalar, from 1.
  public var line: Int
  /// Scalars of the line before the passage, plus 1.
  public var column: Int

  /// Takes the parts as they are; `text` is a range of the batch that keeps the passage.
  public init(text: Range<Int>, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }
}
