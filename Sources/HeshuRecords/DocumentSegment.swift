/// A part of a long document that is read on its own, and what stands in the document before it.
public struct DocumentSegment: Sendable, Hashable {
  /// From 0.
  public var index: Int
  /// Line feeds before the segment.
  public var lineFeeds: Int
  /// Unicode scalars before the segment.
  public var scalars: Int
  /// Those of them that stand on the line in which the segment begins.
  public var lineScalars: Int
  /// Figures before the segment, numerals without a unit aside; 0 where they are not counted (`Segmentation`).
  public var figures = 0

  /// Makes the segment's place; without arguments that of a document's beginning.
  public init(index: Int = 0, lineFeeds: Int = 0, scalars: Int = 0, lineScalars: Int = 0) {
    self.index = index
    self.lineFeeds = lineFeeds
    self.scalars = scalars
    self.lineScalars = lineScalars
  }
}
