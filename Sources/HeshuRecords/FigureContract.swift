import HeshuFigures
import HeshuQuantities

/// The values of a figure under the keys of the figure contract, as bytes, in the contract's order.
///
/// One value serves many figures: `load` forgets the last one and keeps the memory.
public struct FigureContract: Sendable {
  /// A key of the contract.
  public enum Key: Int, Sendable, CaseIterable {
    case document, figure, line, start, end, byteStart, byteEnd, text, kind, value, unit, number, writtenUnit
    case low, high, ends, qualifier, period, basis, of, relation, reason

    /// The name in outputs.
    public var name: String {
      switch self {
      case .byteStart: "byte_start"
      case .byteEnd: "byte_end"
      case .writtenUnit: "written_unit"
      default: String(describing: self)
      }
    }

    /// How the value is written in JSON.
    public var isInteger: Bool { Key.figure.rawValue <= rawValue && rawValue <= Key.byteEnd.rawValue }
  }

  /// The bytes of all values.
  public private(set) var bytes: [UInt8] = []
  /// For each key the range of its value in `bytes`; null where it has none.
  public private(set) var cells: [TextCell] = Array(repeating: .null, count: Key.allCases.count)
  private var position = TextPosition(at: 0)
  private var number = 0

  public init() {}

  /// Begins a document; figures are loaded in their order after it.
  public mutating func begin(_ document: Document) {
    position = TextPosition(at: document.text.lowerBound)
    number = 0
  }

  /// Takes the next figure of a document.
  public mutating func load(
    _ figure: Figure, of document: Document, in arena: [UInt8], _ recognition: borrowing Recognition
  ) {
    number += 1
    start(at: Int(figure.start), Int(figure.end), document, arena)
    set(.figure, number)
    set(.kind, figure.kind.name)
    let begin = bytes.count
    figure.value.append(to: &bytes)
    close(.value, from: begin)
    set(.unit, figure.unit.isNone ? nil : figure.unit.code)
    set(.number, arena[Int(figure.start)..<Int(figure.unitStart)])
    if figure.unitStart < figure.end { set(.writtenUnit, arena[Int(figure.unitStart)..<Int(figure.end)]) }
    setInterval(figure)
    set(.qualifier, figure.qualifier.name)
    if recognition.periods.indices.contains(Int(figure.period)),
      let value = recognition.periods[Int(figure.period)].value
    {
      set(.period, value.description)
    }
    set(.basis, figure.basis.name)
    setSubject(figure, arena)
    if let kind = figure.relation.name, figure.relationTarget >= 0 {
      set(.relation, "{\"to\":\(figure.relationTarget + 1),\"kind\":\"\(kind)\"}")
    }
  }

  /// Takes something that was refused.
  public mutating func load(_ refusal: Refusal, of document: Document, in arena: [UInt8]) {
    start(at: Int(refusal.start), Int(refusal.end), document, arena)
    set(.reason, refusal.reason.name)
  }

  private mutating func start(at start: Int, _ end: Int, _ document: Document, _ arena: [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    for index in cells.indices { cells[index] = .null }
    set(.document, document.id)
    position.advance(to: start, in: arena)
    set(.line, position.line)
    set(.start, position.scalars)
    position.advance(to: end, in: arena)
    set(.end, position.scalars)
    let original = document.original(start..<end)
    set(.byteStart, original.lowerBound)
    set(.byteEnd, original.upperBound)
    set(.text, arena[start..<end])
  }

  private mutating func setInterval(_ figure: Figure) {
    if figure.qualifier == .exact || figure.qualifier == .rangeLow || figure.qualifier == .rangeHigh,
      let ends = figure.writtenEnds
    {
      set(.low, ends.low)
      set(.high, ends.high)
      set(.ends, "[]")
      return
    }
    let interval = figure.interval()
    set(.low, interval.low?.terminatingDecimal)
    set(.high, interval.high?.terminatingDecimal)
    set(.ends, interval.ends)
  }

  private mutating func setSubject(_ figure: Figure, _ arena: [UInt8]) {
    let subject = arena[Int(figure.subjectStart)..<Int(figure.subjectEnd)]
    let measure = arena[Int(figure.measureStart)..<Int(figure.measureEnd)]
    guard !subject.isEmpty || !measure.isEmpty else { return }
    let begin = bytes.count
    bytes.append(contentsOf: subject)
    if !subject.isEmpty, !measure.isEmpty { bytes.append(contentsOf: " / ".utf8) }
    bytes.append(contentsOf: measure)
    close(.of, from: begin)
  }

  private mutating func set(_ key: Key, _ text: ArraySlice<UInt8>) {
    let begin = bytes.count
    bytes.append(contentsOf: text)
    close(key, from: begin)
  }

  private mutating func set(_ key: Key, _ text: String?) {
    guard let text else { return }
    let begin = bytes.count
    bytes.append(contentsOf: text.utf8)
    close(key, from: begin)
  }

  private mutating func set(_ key: Key, _ decimal: ExactDecimal?) {
    guard let decimal else { return }
    let begin = bytes.count
    decimal.append(to: &bytes)
    close(key, from: begin)
  }

  private mutating func set(_ key: Key, _ integer: Int) {
    set(key, ExactDecimal(integer))
  }

  private mutating func close(_ key: Key, from begin: Int) {
    cells[key.rawValue] = TextCell(begin..<bytes.count)
  }
}

extension FigureUnit {
  fileprivate var isNone: Bool { numerator == 0 }
}

extension Figure {
  /// The ends of half a unit of the last written place either way, without the detour over ratios; nil where the digits do not fit.
  fileprivate var writtenEnds: (low: ExactDecimal, high: ExactDecimal)? {
    if isExactCount { return (value, value) }
    guard spread == 0, Int32(step) == value.exponent else { return nil }
    let (tenfold, overflow) = value.significand.multipliedReportingOverflow(by: 10)
    guard !overflow, tenfold < Int128.max - 5, tenfold > Int128.min + 5 else { return nil }
    return (
      ExactDecimal(significand: tenfold - 5, exponent: value.exponent - 1),
      ExactDecimal(significand: tenfold + 5, exponent: value.exponent - 1)
    )
  }
}
