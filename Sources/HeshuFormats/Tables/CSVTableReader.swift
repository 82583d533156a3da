import HeshuRecords

/// Reads CSV as a table of texts; the delimiter is found from the first lines.
public struct CSVTableReader: TableReader {
  /// Makes a reader; it has no options.
  public init() {}

  /// Reads piece by piece.
  ///
  /// - Throws: `FileSystemError` where the file cannot be read.
  public func records(_ file: any InputFile, path: String) throws -> (any RecordReader)? {
    try CSVRecordReader(file, path: path)
  }

  /// Reads the whole table; the first record is the header, and a record that is malformed becomes a reject.
  ///
  /// - Throws: nothing.
  public func read(_ bytes: [UInt8], path: String) throws -> TextTable {
    var reader = CSVReader(options: CSVReaderOptions(delimiter: CSVReader.sniffDelimiter(bytes) ?? 0x2C))
    reader.feed(bytes, 0..<bytes.count)
    reader.finish()
    var table = TextTable(header: [])
    var hasHeader = false
    while true {
      switch reader.next() {
      case .record:
        let cells = reader.fields.map { field in
          field.isNull ? nil : String(decoding: reader.buffer[field.range], as: UTF8.self)
        }
        if hasHeader {
          table.records.append(
            TextRecord(cells: cells, line: reader.line, byteStart: reader.byteOffset, byteEnd: reader.byteEnd))
        } else {
          table.header = cells.map { $0 ?? "" }
          hasHeader = true
        }
      case .malformed(let error):
        let range = (error.byteOffset..<max(error.byteOffset, reader.byteEnd)).clamped(to: bytes.indices)
        table.rejects.append(
          Reject(
            document: path, byteStart: range.lowerBound, byteEnd: range.upperBound, line: error.line, column: 1,
            stage: "read", code: error.code.rawValue, message: error.message, raw: bytes[range]))
      case .needsInput, .end: return table
      }
    }
  }
}
