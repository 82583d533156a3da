import HeshuFigures
import HeshuQuantities

/// The values of a figure under the keys of the figure contract, as bytes, in the contract's order.
///
/// One value serves many figures: `load` forgets the last one and keeps the memory.
public struct FigureContract: Sendable {
  /// A key of the contract.
  public enum Key: Int, Sendable, CaseIterable {
    /// The document's id: its path, its given id, or `-` for standard input.
    case document
    /// The figure's number within the document, from 1.
    case figure
    /// The line that it begins on, from 1.
    case line
    /// Unicode scalars of the decoded text before it.
    case start
    /// The same at its end, exclusive.
    case end
    /// Bytes of the original document before it.
    case byteStart
    /// The same at its end, exclusive.
    case byteEnd
    /// The figure as it is written, with its unit: 45.1亿元.
    case text
    /// The name of its `FigureKind`.
    case kind
    /// The number in the base unit, with its sign.
    case value
    /// The code of the base unit, such as `CNY`.
    case unit
    /// The numeral alone: 45.1.
    case number
    /// The unit as it is written, with its multipliers: 亿元.
    case writtenUnit
    /// The least that it can stand for, in the base unit; null where unbounded.
    case low
    /// The most that it can stand for; null where unbounded.
    case high
    /// Which of the two belong to it: `[]`, `[)`, `(]` or `()`.
    case ends
    /// The name of its `Qualifier`.
    case qualifier
    /// The period that it speaks of, such as `2022-01/2022-10`; null where none is known.
    case period
    /// `yoy`, `mom` or `ytd`; null where it is no change.
    case basis
    /// Subject, measure, or both with ` / ` between them; null where neither is known.
    case of
    /// An object of JSON such as `{"to":1,"kind":"share_of"}`; null where there is none.
    case relation
    /// Why it was refused; null for every figure.
    case reason

    /// The name in outputs.
    public var name: String {
      switch self {
      case .byteStart: "byte_start"
      case .byteEnd: "byte_end"
      case .writtenUnit: "written_unit"
      default: String(describing: self)
      }
    }

    /// Whether JSON writes the value as a number; `relation` is an object, every other one a text.
    public var isInteger: Bool { Key.figure.rawValue <= rawValue && rawValue <= Key.byteEnd.rawValue }
  }

  /// A cell for each key.
  public typealias Cells = InlineArray<22, TextCell>

  /// The bytes of all values in the order of the keys, a comma behind each and behind each null: a row whose values need
  /// no quotes is a line of CSV as it stands.
  public private(set) var bytes: [UInt8] = []
  /// For each key the range of its value in `bytes`; null where it has none.
  public private(set) var cells = Cells(repeating: .null)
  private let names = FigureNames()
  private var units = UnitCodes()
  private var position = TextPosition(at: 0)
  private var number = 0
  /// Figures of the document in segments before this one.
  private var before = 0
  /// The id of the document, for all its figures.
  private var document: [UInt8] = []
  /// What leads from the arena to the original bytes, where these are the same bytes.
  private var shift: Int?

  /// Makes one without values, to be filled by `load`.
  public init() {}

  /// Begins a document, or a segment of it; figures are loaded in their order after it.
  ///
  /// - Parameter before: how many figures the segments before this one have.
  public mutating func begin(_ document: Document, figuresBefore before: Int = 0) {
    position = TextPosition(document)
    number = before
    self.before = before
    self.document.removeAll(keepingCapacity: true)
    self.document.append(contentsOf: document.id.utf8)
    shift = document.shift
  }

  /// Takes the next figure of a document.
  public mutating func load(
    _ figure: Figure, of document: Document, in arena: [UInt8], _ recognition: borrowing Recognition
  ) {
    var values = takeBytes()
    append(figure, of: document, in: arena, recognition, to: &values)
    bytes = values
  }

