import Heshu

/// Figures as a table for the eye: the keys of the contract that a reader looks at first.
///
/// The columns are as wide as the first block of figures needs them, so that memory does not grow with the input.
struct FigureTable {
  private typealias Key = FigureContract.Key

  private static let blockSize = 500
  private static let numbers: Set<FigureContract.Key> = [.line, .value, .low, .high]

  private let recognizer: Recognizer
  private let published: CalendarDay?
  private let keys: [Key]
  private var recognition = Recognition()
  private var contract = FigureContract()
  private var table: TerminalTable
  private var isMeasured = false
  /// Rows that wait until their block is full; one with a single cell names the document that begins.
  private var waiting: [[TerminalTable.Cell]] = []
  private var document = ""

  init(options: RecognizerOptions, published: CalendarDay?, terminal: Terminal) {
    recognizer = Recognizer(options: options)
    self.published = published
    keys =
      [.line, .text, .value, .unit, .low, .high, .qualifier, .period, .of] + (options.includesRefusals ? [.reason] : [])
    let columns = keys.map {
      let isNumber = Self.numbers.contains($0)
      return TerminalTable.Column(title: $0.name, isRightAligned: isNumber, mayShrink: !isNumber)
    }
    table = TerminalTable(columns, in: terminal)
  }

  /// Takes all documents of a reader.
  ///
  /// - Returns: the documents that could not be used.
  mutating func write(_ reader: NamedDocuments, to output: StandardOutput) throws -> [Reject] {
    var reader = reader
    var batch = Batch()
    var side = Side()
    while try reader.read(into: &batch, side: &side) {
      for document in batch.documents { try add(document, batch.bytes, to: output) }
      batch.removeAll()
    }
    try writeBlock(to: output)
    return side.rejects
  }

  private mutating func add(_ document: Document, _ bytes: [UInt8], to output: StandardOutput) throws {
    recognizer.recognize(
      bytes, document.text, published: document.published ?? published, into: &recognition)
    contract.begin(document)
    var refusals = recognition.refusals[...]
    for figure in recognition.figures {
      while let refusal = refusals.first, refusal.start < figure.start {
        contract.load(refusal, of: document, in: bytes)
        try addRow(of: document, to: output)
        refusals.removeFirst()
      }
      contract.load(figure, of: document, in: bytes, recognition)
      try addRow(of: document, to: output)
    }
    for refusal in refusals {
      contract.load(refusal, of: document, in: bytes)
      try addRow(of: document, to: output)
    }
  }

  private mutating func addRow(of document: Document, to output: StandardOutput) throws {
    if document.id != self.document {
      self.document = document.id
      if document.id != "-" { waiting.append([TerminalTable.Cell(document.id, .bold)]) }
    }
    waiting.append(keys.map(cell))
    if waiting.count >= Self.blockSize { try writeBlock(to: output) }
  }

  private func cell(_ key: Key) -> TerminalTable.Cell {
    let text = String(decoding: contract.bytes[contract.cells[key.rawValue].range], as: UTF8.self)
    let isRefused = !contract.cells[Key.reason.rawValue].isNull
    switch key {
    case .line, .low, .high: return TerminalTable.Cell(text, .dim)
    // “exact” is what a reader expects; what differs from it is shown.
    case .qualifier: return TerminalTable.Cell(text == "exact" ? "" : text, .doubtful)
    case .value: return TerminalTable.Cell(text, .bold)
    default: return TerminalTable.Cell(text, isRefused ? .dim : .plain)
    }
  }

  private mutating func writeBlock(to output: StandardOutput) throws {
    if !isMeasured, !waiting.isEmpty {
      table.fit(waiting.filter { $0.count > 1 })
      isMeasured = true
      try output.write(line: table.header())
    }
    for row in waiting {
      let name = DisplayWidth.fitted(row[0].text, to: table.terminal.width ?? .max)
      try output.write(line: row.count > 1 ? table.line(row) : row[0].style.apply(to: name, in: table.terminal))
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
