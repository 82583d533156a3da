/// A line of a document with the passage that it was asked for.
public struct SourceLine: Sendable, Hashable {
  /// From 1; 0 where the document cannot be shown as lines.
  public var number: Int
  /// The line without its end, in UTF-8.
  public var text: [UInt8]
  /// The place of the passage in `text`; where it goes on over the end of the line, up to there.
  public var passage: Range<Int>

  /// Takes the parts as they are; `passage` lies in the bounds of `text`.
  public init(number: Int, text: [UInt8], passage: Range<Int>) {
    self.number = number
    self.text = text
    self.passage = passage
  }
}
