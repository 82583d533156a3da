/// The core of the CSV reader: turns bytes into cells, without input, output or an allocation for each cell.
///
/// The scanner looks at a block of 64 bytes at once, gets a bit for each byte that can matter (delimiter, quote, CR,
/// LF) and visits only those.
/// All of its state survives the end of a buffer, so nothing is read twice when more bytes arrive. Traps for the next
/// person:
/// - a CR ends a record at once; the LF that may follow is taken as the head of the next record, which may arrive in a
/// later buffer;
/// - a quote inside a quoted cell is closing or doubled, which only the next byte tells; `closedAt` remembers it;
/// - doubled quotes are taken out only when the record is complete, because before that the buffer may still move.
struct CSVScanner: Sendable {
  enum State: Sendable {
    case unquoted, quoted, closed
  }

  var delimiter: UInt8
  /// The cells of the record that is being read.
  var fields: [CSVField] = []
  /// The first byte of the record.
  var recordStart = 0
  /// Bytes before this one are looked at.
  var scanned = 0
  /// Line of `recordStart`, from 1, and the lines that began inside of the record.
  var line = 1
  var innerLines = 0
  /// A byte of the record, or of a block that it shares with others, is outside of ASCII.
  private(set) var hasNonASCII = false
  private var blockHasNonASCII = false
  /// The same for a NUL byte.
  private(set) var hasNUL = false
  private var blockHasNUL = false
  /// The place and line of the first text behind a closing quote.
  var textAfterQuote = -1

  private var blockStart = 0
  private var bits: UInt64 = 0
  private(set) var state = State.unquoted
  private(set) var fieldStart = 0
  private var closedAt = 0
  private var lastCR = -2
  private var isDoubled = false
  private(set) var hasDoubled = false
  private(set) var quoteLine = 1

  init(delimiter: UInt8) {
    self.delimiter = delimiter
  }

  /// Nothing of a further record has been seen.
  var isAtRecordStart: Bool { fields.isEmpty && state == .unquoted && fieldStart == recordStart }

  /// Reads to the end of a record, or of the bytes.
  ///
  /// - Parameter end: the end of the input; at least 64 readable bytes follow it.
  /// - Returns: whether `fields` is a complete record.
  mutating func scan(_ raw: UnsafeRawBufferPointer, end: Int) -> Bool {
    while true {
      while bits == 0 {
        guard scanned < end else { return false }
        fill(raw, end: end)
      }
      let at = blockStart &+ bits.trailingZeroBitCount
      bits &= bits &- 1
      let byte = raw[at]
      if byte == delimiter, state == .unquoted {
        fields.append(CSVField(start: fieldStart, end: at, isQuoted: false))
        fieldStart = at &+ 1
      } else if visit(byte, at: at) {
        return true
      }
    }
  }

  /// Ends the last record, which has no line end.
  mutating func finish(end: Int) {
    if state == .closed, end != closedAt &+ 1, textAfterQuote < 0 { textAfterQuote = closedAt &+ 1 }
    endField(at: end)
  }

  /// Begins the next record after the one that `scan` completed.
  mutating func beginRecord() {
    fields.removeAll(keepingCapacity: true)
    recordStart = fieldStart
    line &+= innerLines
    innerLines = 0
    // The block in progress may hold bytes of this record already: one check too many, never one too few.
    hasNonASCII = blockHasNonASCII
    hasNUL = blockHasNUL
    textAfterQuote = -1
    hasDoubled = false
  }

  /// Takes note that the buffer's content moved towards its start.
  mutating func moved(by distance: Int) {
    recordStart &-= distance
    scanned &-= distance
    blockStart &-= distance
    fieldStart &-= distance
    closedAt &-= distance
    lastCR &-= distance
    if textAfterQuote >= 0 { textAfterQuote &-= distance }
    for index in fields.indices {
      fields[index].start &-= distance
      fields[index].end &-= distance
    }
  }

  /// Skips the byte order mark at the start of the input.
  mutating func skip(_ count: Int) {
    recordStart &+= count
    fieldStart &+= count
    scanned = max(scanned, recordStart)
  }

  /// Takes the doubled quotes out of the complete record's cells.
  mutating func unescape(_ bytes: inout [UInt8]) {
    guard hasDoubled else { return }
    for index in fields.indices where fields[index].isQuoted {
      let field = fields[index]
      var target = field.start
      var at = field.start
      while at < field.end {
        bytes[target] = bytes[at]
        target &+= 1
        at &+= bytes[at] == 0x22 && at &+ 1 < field.end && bytes[at &+ 1] == 0x22 ? 2 : 1
      }
      fields[index].end = target
    }
  }

  private mutating func fill(_ raw: UnsafeRawBufferPointer, end: Int) {
    let marks = CSVMarks(raw, at: scanned, delimiter, 0x22, 0x0D, 0x0A)
    let rest = end &- scanned
    blockStart = scanned
    bits = rest < 64 ? marks.bits & ((1 &<< UInt64(truncatingIfNeeded: rest)) &- 1) : marks.bits
    blockHasNonASCII = marks.hasNonASCII
    if marks.hasNonASCII { hasNonASCII = true }
    blockHasNUL = marks.hasNUL
    if marks.hasNUL { hasNUL = true }
    scanned = min(scanned &+ 64, end)
  }

  /// Returns whether the byte ends a record.
  @inline(__always)
  private mutating func visit(_ byte: UInt8, at: Int) -> Bool {
    if state == .closed, at != closedAt &+ 1, textAfterQuote < 0 { textAfterQuote = closedAt &+ 1 }
    if byte == 0x22 {
      visitQuote(at: at)
      return false
    }
    if state == .quoted {
      countInnerLine(byte, at: at)
      return false
    }
    if byte == delimiter {
      endField(at: at)
      return false
    }
    return visitLineEnd(byte, at: at)
  }

  private mutating func visitQuote(at: Int) {
    switch state {
    case .unquoted:
      guard at == fieldStart else { return }
      state = .quoted
      quoteLine = line &+ innerLines
      isDoubled = false
    case .quoted:
      state = .closed
      closedAt = at
    case .closed:
      guard at == closedAt &+ 1 else { return }
      state = .quoted
      isDoubled = true
    }
  }

  private mutating func countInnerLine(_ byte: UInt8, at: Int) {
    if byte == 0x0D {
      innerLines &+= 1
      lastCR = at
    } else if byte == 0x0A, lastCR != at &- 1 {
      innerLines &+= 1
    }
  }

  private mutating func visitLineEnd(_ byte: UInt8, at: Int) -> Bool {
    if byte == 0x0A, lastCR == at &- 1, at == recordStart, fields.isEmpty {
      recordStart = at &+ 1
      fieldStart = at &+ 1
      return false
    }
    if byte == 0x0D { lastCR = at }
    endField(at: at)
    innerLines &+= 1
    return true
  }

  /// Ends the cell in front of `at`, whose byte is a delimiter or a line end.
  @inline(__always)
  private mutating func endField(at: Int) {
    switch state {
    case .unquoted:
      fields.append(CSVField(start: fieldStart, end: at, isQuoted: false))
    case .quoted:
      fields.append(CSVField(start: fieldStart &+ 1, end: at, isQuoted: true))
    case .closed:
      fields.append(CSVField(start: fieldStart &+ 1, end: closedAt, isQuoted: true))
    }
    if state != .unquoted, isDoubled { hasDoubled = true }
    fieldStart = at &+ 1
    state = .unquoted
  }
}