  /// Takes the next figure of a document and puts its values at the end of `values` in place of `bytes`.
  ///
  /// - Parameter quotesRelation: whether the relation is written as CSV does it, in quotes and with its own doubled.
  package mutating func append(
    _ figure: Figure, of document: Document, in arena: [UInt8], _ recognition: borrowing Recognition,
    quotesRelation: Bool = false, to values: inout [UInt8]
  ) {
    number &+= 1
    let place = Place(figure.start, figure.end)
    let bounds = FigureBounds(figure)
    let unit = units.code(of: figure.unit)
    let period =
      recognition.periods.indices.contains(Int(figure.period))
      ? recognition.periods[Int(figure.period)].value : nil
    let room = FigureContract.room(for: figure, bounds, unit)
    let value = figure.value
    // Values are written through a span of the array's memory: one look at the array for all of them.
    values.append(addingCapacity: FigureContract.fixedRoom &+ self.document.count &+ room) { output in
      append(place, number: number, document, arena, &output)
      append(word: names.kinds[figure.kind.rawIndex], .kind, &output)
      append(value, .value, &output)
      append(unit, &output)
      append(arena, Place(figure.start, figure.unitStart), .number, &output)
      append(arena, Place(figure.unitStart, figure.end), .writtenUnit, isNull: figure.unitStart >= figure.end, &output)
      append(bounds, &output)
      append(word: names.qualifiers[figure.qualifier.rawIndex], .qualifier, &output)
      append(period, &output)
      append(word: names.bases[figure.basis.rawIndex], .basis, &output)
      appendSubject(figure, arena, &output)
      appendRelation(figure.relation, to: Int(figure.relationTarget), isQuoted: quotesRelation, &output)
      appendNulls(1, &output)
    }
  }

  /// Takes something that was refused.
  public mutating func load(_ refusal: Refusal, of document: Document, in arena: [UInt8]) {
    let place = Place(refusal.start, refusal.end)
    var values = takeBytes()
    values.append(addingCapacity: FigureContract.fixedRoom &+ self.document.count &+ place.count) { output in
      append(place, number: nil, document, arena, &output)
      appendNulls(Key.reason.rawValue &- Key.kind.rawValue, &output)
      append(word: names.reasons[refusal.reason.rawIndex], .reason, &output)
    }
    bytes = values
  }
}

extension FigureContract {
  /// A range of the arena.
  private struct Place {
    var start: Int
    var end: Int

    init(_ start: UInt32, _ end: UInt32) {
      self.start = Int(start)
      self.end = max(Int(start), Int(end))
    }

    var count: Int { end &- start }
    var range: Range<Int> { start..<end }
  }

  /// Room for everything of which no more than so much can stand in a row: integers, words, the period, the relation.
  private static let fixedRoom = 320

  /// Room for what belongs to the figure alone.
  private static func room(for figure: Figure, _ bounds: FigureBounds, _ unit: TextCell) -> Int {
    let subject = Place(figure.subjectStart, figure.subjectEnd).count
    let measure = Place(figure.measureStart, figure.measureEnd).count
    let decimals = figure.value.textLimit &+ (bounds.low?.textLimit ?? 0) &+ (bounds.high?.textLimit ?? 0)
    return 2 &* Int(figure.end &- figure.start) &+ subject &+ measure &+ decimals &+ unit.range.count
  }

  /// Gives the emptied bytes away, so that they can be filled while the cells are.
  private mutating func takeBytes() -> [UInt8] {
    var values: [UInt8] = []
    swap(&values, &bytes)
    values.removeAll(keepingCapacity: true)
    return values
  }

  /// What figures and refusals share: the document and the place in it.
  @inline(__always)
  private mutating func append(
    _ place: Place, number: Int?, _ document: Document, _ arena: [UInt8],
    _ output: inout OutputSpan<UInt8>
  ) {
    cells = Cells(repeating: .null)
    output.append(self.document, 0..<self.document.count)
    close(.document, from: 0, &output)
    if let number { append(number, .figure, &output) } else { appendNulls(1, &output) }
    position.advance(to: place.start, in: arena)
    append(position.line, .line, &output)
    append(position.scalars, .start, &output)
    position.advance(to: place.end, in: arena)
    append(position.scalars, .end, &output)
    let original = shift.map { place.start &+ $0..<place.end &+ $0 } ?? document.original(place.range)
    append(original.lowerBound, .byteStart, &output)
    append(original.upperBound, .byteEnd, &output)
    append(arena, place, .text, &output)
  }

