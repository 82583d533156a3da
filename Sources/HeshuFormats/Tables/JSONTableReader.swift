import HeshuRecords

/// Reads NDJSON objects, a JSON array of objects, or a table of a JSON file that holds several, as a table of texts; numbers keep their digits.
public struct JSONTableReader: TableReader {
  /// Whether each object stands on a line of its own.
  let isLines: Bool

  /// Makes a reader.
  ///
  /// - Parameter isLines: true for NDJSON, false for one array of objects or an object whose `rows` are one.
  public init(isLines: Bool) {
    self.isLines = isLines
  }

  /// Whether a file can hold tables with names: JSON can, NDJSON not.
  public var holdsSeveralTables: Bool { !isLines }

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
    try read(bytes, path: path, table: nil)
  }

  /// The same for one table of a JSON file that holds several.
  ///
  /// - Parameter table: its name; nil where there is only one.
  /// - Throws: `JSONError`; ``JSONTables/Failure`` where the file has no such table.
  public func read(_ bytes: [UInt8], path: String, table: String?) throws -> TextTable {
    isLines ? readLines(bytes, path) : try readArray(bytes, path, table)
  }

  private func readLines(_ bytes: [UInt8], _ path: String) -> TextTable {
    var table = TextTable(header: [])
    table.textsAreExact = true
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

  private func readArray(_ bytes: [UInt8], _ path: String, _ wanted: String?) throws -> TextTable {
    let file = try JSONParser.parse(bytes)
    let tables = JSONTables(file)
    let place = try tables.place(of: wanted)
    let value = place.map { tables.values[$0] } ?? file
    var table = TextTable(header: [])
    table.textsAreExact = true
    var rows: [JSONValue] = []
    if case .array(let values) = value { rows = values }
    if case .array(let values)? = value["rows"] { rows = values }
    // Our own files name their columns, also where there are no rows.
    if case .array(let fields)? = value["fields"] {
      for name in fields.compactMap({ $0["name"]?.text }) where !table.header.contains(where: name.hasBytes) {
        table.header.append(name)
      }
    }
    let ranges = try JSONElements.ranges(bytes, table: place)
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
    var names: Set<ExactName> = []
    if let twice = members.first(where: { !names.insert(ExactName($0.name)).inserted }) {
      let error = JSONError.duplicate(twice.name, at: 0)
      return reject(error.message, error.code.rawValue, line, range.lowerBound, path, &table)
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
