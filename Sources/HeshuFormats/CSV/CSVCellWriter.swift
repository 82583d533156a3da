import HeshuQuantities
import HeshuRecords

/// Writes cells and records of one CSV file into a byte buffer.
///
/// ```swift
/// var writer = CSVCellWriter(dialect: .rfc4180)
/// writer.begin(&out)
/// writer.appendText(bytes, 0..<bytes.count, to: &out)
/// writer.appendNull(to: &out)
/// writer.endRecord(&out)
/// ```
public struct CSVCellWriter: Sendable {
  /// How the file is written.
  public let dialect: CSVDialect
  /// Text cells that a spreadsheet could take for a formula; guarded where the dialect does so, counted in any.
  public private(set) var formulaCells = 0
  /// NUL bytes that were written as U+FFFD.
  public private(set) var replacedNULs = 0

  private var cells = 0
  /// Whether nothing has been written of the record yet.
  private var isBlank = true

  /// A writer at the start of a file.
  public init(dialect: CSVDialect) {
    self.dialect = dialect
  }

  /// Writes the byte order mark where the dialect has one. Call it once, before the header.
  public mutating func begin(_ out: inout [UInt8]) {
    if dialect.hasByteOrderMark { out.append(contentsOf: [0xEF, 0xBB, 0xBF]) }
  }

  /// Room for a text of so many bytes with its delimiter, quotes and guard, whatever must be escaped in it.
  static func room(forText count: Int) -> Int { 3 &* count &+ 4 }

  /// Room for the end of a record.
  static let endRoom = 4

  /// Appends the number's text as it is; it must be plain decimal text, or another text that needs no quotes.
  public mutating func appendNumber(_ bytes: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) {
    let range = range.clamped(to: 0..<bytes.count)
    out.append(addingCapacity: CSVCellWriter.room(forText: range.count)) { appendNumber(bytes, range, to: &$0) }
  }

  /// The same into room that was made for it; the range lies in the array.
  @inline(__always)
  mutating func appendNumber(_ bytes: [UInt8], _ range: Range<Int>, to out: inout OutputSpan<UInt8>) {
    separate(&out)
    if !range.isEmpty { isBlank = false }
    if dialect.quoting == .all { appendQuote(&out) }
    out.append(bytes, range)
    if dialect.quoting == .all { appendQuote(&out) }
  }

  /// Appends a number as plain decimal text.
  mutating func appendNumber(_ number: ExactDecimal, to out: inout [UInt8]) {
    out.append(addingCapacity: number.textLimit &+ 4) { append(number, to: &$0) }
  }

  /// Appends a number into room that was made for it.
  @inline(__always)
  private mutating func append(_ number: ExactDecimal, to out: inout OutputSpan<UInt8>) {
    separate(&out)
    isBlank = false
    if dialect.quoting == .all { appendQuote(&out) }
    number.append(to: &out)
    if dialect.quoting == .all { appendQuote(&out) }
  }

  /// Appends a cell without a value: nothing between two delimiters in every dialect.
  public mutating func appendNull(to out: inout [UInt8]) {
    if cells > 0 { out.append(dialect.delimiter) }
    cells &+= 1
  }

  /// The same into room that was made for it.
  @inline(__always)
  mutating func appendNull(to out: inout OutputSpan<UInt8>) { separate(&out) }

  /// Appends a text cell: guarded where the dialect asks for it, quoted where it would be read differently without, CR
  /// LF and CR as LF, NUL as U+FFFD.
  ///
  /// `bytes[range]` is valid UTF-8.
  public mutating func appendText(_ bytes: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) {
    let range = range.clamped(to: 0..<bytes.count)
    out.append(addingCapacity: CSVCellWriter.room(forText: range.count)) { appendText(bytes, range, to: &$0) }
  }

  /// Appends the text of a string.
  public mutating func appendText(_ text: String, to out: inout [UInt8]) {
    let bytes = Array(text.utf8)
    appendText(bytes, 0..<bytes.count, to: &out)
  }

  /// The same as for an array into room that was made for it; the range lies in the array.
  mutating func appendText(_ bytes: [UInt8], _ range: Range<Int>, to out: inout OutputSpan<UInt8>) {
    separate(&out)
    if range.isEmpty {
      if dialect.marksEmptyText { appendQuotes(2, &out) }
    } else if dialect.quoting == .minimal, CSVCellWriter.isPlain(bytes, range, delimiter: dialect.delimiter) {
      isBlank = false
      out.append(bytes, range)
    } else {
      appendDoubtful(bytes, range, to: &out)
    }
  }

  /// Ends the record. A record whose only cell is empty is written `""`, because a blank line would vanish.
  public mutating func endRecord(_ out: inout [UInt8]) {
    out.append(addingCapacity: CSVCellWriter.endRoom) { endRecord(&$0) }
  }

  /// The same into room that was made for it.
  @inline(__always)
  mutating func endRecord(_ out: inout OutputSpan<UInt8>) {
    if cells <= 1, isBlank { appendQuotes(2, &out) }
    if dialect.endsLinesWithCRLF { out.append(0x0D) }
    out.append(0x0A)
    cells = 0
    isBlank = true
  }

  @inline(__always)
  private mutating func separate(_ out: inout OutputSpan<UInt8>) {
    if cells > 0 { out.append(dialect.delimiter) }
    cells &+= 1
  }

