import HeshuRecords

/// Writes rows as NDJSON, or as one JSON object with the table's columns and rows.
public struct JSONTableEncoder: TableEncoder {
  /// Whether each row stands on a line of its own without anything around it.
  let isLines: Bool
  /// Whether decimals are written as numbers; as strings otherwise, so that no reader makes binary floats of them.
  let hasNumbers: Bool

  public init(isLines: Bool, hasNumbers: Bool = false) {
    self.isLines = isLines
    self.hasNumbers = hasNumbers
  }

  public var separator: [UInt8] { isLines ? [] : Array(",\n".utf8) }

  public func header(_ layout: TableLayout) -> [UInt8] {
    guard !isLines else { return [] }
    var output = Array("{\"table\":".utf8)
    JSONWriter.appendString(layout.table, to: &output)
    output.append(contentsOf: ",\"fields\":".utf8)
    JSONWriter.append(FieldDescription.list(layout), to: &output)
    output.append(contentsOf: ",\"rows\":[\n".utf8)
    return output
  }

  public func encode(_ batch: borrowing Batch, _ layout: TableLayout, into output: inout [UInt8]) {
    var cell = CellText()
    let names = layout.columns.enumerated().map { place, column in
      var name: [UInt8] = place == 0 ? Array("{".utf8) : Array(",".utf8)
      JSONWriter.appendString(column.name, to: &name)
      name.append(0x3A)
      return name
    }
    for row in 0..<batch.rows.count {
      if row > 0 { output.append(contentsOf: separator) }
      for (place, column) in layout.columns.enumerated() {
        output.append(contentsOf: names[place])
        switch cell.make(column, row, batch) {
        case .null: JSONWriter.appendNull(to: &output)
        case .text(let range): JSONWriter.appendString(batch.bytes, range, to: &output)
        case .made: JSONWriter.appendString(cell.scratch, 0..<cell.scratch.count, to: &output)
        case .number:
          JSONWriter.appendDecimal(cell.scratch, 0..<cell.scratch.count, asNumber: hasNumbers, to: &output)
        }
      }
      output.append(0x7D)
      if isLines { output.append(0x0A) }
    }
  }

  public func footer(_ layout: TableLayout) -> [UInt8] {
    isLines ? [] : Array("\n]}\n".utf8)
  }
}