  private mutating func append(_ bounds: FigureBounds, _ output: inout OutputSpan<UInt8>) {
    if let low = bounds.low { append(low, .low, &output) } else { appendNulls(1, &output) }
    if let high = bounds.high { append(high, .high, &output) } else { appendNulls(1, &output) }
    let begin = output.count
    output.append(bounds.ends)
    close(.ends, from: begin, &output)
  }

  /// The subject and the measure, with a stroke between them where both are known.
  private mutating func appendSubject(_ figure: Figure, _ arena: [UInt8], _ output: inout OutputSpan<UInt8>) {
    let subject = Place(figure.subjectStart, figure.subjectEnd)
    let measure = Place(figure.measureStart, figure.measureEnd)
    guard subject.count &+ measure.count > 0 else { return appendNulls(1, &output) }
    let begin = output.count
    output.append(arena, subject.range)
    if subject.count > 0, measure.count > 0 { output.append(" / ") }
    output.append(arena, measure.range)
    close(.of, from: begin, &output)
  }

  private mutating func appendRelation(
    _ relation: FigureRelation, to target: Int, isQuoted: Bool, _ output: inout OutputSpan<UInt8>
  ) {
    let name = names.relations[relation.rawIndex]
    guard target >= 0, !name.isNull else { return appendNulls(1, &output) }
    let begin = output.count
    output.append(isQuoted ? "\"{\"\"to\"\":" : "{\"to\":")
    DecimalDigits.append(before &+ target &+ 1, to: &output)
    output.append(isQuoted ? ",\"\"kind\"\":\"\"" : ",\"kind\":\"")
    names.table.append(name, to: &output)
    output.append(isQuoted ? "\"\"}\"" : "\"}")
    close(.relation, from: begin, &output)
  }

  private mutating func append(_ period: Period?, _ output: inout OutputSpan<UInt8>) {
    guard let period else { return appendNulls(1, &output) }
    let begin = output.count
    period.append(to: &output)
    close(.period, from: begin, &output)
  }

  private mutating func append(_ unit: TextCell, _ output: inout OutputSpan<UInt8>) {
    guard !unit.isNull else { return appendNulls(1, &output) }
    let begin = output.count
    units.append(unit, to: &output)
    close(.unit, from: begin, &output)
  }

  @inline(__always)
  private mutating func append(word: TextCell, _ key: Key, _ output: inout OutputSpan<UInt8>) {
    guard !word.isNull else { return appendNulls(1, &output) }
    let begin = output.count
    names.table.append(word, to: &output)
    close(key, from: begin, &output)
  }

  @inline(__always)
  private mutating func append(
    _ source: [UInt8], _ place: Place, _ key: Key, isNull: Bool = false, _ output: inout OutputSpan<UInt8>
  ) {
    guard !isNull else { return appendNulls(1, &output) }
    let begin = output.count
    output.append(source, place.range)
    close(key, from: begin, &output)
  }

  private mutating func append(_ decimal: ExactDecimal, _ key: Key, _ output: inout OutputSpan<UInt8>) {
    let begin = output.count
    decimal.append(to: &output)
    close(key, from: begin, &output)
  }

  @inline(__always)
  private mutating func append(_ integer: Int, _ key: Key, _ output: inout OutputSpan<UInt8>) {
    let begin = output.count
    DecimalDigits.append(integer, to: &output)
    close(key, from: begin, &output)
  }

  /// Ends the value that began at `begin`.
  @inline(__always)
  private mutating func close(_ key: Key, from begin: Int, _ output: inout OutputSpan<UInt8>) {
    cells[key.rawValue] = TextCell(begin..<output.count)
    output.append(0x2C)
  }

  /// Passes over the next keys, which have no value.
  @inline(__always)
  private func appendNulls(_ count: Int, _ output: inout OutputSpan<UInt8>) {
    for _ in 0..<count { output.append(0x2C) }
  }
}

extension RawRepresentable where RawValue == UInt8 {
  /// The raw value as a place in a table.
  fileprivate var rawIndex: Int { Int(rawValue) }
}