  private mutating func appendQuote(_ out: inout OutputSpan<UInt8>) { appendQuotes(1, &out) }

  private mutating func appendQuotes(_ count: Int, _ out: inout OutputSpan<UInt8>) {
    out.append(repeating: 0x22, count: count)
    isBlank = false
  }

  /// Appends a text that may have to be guarded, quoted or changed.
  private mutating func appendDoubtful(_ bytes: [UInt8], _ range: Range<Int>, to out: inout OutputSpan<UInt8>) {
    isBlank = false
    let looksLikeFormula = FormulaGuard.isNeeded(bytes, range)
    if looksLikeFormula { formulaCells &+= 1 }
    let guards = looksLikeFormula && dialect.guardsFormulas
    let hasSpecials = CSVCellWriter.hasSpecials(bytes, range, delimiter: dialect.delimiter)
    let quotes =
      dialect.quoting == .all || hasSpecials || !guards && CSVCellWriter.beginsUnsafely(bytes, range)
      || CSVCellWriter.endsWithSpace(bytes, range)
    if quotes { out.append(0x22) }
    if guards { out.append(FormulaGuard.apostrophe) }
    if hasSpecials {
      appendEscaped(bytes, range, to: &out)
    } else {
      out.append(bytes, range)
    }
    if quotes { out.append(0x22) }
  }

  private mutating func appendEscaped(_ bytes: [UInt8], _ range: Range<Int>, to out: inout OutputSpan<UInt8>) {
    var at = range.lowerBound
    while at < range.upperBound {
      let stop = ByteBlocks.first(0x22, 0x0D, 0x00, 0x00, 0x00, in: bytes, at..<range.upperBound)
      out.append(bytes, at..<stop)
      guard stop < range.upperBound else { return }
      switch bytes[stop] {
      case 0x22: out.append(repeating: 0x22, count: 2)
      case 0x0D:
        if stop &+ 1 == range.upperBound || bytes[stop &+ 1] != 0x0A { out.append(0x0A) }
      default:
        out.append("\u{FFFD}")
        replacedNULs &+= 1
      }
      at = stop &+ 1
    }
  }

  /// Whether a text that is not empty surely needs nothing.
  private static func isPlain(_ bytes: [UInt8], _ range: Range<Int>, delimiter: UInt8) -> Bool {
    hasPlainEnds(bytes, range) && !hasSpecials(bytes, range, delimiter: delimiter)
  }

  /// Whether a text that is not empty begins and ends with a letter, a digit, a percent sign or a Chinese character, so
  /// that no reader strips anything there or takes it for a formula.
  @inline(__always)
  static func hasPlainEnds(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let last = bytes[range.upperBound &- 1]
    let endsPlainly =
      last < 0x80 ? isLetterLike(last) : range.count >= 3 && isChineseLead(bytes[range.upperBound &- 3])
    let first = bytes[range.lowerBound]
    return endsPlainly && (isLetterLike(first) || isChineseLead(first))
  }

  @inline(__always)
  private static func isLetterLike(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x25
  }

  /// E4 to E9: U+4000 to U+9FFF, among which no space is.
  @inline(__always)
  private static func isChineseLead(_ byte: UInt8) -> Bool { byte &- 0xE4 < 6 }

  /// Whether the cell holds a byte that needs quotes or replacement.
  static func hasSpecials(_ bytes: [UInt8], _ range: Range<Int>, delimiter: UInt8) -> Bool {
    ByteBlocks.first(delimiter, 0x22, 0x0D, 0x0A, 0x00, in: bytes, range) < range.upperBound
  }

  /// Whitespace or U+FEFF in front, which readers strip, or the text `\.`, at which PostgreSQL's COPY stops.
  private static func beginsUnsafely(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let at = range.lowerBound
    if bytes[at] == 0x5C { return range.count == 2 && bytes[at &+ 1] == 0x2E }
    return spaceLength(bytes, at, range.upperBound) > 0
      || range.count >= 3 && bytes[at] == 0xEF && bytes[at &+ 1] == 0xBB && bytes[at &+ 2] == 0xBF
  }

  private static func endsWithSpace(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let end = range.upperBound
    let last = bytes[end &- 1]
    if last < 0x80 { return spaceLength(bytes, end &- 1, end) == 1 }
    if range.count >= 2, bytes[end &- 2] == 0xC2 { return spaceLength(bytes, end &- 2, end) == 2 }
    // Every space of three bytes begins with E1, E2 or E3.
    return range.count >= 3 && bytes[end &- 3] &- 0xE1 < 3 && spaceLength(bytes, end &- 3, end) == 3
  }

  /// The bytes of the Unicode White_Space scalar that begins at `at`, 0 where there is none.
  private static func spaceLength(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Int {
    switch bytes[at] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2: return at &+ 1 < end && (bytes[at &+ 1] == 0x85 || bytes[at &+ 1] == 0xA0) ? 2 : 0
    case 0xE1, 0xE2, 0xE3:
      guard at &+ 2 < end else { return 0 }
      switch (bytes[at], bytes[at &+ 1], bytes[at &+ 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9): return 3
      case (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return 3
      default: return 0
      }
    default: return 0
    }
  }
}
