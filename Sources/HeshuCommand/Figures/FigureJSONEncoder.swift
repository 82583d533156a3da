import HeshuFormats
import HeshuRecords

/// Figures as JSON objects with the contract's keys: one a line, or all of them in one array.
struct FigureJSONEncoder: FigureEncoder {
  let isLines: Bool
  private var isFirst = true
  /// For each key its name in quotes with what stands before it and the colon behind it.
  private let names: [[UInt8]]

  init(isLines: Bool) {
    self.isLines = isLines
    names = FigureContract.Key.allCases.map { Array(((($0.rawValue == 0) ? "{\"" : ",\"") + $0.name + "\":").utf8) }
  }

  mutating func begin(_ output: inout [UInt8]) {
    if !isLines { output.append(UInt8(ascii: "[")) }
  }

  mutating func append(_ figure: borrowing FigureContract, to output: inout [UInt8]) {
    if !isLines { output.append(contentsOf: isFirst ? [0x0A] : [UInt8(ascii: ","), 0x0A]) }
    isFirst = false
    for key in FigureContract.Key.allCases {
      output.append(contentsOf: names[key.rawValue])
      let cell = figure.cells[key.rawValue]
      if cell.isNull {
        JSONWriter.appendNull(to: &output)
      } else if key.isInteger || key == .relation {
        // A relation is an object in JSON already.
        output.append(contentsOf: figure.bytes[cell.range])
      } else {
        JSONWriter.appendString(figure.bytes, cell.range, to: &output)
      }
    }
    output.append(UInt8(ascii: "}"))
    if isLines { output.append(0x0A) }
  }

  func end(_ output: inout [UInt8]) {
    if !isLines { output.append(contentsOf: "\n]\n".utf8) }
  }
}
