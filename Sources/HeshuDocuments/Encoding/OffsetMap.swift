/// Leads every byte offset of a decoded text back to the original bytes.
///
/// A stretch of characters that all take the same number of bytes on both sides is one run, so that a Chinese text in
/// GB18030 needs a run for each change between
/// ASCII and Chinese, and UTF-8 a single number. Figures come in order: ``original(_:hint:)`` begins its search at the
/// run of the figure before.
public struct OffsetMap: Sendable, Hashable {
  /// A stretch of characters of equal width.
  struct Run: Sendable, Hashable {
    var decoded: UInt32
    var original: UInt32
    var decodedWidth: UInt8
    var originalWidth: UInt8
  }

  private var runs: [Run] = []
  private var decodedEnd: UInt32 = 0
  private var originalEnd: UInt32 = 0

  /// The map of a text whose bytes are the original ones from `start` on.
  public init(identityFrom start: Int) {
    shift = start
  }

  /// The distance where both sides have the same bytes; nil where runs are needed.
  private var shift: Int?

  /// An empty map whose text begins at `start` in the original; characters are added in order.
  init(runsFrom start: UInt32) {
    originalEnd = start
  }

  /// Adds one character.
  @inline(__always)
  mutating func append(decodedWidth: Int, originalWidth: Int) {
    let widths = (UInt8(truncatingIfNeeded: decodedWidth), UInt8(truncatingIfNeeded: originalWidth))
    if let last = runs.last, last.decodedWidth == widths.0, last.originalWidth == widths.1 {
    } else {
      runs.append(Run(decoded: decodedEnd, original: originalEnd, decodedWidth: widths.0, originalWidth: widths.1))
    }
    decodedEnd &+= UInt32(widths.0)
    originalEnd &+= UInt32(widths.1)
  }

  /// Passes over original bytes that stand for no character, such as an escape sequence.
  mutating func skip(originalBytes count: Int) {
    originalEnd &+= UInt32(truncatingIfNeeded: count)
    runs.append(Run(decoded: decodedEnd, original: originalEnd, decodedWidth: 1, originalWidth: 1))
  }

  /// Whether both sides have the same bytes.
  public var isIdentity: Bool { shift != nil }

  /// The original offset of a decoded one; an offset inside of a character gives that of the character.
  public func original(_ decoded: Int) -> Int {
    var hint = 0
    return original(decoded, hint: &hint)
  }

  /// The same for offsets that come in order: `hint` begins at 0 and is kept between the calls.
  public func original(_ decoded: Int, hint: inout Int) -> Int {
    if let shift { return decoded &+ shift }
    guard !runs.isEmpty else { return Int(originalEnd) }
    if decoded >= Int(decodedEnd) { return Int(originalEnd) &+ (decoded &- Int(decodedEnd)) }
    let index = run(decoded, hint)
    hint = index
    let run = runs[index]
    let characters = max(0, decoded &- Int(run.decoded)) / max(1, Int(run.decodedWidth))
    return Int(run.original) &+ characters &* Int(run.originalWidth)
  }

  /// The last run that begins at or before the offset.
  private func run(_ decoded: Int, _ hint: Int) -> Int {
    var low = 0
    if hint < runs.count, hint >= 0, Int(runs[hint].decoded) <= decoded {
      if hint &+ 1 == runs.count || Int(runs[hint &+ 1].decoded) > decoded { return hint }
      low = hint
    }
    var high = runs.count
    while high &- low > 1 {
      let middle = low &+ (high &- low) / 2
      if Int(runs[middle].decoded) <= decoded { low = middle } else { high = middle }
    }
    return low
  }
}
