import HeshuQuantities
import HeshuRecords

/// Gives the records of a table of amounts as rows, block by block: what it holds does not grow with the file.
struct RecordRowReader: DocumentReader {
  /// Records of one batch: few enough that their cells stay in a processor's cache.
  private static let batchSize = 2048

  private let source: TableSource
  private let records: any RecordReader
  private let version: String
  private let byteCount: Int
  /// For each field its place in the records.
  private let columns: [Int]
  private let content: @Sendable () throws -> [UInt8]
  private var cells = TableCellReader()
  private var block = RecordBlock()
  private var isOver = false
  private var hasBegun = false

  /// - Parameters:
  ///   - hashed: the same file once more, for its sha256.
  ///   - content: the whole file, for the archive.
  /// - Throws: `RunError.unusableInput` where the table lacks a column.
  init(
    _ source: TableSource, _ records: any RecordReader, hashing hashed: any InputFile,
    content: @escaping @Sendable () throws -> [UInt8]
  ) throws {
    self.source = source
    self.records = records
    self.content = content
    var hash = ContentHash()
    var bytes: [UInt8] = []
    var count = 0
    while try hashed.read(upTo: 1 << 18, into: &bytes) > 0 {
      hash.update(bytes)
      count += bytes.count
      bytes.removeAll(keepingCapacity: true)
    }
    version = hash.hexadecimal
    byteCount = count
    let firstReject = try RecordRowReader.firstReject(records)
    block.rejects = firstReject.map { [$0] } ?? []
    columns = try source.schema.names.map { name in
      try TableRowReader.header(name, of: records.header, in: source.path, firstReject: firstReject)
    }
  }

  /// What was wrong with a table that has no header.
  private static func firstReject(_ records: any RecordReader) throws -> Reject? {
    guard records.header.isEmpty else { return nil }
    var block = RecordBlock()
    _ = try records.read([], atMost: 1, into: &block)
    return block.rejects.first
  }

  mutating func read(into batch: inout Batch, side: inout Side) throws -> Bool {
    guard !isOver else { return false }
    block.removeAll()
    isOver = try !records.read(columns, atMost: RecordRowReader.batchSize, into: &block)
    if isOver, hasBegun, block.places.isEmpty, block.rejects.isEmpty { return false }
    hasBegun = true
    batch.documents.append(Document(id: source.path, version: version, text: 0..<0, byteCount: byteCount))
    batch.rows = Rows(schema: source.schema)
    swap(&batch.bytes, &block.bytes)
    batch.bytes.append(contentsOf: repeatElement(0, count: Batch.padding))
    fill(&batch, &side)
    return true
  }

  func original(of id: String) throws -> [UInt8] {
    guard id.hasBytes(of: source.path) else {
      throw RunError.unusableInput(path: id, message: "it is not the table that the run reads")
    }
    return try content()
  }

  private mutating func fill(_ batch: inout Batch, _ side: inout Side) {
    var bad: [Int: Reject] = [:]
    for place in columns.indices {
      var column = Column(field: source.schema.fields[place])
      if column.field.type == .figure {
        figures(place, &column, batch.bytes, &bad)
      } else {
        column.texts.reserveCapacity(block.places.count)
        for row in block.places.indices {
          let cell = block.cells[row &* columns.count &+ place]
          column.texts.append(records.textsAreExact ? cell : CellBytes.trimmed(cell, batch.bytes))
        }
      }
      batch.rows.columns[place] = column
    }
    for place in block.places {
      batch.rows.append(document: batch.documents.count - 1, place.byteStart..<place.byteEnd, rule: 0)
    }
    if !bad.isEmpty { batch.rows.select(block.places.indices.filter { bad[$0] == nil }) }
    let rejects = block.rejects + bad.values
    side.rejects += rejects.count < 2 ? rejects : rejects.sorted { $0.byteStart < $1.byteStart }
  }

  private mutating func figures(_ place: Int, _ column: inout Column, _ bytes: [UInt8], _ bad: inout [Int: Reject]) {
    guard let unit = column.field.unit else { return }
    let kind = unit.unit.kind
    column.figures.reserveCapacity(block.places.count)
    for row in block.places.indices {
      let cell = CellBytes.trimmed(block.cells[row &* columns.count &+ place], bytes)
      guard !cell.isNull else {
        column.figures.append(.null)
        continue
      }
      let record = block.places[row]
      if let number = ExactDecimal(plain: bytes, cell.range) {
        var figure = TableCellParser.cell(number, unit, kind)
        figure.text = cell
        figure.sourceStart = UInt32(truncatingIfNeeded: record.byteStart)
        figure.sourceEnd = UInt32(truncatingIfNeeded: record.byteEnd)
        column.figures.append(figure)
      } else {
        column.figures.append(written(cell, unit, row, column.field.name, bytes, &bad))
      }
    }
  }

  /// A figure with grouping or a unit of its own; a reject for what is none.
  private mutating func written(
    _ cell: TextCell, _ unit: WrittenUnit, _ row: Int, _ name: String, _ bytes: [UInt8], _ bad: inout [Int: Reject]
  ) -> FigureCell {
    let record = block.places[row]
    let text = String(decoding: bytes[cell.range], as: UTF8.self)
    if var figure = cells.figure(text, unit, byteStart: record.byteStart, byteEnd: record.byteEnd) {
      figure.text = cell
      return figure
    }
    guard bad[row] == nil else { return .null }
    let problem = TableCellReader.problem(text, column: name, unit)
    bad[row] = Reject(
      document: source.path, byteStart: record.byteStart, byteEnd: record.byteEnd, line: record.line, column: 1,
      stage: TableRows.name, code: "bad-cell", message: "\(problem.message); \(problem.hint)",
      raw: bytes[record.raw])
    return .null
  }
}
