import HeshuQuantities

/// One pass over a document: from marked place to marked place, each read once.
struct Scanner: ~Copyable {
  let text: TextView
  let lexicon: Lexicon
  let options: RecognizerOptions
  /// What was found so far.
  var found = Recognition()
  /// Nothing before this place is looked at again, neither forward nor for the start of a figure.
  var floor: Int
  /// The unit that `单位：` declared last, and where.
  var declared: UnitTable.Match?
  var declaredAt = 0
  var table = TableState()
  /// How many periods begin before the figure that is being linked.
  var periodHint = 0
  /// Never set: with a member of open type the scanner lives at an address, which rules that change nothing are given too. Without it
  /// all its bytes would be copied for each of their calls.
  private let anchor: Any? = nil

  init(text: TextView, lexicon: Lexicon, options: RecognizerOptions) {
    self.text = text
    self.lexicon = lexicon
    self.options = options
    floor = text.start
  }

  mutating func run() {
    var block = text.start
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 3 * ByteMarks.blockSize / 64) { marks in
      guard let starts = marks.baseAddress else { return }
      let breaks = starts + ByteMarks.blockSize / 64
      let feeds = breaks + ByteMarks.blockSize / 64
      while block < text.end {
        let end = min(block + ByteMarks.blockSize, text.end)
        // To the kernel the text begins at 0: a digit that stands before it, in another text, begins no run of this one.
        ByteMarks.mark(
          text.base + text.start, begin: block - text.start, end: end - text.start, limit: text.end - text.start,
          starts: starts, breaks: breaks, feeds: feeds)
        if options.includesNumbers { markFormalNumerals(block, end, starts) }
        if options.linksFigures {
          found.breaks.append(contentsOf: UnsafeBufferPointer(start: breaks, count: (end - block + 63) / 64))
          found.feeds.append(contentsOf: UnsafeBufferPointer(start: feeds, count: (end - block + 63) / 64))
        }
        for word in 0..<(end - block + 63) / 64 {
          look(at: starts[word], from: block + word * 64)
        }
        block = end
      }
    }
    finish()
  }

  /// Looks at the marked ones of 64 places, but for those that were read with what stands before them.
  @inline(__always)
  private mutating func look(at marks: UInt64, from first: Int) {
    var bits = marks
    while true {
      bits &= ~UInt64(0) << UInt64(max(0, floor &- first))
      guard bits != 0 else { return }
      let place = first &+ bits.trailingZeroBitCount
      bits &= bits &- 1
      look(at: place)
    }
  }

  /// Decides what kind of place it is.
  @inline(__always)
  private mutating func look(at place: Int) {
    let byte = text[place]
    if byte < 0x80 || byte == 0xEF {
      readNumber(at: place)
      return
    }
    let key = text.triple(place)
    let code = lexicon.numerals.signs.code(key)
    if code == NumeralSign.none {
      readMarkedWord(key, at: place)
      return
    }
    if code == NumeralSign.half {
      readHalf(at: place)
      return
    }
    guard code <= NumeralSign.lastPlace || NumeralSign.isTens(code) else { return }
    readNumber(at: numeralStart(place, code))
  }

  /// What begins or ends with a marked character that is no numeral.
  private mutating func readMarkedWord(_ key: UInt32, at place: Int) {
    switch key {
    case 0xE5B9B4: readYearWord(at: place)
    case 0xE69C88: readMonthWord(at: place)
    case 0xE5ADA3: readQuarterWord(at: place)
    case 0xE4BD8D: readDeclaration(at: place)
    case 0xE5AFB9, 0xE5B08D: readHalfPrice(at: place)
    default: break
    }
  }

  /// Formal numerals (壹 伍) are not marked themselves: the number that a marked 佰 or 万 belongs to begins one character before it.
  @inline(__always)
  private func numeralStart(_ place: Int, _ code: UInt8) -> Int {
    guard code >= NumeralSign.ten, place - 3 >= floor, text[place - 3] >= 0xE4 else { return place }
    guard lexicon.numerals.sign(text, place - 3) < 10 else { return place }
    // 大陆十家, 队伍百人: these two are formal only before formal places.
    let key = text.triple(place - 3)
    guard key == 0xE99986 || key == 0xE4BC8D else { return place - 3 }
    switch text.triple(place) {
    case 0xE58D81, 0xE799BE, 0xE58D83: return place
    default: return place - 3
    }
  }

  /// Appends a figure; the scanner goes on behind it.
  @inline(__always)
  mutating func report(_ figure: Figure) {
    found.figures.append(figure)
    floor = Int(figure.end)
  }

  /// Notes what was refused, where that was asked for, and goes on behind it.
  @inline(__always)
  mutating func refuse(_ start: Int, _ end: Int, _ reason: RefusalReason) {
    if options.includesRefusals, end > start {
      found.refusals.append(Refusal(start: UInt32(start), end: UInt32(end), reason: reason))
    }
    floor = max(floor, end)
  }
}
