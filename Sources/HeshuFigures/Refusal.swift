/// Something that looks like a figure and was not taken for one.
public struct Refusal: Sendable {
  /// Byte offsets in the arena, end exclusive.
  public var start: UInt32
  public var end: UInt32
  public var reason: RefusalReason

  public init(start: UInt32, end: UInt32, reason: RefusalReason) {
    self.start = start
    self.end = end
    self.reason = reason
  }
}
