import Heshu

/// Claims for the eye: each sentence with its figures marked by verdict, and the arithmetic under it.
struct VerifyReport {
  /// Sentences that share figures, with the claims on them.
  private struct Passage {
    var range: Range<Int>
    var claims: [CheckedClaim]
  }

  private let published: CalendarDay?
  private let terminal: Terminal
  private let recognizer = Recognizer()
  private var checker: ClaimChecker
  private var across = AcrossChecker()
  private var recognition = Recognition()
  private(set) var counts = ClaimExport.Counts()

  init(published: CalendarDay?, across: DocumentComparison, terminal: Terminal) {
    self.published = published
    self.terminal = terminal
    checker = ClaimChecker(publisher: across.publisher)
  }

  /// Takes all documents of a reader and writes what their prose asserts, and how many claims there are.
  mutating func write(_ reader: NamedDocuments, to output: StandardOutput) throws {
    var reader = reader
    var batch = Batch()
    var side = Side()
    while try reader.read(into: &batch, side: &side) {
      for document in batch.documents { try write(document, batch.bytes, to: output) }
      counts.documents += batch.documents.count
      batch.removeAll()
      for statement in checker.takeStatements() { across.add(statement) }
    }
    counts.rejects = side.rejects
    try writeAcross(to: output)
    try write(FoldedText(arithmetic: summary).lines(in: terminal, indentation: 0, then: 2), to: output)
  }

  private func write(_ lines: [String], to output: StandardOutput) throws {
    for line in lines { try output.write(line: line) }
  }

  /// A verdict's mark, the name of the check, and the arithmetic behind it.
  private func write(_ finding: Finding, _ arithmetic: String, to output: StandardOutput) throws {
    var text = FoldedText()
    text.add(whole: Self.mark(finding.verdict), Style(finding.verdict))
    text.add(arithmetic: "\(finding.check.name)  \(arithmetic)")
    try write(text.lines(in: terminal, indentation: 4, then: 6), to: output)
  }

  private mutating func write(_ document: Document, _ bytes: [UInt8], to output: StandardOutput) throws {
    var side = Side()
    recognizer.recognize(bytes, document.text, published: document.published ?? published, into: &recognition)
    let claims = checker.check(document, in: bytes, recognition, into: &side)
    for finding in side.findings { counts.add(finding.verdict) }
    var position = TextPosition(document)
    for passage in passages(claims, bytes) {
      position.advance(to: passage.range.lowerBound, in: bytes)
      let name = document.id == "-" ? "line \(position.line)" : "\(document.id):\(position.line)"
      try output.write(line: Style.bold.apply(to: DisplayWidth.fitted(name), in: terminal))
      for line in sentence(passage, side, bytes) {
        try write(line.lines(in: terminal, indentation: 2, then: 2), to: output)
      }
      for claim in passage.claims {
        let text = ClaimText.arithmetic(of: claim, in: side, recognition, bytes)
        try write(side.findings[claim.finding], text, to: output)
      }
      try output.write(line: "")
    }
  }

  /// What the documents together give: the name of each quantity, and what is stated of it where.
  private mutating func writeAcross(to output: StandardOutput) throws {
    var side = Side()
    across.finish(into: &side)
    var group: TextCell?
    for finding in side.findings {
      counts.add(finding.verdict)
      let name = String(decoding: side.bytes[finding.group.range], as: UTF8.self)
      if group.map({ side.bytes[$0.range] != side.bytes[finding.group.range] }) ?? true {
        if group != nil { try output.write(line: "") }
        try output.write(line: Style.bold.apply(to: DisplayWidth.fitted(name), in: terminal))
      }
      group = finding.group
      try write(finding, AcrossText.arithmetic(of: finding, in: side), to: output)
    }
    if group != nil { try output.write(line: "") }
  }

  /// The claims by the sentences that they stand in, in the order of the text.
  private func passages(_ claims: [CheckedClaim], _ bytes: [UInt8]) -> [Passage] {
    var passages: [Passage] = []
    let ordered = claims.sorted { ($0.passage.lowerBound, $0.finding) < ($1.passage.lowerBound, $1.finding) }
    for claim in ordered {
      let range = trimmed(claim.passage, bytes)
      if let last = passages.indices.last, passages[last].range.overlaps(range) {
        let end = max(passages[last].range.upperBound, range.upperBound)
        passages[last].range = passages[last].range.lowerBound..<end
        passages[last].claims.append(claim)
      } else {
        passages.append(Passage(range: range, claims: [claim]))
      }
    }
    return passages
  }

  /// Without blanks and line breaks at the ends.
  private func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var range = range
    while let first = range.first, isBlank(bytes[first]) { range = (first + 1)..<range.upperBound }
    while let last = range.last, isBlank(bytes[last]) { range = range.lowerBound..<last }
    return range
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// The lines of a passage; every figure that a claim stands on bears the mark of its worst verdict.
  private func sentence(_ passage: Passage, _ side: Side, _ bytes: [UInt8]) -> [FoldedText] {
    var verdicts: [Int: Verdict] = [:]
    for claim in passage.claims {
      let verdict = side.findings[claim.finding].verdict
      for place in claim.operands where place >= 0 { verdicts[place] = max(verdicts[place] ?? .unchecked, verdict) }
    }
    var lines = [FoldedText()]
    var place = passage.range.lowerBound
    func add(_ end: Int) {
      let parts = String(decoding: bytes[place..<max(place, end)], as: UTF8.self)
        .split(omittingEmptySubsequences: false) { $0.isNewline }
      for (index, part) in parts.enumerated() {
        if index > 0 { lines.append(FoldedText()) }
        lines[lines.count - 1].add(prose: part)
      }
      place = max(place, end)
    }
    for (index, figure) in recognition.figures.enumerated() {
      guard passage.range.contains(Int(figure.start)), Int(figure.start) >= place else { continue }
      add(Int(figure.start))
      let shown = DisplayWidth.fitted(String(decoding: bytes[Int(figure.start)..<Int(figure.end)], as: UTF8.self))
      let verdict = verdicts[index] ?? .unchecked
      let mark = terminal.showsColors ? "" : Self.mark(verdict)
      lines[lines.count - 1].add(whole: shown + mark, verdicts[index] == nil ? .plain : Style(verdict))
      place = Int(figure.end)
    }
    add(passage.range.upperBound)
    return lines
  }

  static func mark(_ verdict: Verdict) -> String {
    switch verdict {
    case .unchecked: ""
    case .consistent: "✓"
    case .indeterminate: "?"
    case .inconsistent: "✗"
    }
  }

  private var summary: String {
    let total = counts.consistent + counts.indeterminate + counts.inconsistent
    let claims = total.counted("claim", "claims")
    let documents = counts.documents.counted("document", "documents")
    return "\(claims) in \(documents): \(counts.consistent) consistent, \(counts.indeterminate) indeterminate, "
      + "\(counts.inconsistent) inconsistent"
  }
}
