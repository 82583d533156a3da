import HeshuRecords

/// Reads NDJSON objects, or a JSON array of objects, as a table of texts; numbers keep their digits.
public struct JSONTableReader: TableReader {
  /// Whether each object stands on a line of its own.
  let isLines: Bool

  /// Makes a reader.
  ///
  /// - Parameter isLines: true for NDJSON, false for one array of objects or an object whose `rows` are one.
  public init(isLines: Bool) {
    self.isLines = isLines
  }

  /// Reads NDJSON piece by piece; nil for JSON, which is read whole.
  ///
  /// - Throws: `FileSystemError` where the file cannot be read.
  public func records(_ file: any InputFile, path: String) throws -> (any RecordReader)? {
    isLines ? try NDJSONRecordReader(file, path: path) : nil
  }

  /// Reads the whole table; its header are the names of all members in the order in which they first occur.
  ///
  /// - Throws: `JSONError` where the one value of a JSON file is malformed; a malformed line of NDJSON becomes a
  ///   reject.
  public func read(_ bytes: [UInt8], path: String) throws -> TextTable {
    isLines ? readLines(bytes, path) : try readArray(bytes, path)
  }

  private func readLines(_ bytes: [UInt8], _ path: String) -> TextTable {
    var table = TextTable(header: [])
    var line = 0
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      line += 1
      defer { start = end + 1 }
      guard bytes[start..<end].contains(where: { $0 > 0x20 }) else { continue }
      do {
        add(try JSONParser.parse(Array(bytes[start..<end])), line, start..<end, path, to: &table)
      } catch {
        reject(error.message, error.code.rawValue, line, start + error.byteOffset, path, &table)
      }
    }
    return table
  }

  private func readArray(_ bytes: [UInt8], _ path: String) throws -> TextTable {
    let value = try JSONParser.parse(bytes)
    var table = TextTable(header: [])
    var rows: [JSONValue] = []
    if case .array(let values) = value { rows = values }
    if case .array(let values)? = value["rows"] { rows = values }
    let ranges = try JSONElements.ranges(bytes)
    guard ranges.count == rows.count else { return table }
    var position = TextPosition(at: 0)
    for (row, range) in zip(rows, ranges) {
      position.advance(to: range.lowerBound, in: bytes)
      add(row, position.line, range, path, to: &table)
    }
    return table
  }

  private func add(_ value: JSONValue, _ line: Int, _ range: Range<Int>, _ path: String, to table: inout TextTable) {
    guard case .object(let members) = value else {
      return reject("a record must be an object", "not-an-object", line, range.lowerBound, path, &table)
    }
    for member in members where !table.header.contains(where: member.name.hasBytes) {
      table.header.append(member.name)
      for index in table.records.indices { table.records[index].cells.append(nil) }
    }
    let cells = table.header.map { name in value[name].flatMap(text) }
    table.records.append(TextRecord(cells: cells, line: line, byteStart: range.lowerBound, byteEnd: range.upperBound))
  }

  private func text(_ value: JSONValue) -> String? {
    switch value {
    case .null: nil
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .array, .object: nil
    }
  }

  private func reject(
    _ message: String, _ code: String, _ line: Int, _ offset: Int, _ path: String, _ table: inout TextTable
  ) {
    table.rejects.append(
      Reject(
        document: path, byteStart: offset, byteEnd: offset, line: line, column: 1, stage: "read", code: code,
        message: message, raw: []))
  }
}
