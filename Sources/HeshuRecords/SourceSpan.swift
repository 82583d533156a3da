/// Where something stands in the original bytes of a document.
public struct SourceSpan: Sendable, Hashable {
  /// The place of the document in `Batch.documents`, or -1 where there is none.
  public var document: Int32
  /// Offsets in the original bytes, end exclusive.
  public var start: UInt32
  /// The byte behind its last.
  public var end: UInt32

  /// No place: a computed or missing cell.
  public static let none = SourceSpan(document: -1, start: 0, end: 0)

  /// Makes the span of bytes `start..<end` of a document.
  @inlinable
  public init(document: Int32, start: UInt32, end: UInt32) {
    self.document = document
    self.start = start
    self.end = end
  }
}
