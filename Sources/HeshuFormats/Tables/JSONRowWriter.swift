import HeshuRecords

/// Writes the cells of one row as a JSON object.
struct JSONRowWriter {
  private let columns: [OutputColumn]
  /// For each column what stands before its cell.
  private let names: [[UInt8]]
  private let hasNumbers: Bool
  private var cell = CellText()

  /// - Parameter hasNumbers: whether decimals are written as numbers.
  init(_ layout: TableLayout, hasNumbers: Bool) {
    columns = layout.columns
    names = layout.columns.enumerated().map { place, column in
      var name: [UInt8] = place == 0 ? Array("{".utf8) : Array(",".utf8)
      JSONWriter.appendString(column.name, to: &name)
      name.append(0x3A)
      return name
    }
    self.hasNumbers = hasNumbers
  }

  /// Adds the object of a row.
  mutating func append(_ row: Int, of batch: borrowing Batch, to output: inout [UInt8]) {
    if columns.isEmpty { output.append(0x7B) }
    for (place, column) in columns.enumerated() {
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
  }
}
