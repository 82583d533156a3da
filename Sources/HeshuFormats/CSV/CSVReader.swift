import HeshuRecords

/// Reads the records of a CSV file that arrives in pieces.
///
/// The reader does no input of its own: it is fed, and asked for the next record until it needs more. The cells of a
/// record are ranges of `buffer` and hold
/// until the next call.
///
/// ```swift
/// var reader = CSVReader()
/// reader.feed(bytes, 0..<bytes.count)
/// reader.finish()
/// while true {
///   switch reader.next() {
///   case .record: for field in reader.fields { use(reader.buffer, field.range) }
///   case .malformed(let error): report(error)
///   case .needsInput, .end: return
///   }
/// }
/// ```
///
/// A record that cannot be right is reported and the next one is read; only an unterminated quote and a record beyond
/// the limit lose what follows.
public struct CSVReader: Sendable {
  /// What a call of ``next()`` found.
  public enum Step: Sendable, Hashable {
    /// `fields` is a record.
    case record
    /// A record that is wrong; `fields` holds its cells as far as they were understood.
    case malformed(CSVError)
    /// All bytes are used; feed more or call ``finish()``.
    case needsInput
    /// The input is over.
    case end
  }

  /// The bytes that the ranges of `fields` lead into. A copy that is kept over a call of ``next()`` makes the reader
  /// copy all of it.
  public private(set) var buffer: [UInt8] = []
  /// The number of cells of the first record, 0 before it.
  public private(set) var cellsExpected = 0
  /// Blank lines, which are skipped.
  public private(set) var blankLines = 0

  private let options: CSVReaderOptions
  private var scanner: CSVScanner
  private var filled = 0
  private var dropped = 0
  private var isFinished = false
  private var isOver = false
  private var hasBegun = false
  private var mustBegin = false
  /// The bytes in front of this one are UTF-8; what a piece cuts off waits for the next one.
  private var checked = 0
  /// Whether some bytes are not, so that each record must be looked at.
  private var hasInvalidBytes = false

  private static let padding = 64

  /// A reader at the start of a file.
  public init(options: CSVReaderOptions = CSVReaderOptions()) {
    self.options = options
    self.scanner = CSVScanner(delimiter: options.delimiter)
  }

  /// The cells of the record that ``next()`` gave.
  public var fields: [CSVField] { scanner.fields }
  /// The line on which the record begins, from 1.
  public var line: Int { scanner.line }
  /// The offset of the record's first byte in the input.
  public var byteOffset: Int { dropped &+ scanner.recordStart }
  /// The offset behind the record's last byte, its line end not counted.
  public var byteEnd: Int { dropped &+ max(scanner.recordStart, scanner.fieldStart &- 1) }

  /// The record's place in `buffer`, its line end not counted.
  var recordRange: Range<Int> {
    scanner.recordStart..<max(scanner.recordStart, scanner.fieldStart &- 1)
  }

  /// Whether a cell of the record holds doubled quotes.
  var hasDoubledQuotes: Bool { scanner.hasDoubled }

  /// The bytes from an offset of the input to the record's end, as far as they are still held.
  func rawRecord(from offset: Int) -> ArraySlice<UInt8> {
    let start = offset &- dropped
    return buffer[(start..<max(start, byteEnd &- dropped)).clamped(to: 0..<filled)]
  }

  /// Adds bytes behind those that were fed before. Ranges given so far end to be valid.
  ///
  /// Behind ``finish()`` nothing is added.
  public mutating func feed(_ bytes: [UInt8], _ range: Range<Int>) {
    guard !isFinished else { return }
    let range = range.clamped(to: 0..<bytes.count)
    settle()
    makeRoom()
    buffer.removeLast(buffer.count &- filled)
    buffer.append(contentsOf: bytes[range])
    filled = buffer.count
    checkUTF8()
    buffer.append(contentsOf: repeatElement(0, count: CSVReader.padding))
  }

  /// Says that nothing more will be fed.
  public mutating func finish() {
    isFinished = true
  }

  /// Reads the next record.
  public mutating func next() -> Step {
    settle()
    if isOver { return .end }
    if !hasBegun, let step = begin() { return step }
    while true {
      let end = filled
      guard buffer.withUnsafeBytes({ scanner.scan($0, end: end) }) else { return endOfBytes() }
      if let step = complete() { return step }
      scanner.beginRecord()
    }
  }

  /// Leaves the record that the caller has used.
  private mutating func settle() {
    guard mustBegin else { return }
    scanner.beginRecord()
    mustBegin = false
  }

