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
    var writer = JSONRowWriter(layout, hasNumbers: hasNumbers)
    for row in 0..<batch.rows.count {
      if row > 0 { output.append(contentsOf: separator) }
      writer.append(row, of: batch, to: &output)
      if isLines { output.append(0x0A) }
    }
  }

  public func footer(_ layout: TableLayout) -> [UInt8] {
    isLines ? [] : Array("\n]}\n".utf8)
  }
}
