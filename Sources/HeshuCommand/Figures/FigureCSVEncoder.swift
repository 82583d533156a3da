import HeshuFormats
import HeshuRecords

/// Figures as CSV for machines (RFC 4180): one record each, the contract's keys as header.
struct FigureCSVEncoder: FigureEncoder {
  private var writer = CSVCellWriter(dialect: .rfc4180)

  mutating func begin(_ output: inout [UInt8]) {
    writer.begin(&output)
    for key in FigureContract.Key.allCases { writer.appendText(key.name, to: &output) }
    writer.endRecord(&output)
  }

  mutating func append(_ figure: borrowing FigureContract, to output: inout [UInt8]) {
    for key in FigureContract.Key.allCases {
      let cell = figure.cells[key.rawValue]
      if cell.isNull {
        writer.appendNull(to: &output)
      } else if key.isPlain {
        writer.appendNumber(figure.bytes, cell.range, to: &output)
      } else {
        writer.appendText(figure.bytes, cell.range, to: &output)
      }
    }
    writer.endRecord(&output)
  }

  func end(_ output: inout [UInt8]) {}
}

extension FigureContract.Key {
  /// Whether the value is plain decimal text, which no format needs to look through.
  fileprivate var isPlain: Bool {
    switch self {
    case .value, .low, .high: true
    default: isInteger
    }
  }
}
