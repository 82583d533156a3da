import HeshuFigures
import HeshuRecords

/// Writes recognized figures in the figure contract: CSV, JSON or NDJSON.
public struct FigureEncoder: Sendable {
  /// The formats of the contract.
  public enum Format: String, Sendable, CaseIterable {
    case csv
    case json
    case ndjson
  }

  public let format: Format
  private let keys: [FigureContract.Key]
  private let names: [[UInt8]]
  private var contract = FigureContract()
  private var csv = CSVCellWriter(dialect: .rfc4180)
  private var isFirst = true

  public init(format: Format) {
    self.format = format
    keys = FigureContract.Key.allCases
    names = keys.map { key in
      Array("\(key.rawValue == 0 ? "{" : ",")\"\(key.name)\":".utf8)
    }
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
  public mutating func encode(
    _ recognition: borrowing Recognition, of document: Document, in bytes: [UInt8], into output: inout [UInt8]
  ) {
    contract.begin(document)
    var refusal = 0
    for figure in recognition.figures {
      while refusal < recognition.refusals.count, recognition.refusals[refusal].start < figure.start {
        contract.load(recognition.refusals[refusal], of: document, in: bytes)
        write(into: &output)
        refusal += 1
      }
      contract.load(figure, of: document, in: bytes, recognition)
      write(into: &output)
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
    for key in keys {
      output.append(contentsOf: names[key.rawValue])
      let cell = contract.cells[key.rawValue]
      if cell.isNull {
        JSONWriter.appendNull(to: &output)
      } else if key.isInteger || key == .relation {
        output.append(contentsOf: contract.bytes[cell.range])
      } else {
        JSONWriter.appendString(contract.bytes, cell.range, to: &output)
      }
    }
    output.append(0x7D)
  }

  private mutating func writeRecord(into output: inout [UInt8]) {
    for key in keys {
      let cell = contract.cells[key.rawValue]
      if cell.isNull {
        csv.appendNull(to: &output)
      } else if key.isNumber {
        csv.appendNumber(contract.bytes, cell.range, to: &output)
      } else {
        csv.appendText(contract.bytes, cell.range, to: &output)
      }
    }
    csv.endRecord(&output)
  }
}

extension FigureContract.Key {
  /// Whether the value is plain decimal text.
  fileprivate var isNumber: Bool { isInteger || self == .value || self == .low || self == .high }
}
