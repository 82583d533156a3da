import HeshuRecords

/// Figures as a table for the eye: the keys that a reader looks at first.
///
/// The columns are as wide as the first block of figures needs them, so that memory does not grow with the input.
struct FigureTableEncoder {
  private typealias Key = FigureContract.Key

  private static let blockSize = 500

  private let keys: [Key]
  private var table: TerminalTable
  private var waiting: [[TerminalTable.Cell]] = []
  private var isMeasured = false
  private var lastDocument = ""

  init(terminal: Terminal) {
    keys = [.line, .text, .value, .unit, .low, .high, .qualifier, .period, .of, .reason]
    let numbers: Set<Key> = [.line, .value, .low, .high]
    table = TerminalTable(
      keys.map { TerminalTable.Column(title: $0.name, isRightAligned: numbers.contains($0), mayShrink: !numbers.contains($0)) },
      in: terminal)
  }

  mutating func append(_ figure: borrowing FigureContract, to output: inout [UInt8]) {
    var row: [TerminalTable.Cell] = []
    for key in keys {
      let text = String(decoding: figure.bytes[figure.cells[key.rawValue].range], as: UTF8.self)
      // “exact” is what a reader expects, so only what differs from it is shown.
      row.append(TerminalTable.Cell(key == .qualifier && text == "exact" ? "" : text, style(of: key, in: figure)))
    }
    let document = String(decoding: figure.bytes[figure.cells[Key.document.rawValue].range], as: UTF8.self)
    if document != lastDocument {
      // A row without cells marks where a document begins; its name is the text of the mark.
      waiting.append([TerminalTable.Cell(document, .bold)])
      lastDocument = document
    }
    waiting.append(row)
    if waiting.count >= Self.blockSize { write(&output) }
  }

  mutating func end(_ output: inout [UInt8]) {
    write(&output)
  }

  private func style(of key: Key, in figure: borrowing FigureContract) -> Style {
    if !figure.cells[Key.reason.rawValue].isNull { return .dim }
    switch key {
    case .value: return .bold
    case .line, .low, .high: return .dim
    case .qualifier: return .doubtful
    default: return .plain
    }
  }

  private mutating func write(_ output: inout [UInt8]) {
    if !isMeasured, !waiting.isEmpty {
      table.fit(waiting.filter { $0.count > 1 })
      isMeasured = true
      append(table.header(), to: &output)
    }
    for row in waiting {
      append(row.count > 1 ? table.line(row) : row[0].style.apply(to: name(row[0].text), in: table.terminal), to: &output)
    }
    waiting.removeAll(keepingCapacity: true)
  }

  private func name(_ document: String) -> String {
    DisplayWidth.fitted(document, to: table.terminal.width ?? .max)
  }

  private func append(_ line: String, to output: inout [UInt8]) {
    output.append(contentsOf: line.utf8)
    output.append(0x0A)
  }
}
