#if XLSX
  import HeshuRecords

  /// The lines of documents that rows and findings point at: gathers the passages, reads their lines, and tells in which row of the sheet 原文 each one stands.
  struct SourceIndex {
    /// A line with the passages in it.
    struct Line {
      var document: String
      var number: Int
      var text: [UInt8]
      /// Places in `text`, in order and apart from one another, with the worst verdict of those who point there.
      var marks: [(range: Range<Int>, verdict: Verdict)]

      /// The worst verdict of all that point at the line.
      var verdict: Verdict { marks.map(\.verdict).max() ?? .unchecked }
    }

    private(set) var lines: [Line] = []
    /// Passages that were asked for, with their worst verdict; those of figures are marked in the line.
    private var wanted: [SourcePassage: (verdict: Verdict, isFigure: Bool)] = [:]
    private var rows: [SourcePassage: Int] = [:]
    private var sentences: [SourcePassage: Range<Int>] = [:]
    private let limits: SheetLimits

    init(limits: SheetLimits) {
      self.limits = limits
    }

    /// Whether no more passages are taken.
    var isFull: Bool { wanted.count >= limits.sourceLines * 2 }

    /// Asks for the line of a passage.
    mutating func want(_ passage: SourcePassage, verdict: Verdict, isFigure: Bool) {
      if let known = wanted[passage] {
        wanted[passage] = (max(known.verdict, verdict), known.isFigure || isFigure)
      } else if !isFull {
        wanted[passage] = (verdict, isFigure)
      }
    }

    /// Reads the lines, document by document: the inputs in their order, then files that joins read.
    mutating func read(_ summary: StoreSummary, _ source: DocumentLines) {
      var passages: [ExactName: [SourcePassage]] = [:]
      for passage in wanted.keys { passages[ExactName(passage.document), default: []].append(passage) }
      let inputs = summary.inputs.map { ExactName($0.path) }.filter { passages[$0] != nil }
      let known = Set(inputs)
      var bytes = 0
      for name in inputs + passages.keys.filter({ !known.contains($0) }).sorted() {
        let document = name.value
        guard lines.count < limits.sourceLines, bytes < limits.waitingBytes else { return }
        let sorted = (passages[name] ?? []).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
        let found = source.lines(of: document, at: sorted.map { $0.start..<max($0.start, $0.end) })
        for (passage, line) in zip(sorted, found) {
          guard let line, line.number > 0 else { continue }
          if lines.last?.document.hasBytes(of: document) != true || lines.last?.number != line.number {
            guard lines.count < limits.sourceLines else { break }
            lines.append(Line(document: document, number: line.number, text: line.text, marks: []))
            bytes += line.text.count
          }
          add(passage, line)
        }
      }
    }

    /// The row of the sheet 原文, from 0, and the line's number in its document.
    func place(of passage: SourcePassage) -> (row: Int, line: Int)? {
      rows[passage].map { ($0 + SourceSheet.firstRow, lines[$0].number) }
    }

    /// The sentence that a passage begins in.
    func sentence(of passage: SourcePassage) -> ArraySlice<UInt8>? {
      guard let row = rows[passage], let range = sentences[passage] else { return nil }
      return lines[row].text[range]
    }

    private mutating func add(_ passage: SourcePassage, _ line: SourceLine) {
      let row = lines.count - 1
      rows[passage] = row
      let place = line.passage.clamped(to: 0..<line.text.count)
      sentences[passage] = Self.sentence(around: place.lowerBound, in: line.text)
      guard let wanted = wanted[passage], wanted.isFigure, !place.isEmpty else {
        // A row's passage colors the line without a mark of its own.
        lines[row].marks.append((place.lowerBound..<place.lowerBound, self.wanted[passage]?.verdict ?? .unchecked))
        return
      }
      if let last = lines[row].marks.lastIndex(where: { !$0.range.isEmpty }),
        lines[row].marks[last].range.overlaps(place)
      {
        let verdict = max(lines[row].marks[last].verdict, wanted.verdict)
        let range = lines[row].marks[last].range
        lines[row].marks[last] = (range.lowerBound..<max(range.upperBound, place.upperBound), verdict)
      } else {
        lines[row].marks.append((place, wanted.verdict))
      }
    }

    /// The stretch between the marks that end sentences.
    private static func sentence(around place: Int, in text: [UInt8]) -> Range<Int> {
      var start = min(place, text.count)
      while start > 0, !endsSentence(start - 1, in: text) { start -= 1 }
      var end = min(max(place, start), text.count)
      while end < text.count, !endsSentence(end, in: text) { end += 1 }
      return trimmed(start..<min(end + 1, text.count), text)
    }

    /// Whether the byte is the last one of 。；;！？! or ?.
    private static func endsSentence(_ place: Int, in text: [UInt8]) -> Bool {
      switch text[place] {
      case 0x3B, 0x21, 0x3F: return true
      // 。is E3 80 82; ！；？are EF BC 81, 9B, 9F.
      case 0x82: return place >= 2 && text[place - 1] == 0x80 && text[place - 2] == 0xE3
      case 0x81, 0x9B, 0x9F: return place >= 2 && text[place - 1] == 0xBC && text[place - 2] == 0xEF
      default: return false
      }
    }

    private static func trimmed(_ range: Range<Int>, _ text: [UInt8]) -> Range<Int> {
      var (start, end) = (range.lowerBound, range.upperBound)
      while start < end {
        if text[start] <= 0x20 {
          start += 1
        } else if end - start >= 3, text[start] == 0xE3, text[start + 1] == 0x80, text[start + 2] == 0x80 {
          start += 3
        } else {
          break
        }
      }
      while end > start, text[end - 1] <= 0x20 { end -= 1 }
      return start..<end
    }
  }
#endif
