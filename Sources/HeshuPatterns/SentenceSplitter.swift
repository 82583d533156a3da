/// Finds the sentences or paragraphs of a text.
///
/// A sentence ends behind 。；;！？!? and the closing quotes and brackets ”’」』）) directly behind them, or at a line break
/// (U+000A, U+000D, U+0085, U+2028, U+2029), which belongs to no sentence. Enders that follow one another close one sentence (`？！`).
/// A paragraph ends at line breaks only. Empty sentences are left out. All work is linear in the bytes passed over.
public struct SentenceSplitter: Sendable {
  /// Whether sentences or paragraphs are found.
  public let scope: PatternScope
  private let lines: Bool

  /// Makes a splitter; it remembers nothing between texts.
  public init(scope: PatternScope = .sentence) {
    self.scope = scope
    lines = scope == .paragraph
  }

  /// The first sentence that begins at or behind `position`, which is the text's start or the end of a sentence; nil at the text's end.
  public func next(in bytes: [UInt8], text: Range<Int>, from position: Int) -> Range<Int>? {
    let end = min(text.upperBound, bytes.count)
    var start = max(text.lowerBound, position)
    while let line = SentenceBreak(at: start, in: bytes, to: end, lines: true) { start &+= line.length }
    guard start < end else { return nil }
    return start..<self.end(in: bytes, from: start, to: end)
  }

  /// The sentence that holds the byte at `position`, which is the first one of a character; nil where it is a line break.
  ///
  /// - Parameter floor: the end of a sentence before `position`, or the text's start; nothing before it is read.
  public func sentence(in bytes: [UInt8], text: Range<Int>, holding position: Int, floor: Int) -> Range<Int>? {
    let end = min(text.upperBound, bytes.count)
    let floor = max(floor, text.lowerBound)
    guard position >= floor, position < end,
      SentenceBreak(at: position, in: bytes, to: end, lines: true) == nil
    else { return nil }
    var bound = position
    var scan = position
    while let place = ByteSearch.previousBreak(in: bytes, from: floor, to: bound, lines: lines) {
      guard let found = SentenceBreak(at: place, in: bytes, to: end, lines: lines) else {
        bound = place
        continue
      }
      let behind = found.isLine ? place &+ found.length : closed(in: bytes, from: place &+ found.length, to: end)
      if behind <= position { return behind..<self.end(in: bytes, from: scan, to: end) }
      if bound == position { scan = place }
      bound = runStart(in: bytes, before: place, from: floor)
    }
    return floor..<self.end(in: bytes, from: scan, to: end)
  }

  /// The end of the sentence that holds `start`.
  private func end(in bytes: [UInt8], from start: Int, to end: Int) -> Int {
    var position = start
    while true {
      position = ByteSearch.nextBreak(in: bytes, from: position, to: end, lines: lines)
      guard position < end else { return end }
      guard let found = SentenceBreak(at: position, in: bytes, to: end, lines: lines) else {
        position &+= 1
        continue
      }
      return found.isLine ? position : closed(in: bytes, from: position &+ found.length, to: end)
    }
  }

  /// The end of the run of enders and closers that begins at `position`.
  private func closed(in bytes: [UInt8], from position: Int, to end: Int) -> Int {
    var position = position
    while position < end {
      let closer = SentenceBreak.closerLength(at: position, in: bytes, to: end)
      if closer > 0 {
        position &+= closer
      } else if let ender = SentenceBreak(at: position, in: bytes, to: end, lines: false), !ender.isLine {
        position &+= ender.length
      } else {
        break
      }
    }
    return position
  }

  /// The start of the run of enders and closers that ends at `position`.
  private func runStart(in bytes: [UInt8], before position: Int, from floor: Int) -> Int {
    var position = position
    while position > floor {
      let length = bytes[position &- 1] < 0x80 ? 1 : 3
      let start = position &- length
      guard start >= floor else { break }
      let isCloser = SentenceBreak.closerLength(at: start, in: bytes, to: position) == length
      let ender = SentenceBreak(at: start, in: bytes, to: position, lines: false)
      guard isCloser || (ender.map { !$0.isLine && $0.length == length } ?? false) else { break }
      position = start
    }
    return position
  }
}
