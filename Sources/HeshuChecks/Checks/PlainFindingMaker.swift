import HeshuQuantities
import HeshuRecords

/// Turns rows of a batch whose equation holds over plain figures into findings in whole numbers.
struct PlainFindingMaker {
  /// A column that the equation reads.
  private struct Source {
    var column: Int
    var name: FindingKeyPart
    /// The file that the column was joined from.
    var origin: String?
    /// The place of that file in the side outputs.
    var file: Int32?

    init(_ column: Int, _ batch: borrowing Batch, isFrequent: Bool) {
      self.column = column
      name = FindingKeyPart(batch.rows.columns[column].field.name, isFrequent: isFrequent)
      origin = batch.rows.columns[column].field.origin
    }

    mutating func placeFile(_ side: inout Side) {
      guard let origin else { return }
      file = side.place(of: Document(id: origin, version: "", text: 0..<0, byteCount: 0), among: 4)
    }
  }

  private let check: PlainCheck
  /// The key of the rule, which all its findings' keys begin with.
  private let ruleKey: FindingKey
  private var dividend: Source
  private var divisor: Source
  private var quotient: Source
  /// The document of the last row: its place in the batch and in the side outputs, and its id.
  private var document = (place: Int32(-1), kept: Int32(-1), id: FindingKeyPart("", isFrequent: false))
  /// Whether hundreds of rows share their document.
  private let isFrequent: Bool
  /// The check's place in the side outputs.
  private var place: Int32?

  init(_ check: BoundCheck, _ judge: QuotientJudge, _ ruleKey: FindingKey, _ batch: borrowing Batch) {
    self.ruleKey = ruleKey
    isFrequent = batch.rows.count / 512 >= max(1, batch.documents.count)
    dividend = Source(judge.dividend, batch, isFrequent: isFrequent)
    divisor = Source(judge.divisor, batch, isFrequent: isFrequent)
    quotient = Source(judge.quotient, batch, isFrequent: isFrequent)
    var roles: [String] = []
    for column in [judge.dividend, judge.divisor, judge.quotient] {
      roles.append(check.roles[column] ?? batch.rows.columns[column].field.name)
    }
    self.check = PlainCheck(check: check.descriptor, roles: roles, isQuotientFirst: judge.isQuotientFirst)
  }

  /// Adds the finding of a row to the side outputs; false, and nothing is added, where it cannot be one in whole numbers.
  ///
  /// - Parameter power: that of the row's scale.
  mutating func add(_ fit: Fit, power: Int16, _ batch: borrowing Batch, _ row: Int, to side: inout Side) -> Bool {
    let source = batch.rows.sources[row]
    guard isWritten(dividend, batch, row), isWritten(divisor, batch, row), isWritten(quotient, batch, row),
      source.document == document.place || enter(source.document, batch, &side)
    else { return false }
    var key = ruleKey
    let third = check.isQuotientFirst ? operand(quotient, batch, row, source, &key, &side) : nil
    let first = operand(dividend, batch, row, source, &key, &side)
    let second = operand(divisor, batch, row, source, &key, &side)
    let last = third ?? operand(quotient, batch, row, source, &key, &side)
    keep(
      PlainFinding(
        id: key.hash, check: place ?? 0, position: Int32(truncatingIfNeeded: side.findings.count), dividend: first,
        divisor: second, quotient: last, power: power, fit: fit), &side)
    return true
  }

  private mutating func keep(_ finding: PlainFinding, _ side: inout Side) {
    guard side.keepsWholeNumbers else { return side.append(expanding: finding, of: check) }
    side.plain.findings.append(finding)
  }

  /// Whether the figure stands somewhere as text.
  @inline(__always)
  private func isWritten(_ source: Source, _ batch: borrowing Batch, _ row: Int) -> Bool {
    !batch.rows.columns[source.column].figures[row].text.isNull
  }

  /// Takes the document of the rows that come; false where the batch has no such document.
  private mutating func enter(_ place: Int32, _ batch: borrowing Batch, _ side: inout Side) -> Bool {
    guard batch.documents.indices.contains(Int(place)) else { return false }
    let kept = side.place(of: batch.documents[Int(place)], among: 4)
    document = (place, kept, FindingKeyPart(batch.documents[Int(place)].id, isFrequent: isFrequent))
    if self.place == nil { begin(&side) }
    return true
  }

  /// Makes the check and the files of joined columns known to the side outputs.
  private mutating func begin(_ side: inout Side) {
    place = Int32(truncatingIfNeeded: side.plain.checks.count)
    if side.keepsWholeNumbers { side.plain.checks.append(check) }
    dividend.placeFile(&side)
    divisor.placeFile(&side)
    quotient.placeFile(&side)
  }

  @inline(__always)
  private func operand(
    _ source: Source, _ batch: borrowing Batch, _ row: Int, _ passage: SourceSpan, _ key: inout FindingKey,
    _ side: inout Side
  ) -> PlainOperand {
    let cell = batch.rows.columns[source.column].figures[row]
    var span = passage
    if cell.sourceEnd > 0 { (span.start, span.end) = (cell.sourceStart, cell.sourceEnd) }
    key.add(document.id)
    if row < batch.rows.rules.count { key.add(UInt32(batch.rows.rules[row])) }
    key.add(passage.start)
    key.add(passage.end)
    key.add(source.name)
    key.add(span.start)
    key.add(span.end)
    span.document = source.file ?? document.kept
    return PlainOperand(cell, text: side.keep(batch.bytes, cell.text.range), source: span)
  }
}