  /// Moves the record in progress to the front where that frees at least half of the buffer; so each byte is moved only
  /// a few times.
  private mutating func makeRoom() {
    let start = scanner.recordStart
    guard start > 0, start &* 2 >= filled else { return }
    buffer.removeFirst(min(start, buffer.count))
    filled &-= start
    dropped &+= start
    checked = max(0, checked &- start)
    scanner.moved(by: start)
  }

  /// Looks at all of the bytes that were fed, which is quicker than looking at them record by record.
  private mutating func checkUTF8() {
    guard !hasInvalidBytes, checked < filled else { return }
    guard let invalid = UTF8Check.firstInvalid(buffer, checked..<filled) else {
      checked = filled
      return
    }
    // A character has at most four bytes; fewer at the end may be the beginning of one.
    if filled &- invalid < 4 { checked = invalid } else { hasInvalidBytes = true }
  }

  private mutating func begin() -> Step? {
    if filled < 3, !isFinished { return .needsInput }
    hasBegun = true
    guard filled >= 2 else { return nil }
    if buffer[0] == 0xEF, buffer[1] == 0xBB, filled >= 3, buffer[2] == 0xBF {
      scanner.skip(3)
    } else if buffer[0] == 0xFF && buffer[1] == 0xFE || buffer[0] == 0xFE && buffer[1] == 0xFF {
      isOver = true
      return .malformed(
        CSVError(
          code: .notUTF8, line: 1, byteOffset: 0,
          message: "the file begins with a byte order mark of UTF-16; convert it to UTF-8"))
    }
    return nil
  }

  private mutating func endOfBytes() -> Step {
    if filled &- scanner.recordStart > options.recordLimit {
      isOver = true
      if scanner.state == .quoted { return .malformed(unterminated()) }
      let message = "the record is longer than \(options.recordLimit) bytes"
      return .malformed(error(.recordTooLong, at: scanner.recordStart, line: scanner.line, message))
    }
    guard isFinished else { return .needsInput }
    isOver = true
    let isEmpty = scanner.isAtRecordStart && scanner.recordStart == filled
    if isEmpty { return .end }
    let problem: CSVError? = scanner.state == .quoted ? unterminated() : nil
    scanner.finish(end: filled)
    if let problem { return .malformed(problem) }
    return complete() ?? .end
  }

  /// Checks the record that is complete; nil for a blank line.
  private mutating func complete() -> Step? {
    if scanner.fields.count == 1, scanner.fields[0].isNull {
      blankLines &+= 1
      return nil
    }
    mustBegin = true
    if scanner.textAfterQuote >= 0 {
      let line = scanner.line
      return .malformed(error(.textAfterQuote, at: scanner.textAfterQuote, line: line, "text follows a closing quote"))
    }
    let isDoubtful = hasInvalidBytes || scanner.fieldStart &- 1 > checked
    if isDoubtful, scanner.hasNonASCII, let problem = invalidUTF8() { return .malformed(problem) }
    if scanner.hasNUL, let problem = nul() { return .malformed(problem) }
    if !options.keepsDoubledQuotes { scanner.unescape(&buffer) }
    let count = scanner.fields.count
    if cellsExpected == 0 { cellsExpected = count }
    if options.requiresEqualCells, count != cellsExpected {
      let message = "the record has \(count) cells, the first one has \(cellsExpected)"
      return .malformed(error(.ragged, at: scanner.recordStart, line: scanner.line, message))
    }
    return .record
  }

  private func nul() -> CSVError? {
    let end = scanner.fields.last?.end ?? scanner.recordStart
    let at = ByteBlocks.first(0, buffer, scanner.recordStart..<max(end, scanner.recordStart))
    guard at < end else { return nil }
    let lines = buffer[scanner.recordStart..<at].count { $0 == 0x0A }
    return error(.nul, at: at, line: scanner.line &+ lines, "a NUL byte stands here")
  }

  private func invalidUTF8() -> CSVError? {
    let end = scanner.fields.last?.end ?? scanner.recordStart
    do {
      _ = try UTF8Span(validating: buffer.span.extracting(scanner.recordStart..<max(end, scanner.recordStart)))
      return nil
    } catch {
      let at = scanner.recordStart &+ error.byteOffsets.lowerBound
      let lines = buffer[scanner.recordStart..<at].count { $0 == 0x0A }
      return self.error(.invalidUTF8, at: at, line: scanner.line &+ lines, "the bytes here are not UTF-8")
    }
  }

  private func unterminated() -> CSVError {
    error(
      .unterminatedQuote, at: scanner.fieldStart, line: scanner.quoteLine, "the quote that opens here is never closed")
  }

  private func error(_ code: CSVError.Code, at: Int, line: Int, _ message: String) -> CSVError {
    CSVError(code: code, line: line, byteOffset: dropped &+ at, message: message)
  }
}
