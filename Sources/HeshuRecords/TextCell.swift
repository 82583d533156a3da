/// A piece of text as a range of its batch's bytes, or null.
public struct TextCell: Sendable, Hashable {
  /// Byte offsets in `Batch.bytes`, end exclusive.
  public var start: UInt32
  /// The byte behind the last.
  public var end: UInt32

  /// No text; not the same as an empty text.
  public static let null = TextCell(start: .max, end: .max)

  /// Makes the cell of the bytes `start..<end`.
  @inlinable
  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end
  }

  /// Makes the cell of a range, whose ends are below 4 GiB.
  @inlinable
  public init(_ range: Range<Int>) {
    self.init(start: UInt32(truncatingIfNeeded: range.lowerBound), end: UInt32(truncatingIfNeeded: range.upperBound))
  }

  /// Whether there is no text.
  @inlinable public var isNull: Bool { start == .max }
  /// The range in the batch's bytes; empty for null.
  @inlinable public var range: Range<Int> { isNull ? 0..<0 : Int(start)..<Int(end) }
}
