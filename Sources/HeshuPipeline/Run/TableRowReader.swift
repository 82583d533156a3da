import HeshuQuantities
import HeshuRecords

/// Gives the records of a table of amounts as rows, batch by batch; a record that cannot be used is a reject.
struct TableRowReader: DocumentReader {
  /// Records of one batch.
  static let batchSize = 8192

  private let source: TableSource
  private let bytes: [UInt8]
  private let table: TextTable
  private let version: String
  /// For each field its place in the records.
  private let headers: [Int]
  private var cells = TableCellReader()
  private var nextRecord = 0
  private var nextReject = 0
  private var hasBegun = false

  /// - Throws: `RunError.unusableInput` where the table lacks a column.
  init(_ source: TableSource, bytes: [UInt8], table: TextTable) throws {
    self.source = source
    self.bytes = bytes
    self.table = table
    version = ContentHash.hexadecimal(of: bytes)
    headers = try source.schema.names.map { name in
      try TableRowReader.header(name, of: table.header, in: source.path, firstReject: table.rejects.first)
    }
  }

  /// The place of a column in a header.
  static func header(_ name: String, of header: [String], in path: String, firstReject: Reject?) throws -> Int {
    let places = header.indices.filter { header[$0].hasBytes(of: name) }
    if places.count == 1 { return places[0] }
    var message = places.isEmpty ? "it has no column '\(name)'" : "it has \(places.count) columns '\(name)'"
    if let reject = firstReject {
      message += "; line \(reject.line), byte \(reject.byteStart): \(reject.message)"
    } else if header.isEmpty {
      message += ": it is empty"
    } else if let near = Spelling.nearest(to: name, among: header), places.isEmpty {
      message += "; did you mean '\(near)'?"
    } else if places.isEmpty {
      message += "; it has: \(header.joined(separator: ", "))"
    }
    throw RunError.unusableInput(path: path, message: message)
  }

  mutating func read(into batch: inout Batch, side: inout Side) -> Bool {
    let records = table.records
    guard !hasBegun || nextRecord < records.count else { return false }
    hasBegun = true
    batch.documents.append(Document(id: source.path, version: version, text: 0..<0, byteCount: bytes.count))
    batch.rows = Rows(schema: source.schema)
    let end = min(records.count, nextRecord + TableRowReader.batchSize)
    while nextRecord < end {
      takeRejects(before: records[nextRecord].byteStart, &side)
      add(records[nextRecord], to: &batch, &side)
      nextRecord += 1
    }
    if nextRecord == records.count { takeRejects(before: .max, &side) }
    return true
  }

  func original(of id: String) throws -> [UInt8] {
    guard id.hasBytes(of: source.path) else {
      throw RunError.unusableInput(path: id, message: "it is not the table that the run reads")
    }
    return bytes
  }

  private mutating func takeRejects(before offset: Int, _ side: inout Side) {
    while nextReject < table.rejects.count, table.rejects[nextReject].byteStart < offset {
      side.rejects.append(table.rejects[nextReject])
      nextReject += 1
    }
  }

  private mutating func add(_ record: TextRecord, to batch: inout Batch, _ side: inout Side) {
    var figures: [FigureCell?] = []
    for (field, header) in zip(source.schema.fields, headers) {
      guard let unit = field.unit, let written = record.cells[header], TableCellReader.text(written) != nil else {
        figures.append(nil)
        continue
      }
      guard let cell = cells.figure(written, unit, of: record) else {
        side.rejects.append(reject(record, written, field.name, unit))
        return
      }
      figures.append(cell)
    }
    for (place, header) in headers.enumerated() {
      let isExact = table.textsAreExact && source.schema.fields[place].type == .text
      guard let text = TableCellReader.text(record.cells[header], isExact: isExact) else {
        batch.rows.columns[place].appendNull()
        continue
      }
      let cell = batch.cell(text)
      if var figure = figures[place] {
        figure.text = cell
        batch.rows.columns[place].figures.append(figure)
      } else {
        batch.rows.columns[place].texts.append(cell)
      }
    }
    batch.rows.append(document: batch.documents.count - 1, record.byteStart..<record.byteEnd, rule: 0)
  }

  private func reject(_ record: TextRecord, _ written: String, _ column: String, _ unit: WrittenUnit) -> Reject {
    let problem = TableCellReader.problem(written, column: column, unit)
    return Reject(
      document: source.path, byteStart: record.byteStart, byteEnd: record.byteEnd, line: record.line, column: 1,
      stage: TableRows.name, code: "bad-cell", message: "\(problem.message); \(problem.hint)",
      raw: bytes[(record.byteStart..<record.byteEnd).clamped(to: bytes.indices)])
  }
}
