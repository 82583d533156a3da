/// Something that looks like a figure and was not taken for one.
public struct Refusal: Sendable {
  /// Byte offsets in the arena, end exclusive.
  public var start: UInt32
  /// The byte behind its last.
  public var end: UInt32
  /// Why it is none.
  public var reason: RefusalReason

  /// Makes the refusal of the bytes at `start..<end` of the arena.
  public init(start: UInt32, end: UInt32, reason: RefusalReason) {
    self.start = start
    self.end = end
    self.reason = reason
  }
}
