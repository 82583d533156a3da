import HeshuRecords

/// Writes rows as NDJSON, or as one JSON object with the table's columns and rows.
public struct JSONTableEncoder: TableEncoder {
  /// Whether each row stands on a line of its own without anything around it.
  let isLines: Bool
  /// Whether decimals are written as numbers; as strings otherwise, so that no reader makes binary floats of them.
  let hasNumbers: Bool

  /// Makes an encoder.
  ///
  /// - Parameters:
  ///   - isLines: true for NDJSON, false for one object with `table`, `fields` and `rows`.
  ///   - hasNumbers: whether decimals are written as numbers, with all their digits; as strings otherwise.
  public init(isLines: Bool, hasNumbers: Bool = false) {
    self.isLines = isLines
    self.hasNumbers = hasNumbers
  }

  /// A comma and a line feed between two rows of the one object; nothing for NDJSON.
  public var separator: [UInt8] { isLines ? [] : Array(",\n".utf8) }

  /// Tables of one file stand in an array, each as it would stand alone.
  public var container: TableContainer? {
    guard !isLines else { return nil }
    return TableContainer(
      opening: Array("{\"tables\":[\n".utf8), separator: Array(",\n".utf8), closing: Array("\n]}\n".utf8))
  }

  /// The object up to its first row: the table's name and the description of its fields; nothing for NDJSON.
  public func header(_ layout: TableLayout) -> [UInt8] {
    guard !isLines else { return [] }
    var output = Array("{\"table\":".utf8)
    JSONWriter.appendString(layout.table, to: &output)
    output.append(contentsOf: ",\"fields\":".utf8)
    JSONWriter.append(FieldDescription.list(layout), to: &output)
    output.append(contentsOf: ",\"rows\":[\n".utf8)
    return output
  }

  /// Adds an object for each row, its members in the order of the columns.
  public func encode(_ batch: borrowing Batch, _ layout: TableLayout, into output: inout [UInt8]) {
    let rows = batch.rows
    let bytes = batch.bytes
    let columns = layout.columns.map { EncodedColumn($0, rows) }
    let names = Names(layout)
    var cell = CellText()
    for row in 0..<rows.count {
      if row > 0 { output.append(contentsOf: separator) }
      for place in columns.indices {
        let name = names.ranges[place]
        switch columns[place].kind {
        case .text(let field):
          append(names.bytes, name, rows.columns[field].texts[row], bytes, to: &output)
        case .figure(let field, let power):
          append(names.bytes, name, rows.columns[field].figures[row], power, to: &output)
        case .other:
          output.append(names.bytes, name)
          append(cell.make(columns[place].column, row, batch), cell.scratch, bytes, to: &output)
        }
      }
      output.append(0x7D)
      if isLines { output.append(0x0A) }
    }
  }

  /// The columns' names as JSON writes them, with the comma or bracket before and the colon behind each.
  private struct Names {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []

    init(_ layout: TableLayout) {
      for (place, column) in layout.columns.enumerated() {
        let start = bytes.count
        bytes.append(place == 0 ? 0x7B : 0x2C)
        JSONWriter.appendString(column.name, to: &bytes)
        bytes.append(0x3A)
        ranges.append(start..<bytes.count)
      }
    }
  }

  @inline(__always)
  private func append(
    _ names: [UInt8], _ name: Range<Int>, _ text: TextCell, _ bytes: [UInt8], to output: inout [UInt8]
  ) {
    let range = text.range
    output.append(addingCapacity: name.count &+ JSONWriter.room(forString: range.count) &+ 16) { output in
      output.append(names, name)
      if text.isNull { output.append("null") } else { JSONWriter.appendString(bytes, range, to: &output) }
    }
  }

  @inline(__always)
  private func append(
    _ names: [UInt8], _ name: Range<Int>, _ figure: FigureCell, _ power: Int, to output: inout [UInt8]
  ) {
    let value = power == 0 ? figure.value : figure.value.scaled(byPowerOfTen: power)
    output.append(addingCapacity: name.count &+ value.textLimit &+ 16) { output in
      output.append(names, name)
      guard !figure.isNull else { return output.append("null") }
      if !hasNumbers { output.append(0x22) }
      value.append(to: &output)
      if !hasNumbers { output.append(0x22) }
    }
  }

  private func append(_ kind: CellText.Kind, _ scratch: [UInt8], _ bytes: [UInt8], to output: inout [UInt8]) {
    switch kind {
    case .null: JSONWriter.appendNull(to: &output)
    case .text(let range): JSONWriter.appendString(bytes, range, to: &output)
    case .made: JSONWriter.appendString(scratch, 0..<scratch.count, to: &output)
    case .number: JSONWriter.appendDecimal(scratch, 0..<scratch.count, asNumber: hasNumbers, to: &output)
    }
  }

  /// The end of the object; nothing for NDJSON.
  public func footer(_ layout: TableLayout) -> [UInt8] {
    isLines ? [] : Array("\n]}\n".utf8)
  }
}
