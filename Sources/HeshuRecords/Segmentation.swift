/// How documents above 8 MB are read.
public enum Segmentation: Sendable, Hashable {
  /// Like all others, in one piece.
  case whole
  /// In segments, each of which stands for itself.
  case segments
  /// In segments that know how many figures stand before them, for tables that number the figures of a document. Counting them takes a second
  /// recognizing.
  case numberedSegments
}
