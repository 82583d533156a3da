import HeshuRecords

/// Which documents are read in segments, how long these are, and what they know of one another.
package struct SegmentSizes: Sendable {
  /// The most bytes of a document that is read whole.
  let longestWhole: Int
  /// The most bytes of a segment: what recognizing one takes is some ten times of it, and in texts full of figures many times more.
  let longestSegment: Int
  /// Whether a segment knows how many figures stand before it.
  let countsFigures: Bool

  /// The sizes of all programs; nil where documents are read whole.
  init?(_ segmentation: Segmentation) {
    if segmentation == .whole { return nil }
    self.init(longestWhole: 8 << 20, longestSegment: 1 << 19, countsFigures: segmentation == .numberedSegments)
  }

  /// Sizes of their own, for tests.
  package init(longestWhole: Int, longestSegment: Int, countsFigures: Bool = false) {
    self.longestWhole = longestWhole
    self.longestSegment = longestSegment
    self.countsFigures = countsFigures
  }
}
