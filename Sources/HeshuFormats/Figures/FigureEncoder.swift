import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// Writes recognized figures in the figure contract: CSV, JSON or NDJSON.
public struct FigureEncoder: Sendable {
  /// The formats of the contract.
  public enum Format: String, Sendable, CaseIterable {
    /// RFC 4180 with a header of the contract's keys: comma, CRLF, no byte order mark.
    case csv
    /// One array of objects, an object a line.
    case json
    /// An object a line.
    case ndjson
  }

  /// The format that is written; fixed for the life of the encoder.
  public let format: Format
  private let keys = FigureContract.Key.allCases
  /// The keys as JSON writes them, one after another, and how each value is written.
  private let names: [UInt8]
  private let columns: [Column]
  /// The cell of the document that is being written, which is the same in all its rows.
  private var document: [UInt8] = []
  /// Whether that cell is the id itself.
  private var isDocumentPlain = false
  private var contract = FigureContract()
  private var csv = CSVCellWriter(dialect: .rfc4180)
  private var isFirst = true

  /// Makes an encoder at the start of an output.
  public init(format: Format) {
    self.format = format
    var names: [UInt8] = []
    columns = keys.map { key in
      let start = names.count
      names.append(contentsOf: "\(key.rawValue == 0 ? "{" : ",")\"\(key.name)\":".utf8)
      return Column(name: start..<names.count, style: Style(key))
    }
    self.names = names
  }

  /// How the value of a key is written.
  private enum Style {
    /// The same bytes in all rows of a document.
    case prepared
    /// Digits, in JSON without quotes.
    case integer
    /// Digits or one of the contract's own words, which need no quotes in CSV.
    case word
    /// Whatever stands in the document.
    case text
    /// JSON.
    case object

    init(_ key: FigureContract.Key) {
      switch key {
      case .document: self = .prepared
      case .text, .number, .writtenUnit, .of: self = .text
      case .relation: self = .object
      default: self = key.isInteger ? .integer : .word
      }
    }
  }

  private struct Column {
    var name: Range<Int>
    var style: Style
  }

  /// What stands before the first figure.
  public mutating func begin(into output: inout [UInt8]) {
    switch format {
    case .ndjson: return
    case .json: output.append(contentsOf: "[\n".utf8)
    case .csv:
      csv.begin(&output)
      for key in keys { csv.appendText(key.name, to: &output) }
      csv.endRecord(&output)
    }
  }

  /// What stands between two parts that were encoded apart.
  public var separator: [UInt8] { format == .json ? Array(",\n".utf8) : [] }

  /// Begins a part; parts may be encoded side by side and are joined by `separator`.
  public mutating func beginPart() {
    isFirst = true
  }

  /// Adds the figures of one document, and what was refused where the recognizer kept it, in the order of the text.
  ///
  /// - Parameter before: where the document is a segment, how many figures the segments before it have.
  public mutating func encode(
    _ recognition: borrowing Recognition, of document: Document, in bytes: [UInt8], figuresBefore before: Int = 0,
    into output: inout [UInt8]
  ) {
    contract.begin(document, figuresBefore: before)
    prepare(document)
    var refusal = 0
    for figure in recognition.figures {
      while refusal < recognition.refusals.count, recognition.refusals[refusal].start < figure.start {
        contract.load(recognition.refusals[refusal], of: document, in: bytes)
        write(into: &output)
        refusal += 1
      }
      if format == .csv, isPlainRecord(figure, in: bytes) {
        contract.append(figure, of: document, in: bytes, recognition, quotesRelation: true, to: &output)
        // The comma behind the last value becomes the line's end.
        output[output.count &- 1] = 0x0D
        output.append(0x0A)
      } else {
        contract.load(figure, of: document, in: bytes, recognition)
        write(into: &output)
      }
    }
    while refusal < recognition.refusals.count {
      contract.load(recognition.refusals[refusal], of: document, in: bytes)
      write(into: &output)
      refusal += 1
    }
  }

  /// What stands behind the last figure.
  public mutating func end(into output: inout [UInt8]) {
    if format == .json { output.append(contentsOf: "\n]\n".utf8) }
  }

  /// Writes the cell of the document once for all its rows.
  private mutating func prepare(_ document: Document) {
    self.document.removeAll(keepingCapacity: true)
    if format == .csv {
      var writer = CSVCellWriter(dialect: .rfc4180)
      writer.appendText(document.id, to: &self.document)
      isDocumentPlain = self.document.elementsEqual(document.id.utf8)
    } else {
      JSONWriter.appendString(document.id, to: &self.document)
    }
  }

  private mutating func write(into output: inout [UInt8]) {
    switch format {
    case .csv: writeRecord(into: &output)
    case .json:
      if !isFirst { output.append(contentsOf: ",\n".utf8) }
      writeObject(into: &output)
    case .ndjson:
      writeObject(into: &output)
      output.append(0x0A)
    }
    isFirst = false
  }

  private func writeObject(into output: inout [UInt8]) {
    let bytes = contract.bytes
    let room = names.count &+ JSONWriter.room(forString: bytes.count) &+ document.count &+ columns.count &* 4 &+ 1
    output.append(addingCapacity: room) { output in
      for (place, column) in columns.enumerated() {
        output.append(names, column.name)
        let cell = contract.cells[place]
        switch column.style {
        case _ where cell.isNull: output.append("null")
        case .prepared: output.append(document, 0..<document.count)
        case .integer, .object: output.append(bytes, cell.range)
        case .word:
          output.append(0x22)
          output.append(bytes, cell.range)
          output.append(0x22)
        case .text: JSONWriter.appendString(bytes, cell.range, to: &output)
        }
      }
      output.append(0x7D)
    }
  }

  /// Whether no text of a figure's row needs quotes, as it is with most: then the row is written as it stands.
  ///
  /// That is asked of the places in the document where the texts come from, before anything is written.
  private func isPlainRecord(_ figure: Figure, in bytes: [UInt8]) -> Bool {
    guard isDocumentPlain, figure.start < figure.unitStart else { return false }
    let text = Int(figure.start)..<Int(figure.end)
    return hasPlainEnds(bytes, figure.start, figure.unitStart) && hasPlainEnds(bytes, figure.unitStart, figure.end)
      && hasPlainEnds(bytes, figure.subjectStart, figure.subjectEnd)
      && hasPlainEnds(bytes, figure.measureStart, figure.measureEnd)
      && !CSVCellWriter.hasSpecials(bytes, text, delimiter: 0x2C)
      && !hasSpecials(bytes, figure.subjectStart, figure.subjectEnd)
      && !hasSpecials(bytes, figure.measureStart, figure.measureEnd)
  }

  @inline(__always)
  private func hasPlainEnds(_ bytes: [UInt8], _ start: UInt32, _ end: UInt32) -> Bool {
    start >= end || CSVCellWriter.hasPlainEnds(bytes, Int(start)..<Int(end))
  }

  @inline(__always)
  private func hasSpecials(_ bytes: [UInt8], _ start: UInt32, _ end: UInt32) -> Bool {
    start < end && CSVCellWriter.hasSpecials(bytes, Int(start)..<Int(end), delimiter: 0x2C)
  }

  private mutating func writeRecord(into output: inout [UInt8]) {
    let bytes = contract.bytes
    let room =
      CSVCellWriter.room(forText: bytes.count) &+ document.count &+ columns.count &* 4 &+ CSVCellWriter.endRoom
    output.append(addingCapacity: room) { output in
      for (place, column) in columns.enumerated() {
        let cell = contract.cells[place]
        switch column.style {
        case _ where cell.isNull: csv.appendNull(to: &output)
        case .prepared: csv.appendNumber(document, 0..<document.count, to: &output)
        case .integer, .word: csv.appendNumber(bytes, cell.range, to: &output)
        case .text, .object: csv.appendText(bytes, cell.range, to: &output)
        }
      }
      csv.endRecord(&output)
    }
  }
}
