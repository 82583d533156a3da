/// Counts lines, columns and Unicode scalars up to places of a text that are asked for in order.
public struct TextPosition: Sendable {
  /// The byte that has been counted up to.
  public private(set) var offset: Int
  /// From 1.
  public private(set) var line = 1
  /// Scalars before `offset`.
  public private(set) var scalars = 0
  /// Scalars before the current line.
  private var lineStart = 0

  /// Starts at the beginning of a text.
  public init(at offset: Int) {
    self.offset = offset
  }

  /// Scalars of the line before `offset`, plus one.
  public var column: Int { scalars - lineStart + 1 }

  /// Counts on to `target`; a place that lies behind is not gone back to.
  public mutating func advance(to target: Int, in bytes: [UInt8]) {
    guard target > offset, target <= bytes.count else { return }
    var breaks = 0
    var continuations = 0
    bytes.withUnsafeBufferPointer { buffer in
      for index in offset..<target {
        let byte = buffer[index]
        continuations &+= byte & 0xC0 == 0x80 ? 1 : 0
        breaks &+= byte == 0x0A ? 1 : 0
      }
    }
    if breaks > 0 { findLineStart(before: target, in: bytes) }
    line += breaks
    scalars += target - offset - continuations
    offset = target
  }

  /// Counts the scalars up to the last line break before `target`.
  private mutating func findLineStart(before target: Int, in bytes: [UInt8]) {
    guard let last = bytes[offset..<target].lastIndex(of: 0x0A) else { return }
    lineStart = scalars + bytes[offset...last].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
