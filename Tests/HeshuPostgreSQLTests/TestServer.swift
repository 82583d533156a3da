#if PostgreSQL
  import Foundation
  import HeshuFigures
  import HeshuQuantities
  import HeshuRecords

  @testable import HeshuPostgreSQL

  /// The server that `Scripts/test` starts, with a schema for one test.
  final class TestServer {
    /// The connection; nil where no server was started.
    static let connection = ProcessInfo.processInfo.environment["HESHU_TEST_POSTGRES"]
    static let isThere = connection != nil

    let schema = "test_" + UUID().uuidString.lowercased().replacing("-", with: "_")
    private let own: PostgreSQLConnection

    init() throws {
      let target = StoreTarget(name: "test", place: TestServer.connection ?? "")
      own = try PostgreSQLConnection(target, delays: [])
    }

    deinit { try? own.run("DROP SCHEMA IF EXISTS \(PostgreSQLName.quoted(schema)) CASCADE") }

    func target(_ mode: StoreMode = .replace, history: Bool = false) -> StoreTarget {
      StoreTarget(
        name: "test", place: TestServer.connection ?? "", mode: mode, keepsHistory: history, schema: schema,
        tables: ["x"],
        pipeline: "p")
    }

    func run(_ sql: String) throws { try own.run(sql) }

    /// The rows that a query gives, cells joined by `|`, null as `-`; `$` stands for the schema.
    func query(_ sql: String) throws -> [String] {
      try own.query(sql.replacing("$", with: PostgreSQLName.quoted(schema))).map { row in
        row.map { $0 ?? "-" }.joined(separator: "|")
      }
    }

    /// Fills and commits the tables, as a run does.
    func load(
      _ rows: [TestRow], _ mode: StoreMode = .replace, history: Bool = false, columns: [String] = ["name"],
      run: String = "r1", documents: [String]? = nil
    ) throws {
      let store = try PostgreSQLFormat(delays: []).open(target(mode, history: history))
      do {
        let layout = TestRow.layout(columns)
        try store.begin(layout)
        try store.write(TestRow.part(rows, layout), rows: rows.count, layout: layout)
        try store.finish(
          TestRow.summary(run, documents ?? Array(Set(rows.map(\.document))).sorted()), documents: NoDocuments())
        try store.commit()
      } catch {
        store.discard()
        throw error
      }
    }
  }

  /// Gives no documents.
  struct NoDocuments: DocumentReader {
    mutating func read(into batch: inout Batch, side: inout Side) -> Bool { false }

    func original(of id: String) -> [UInt8] { [] }
  }

  /// One row of the table `x`: a text in every column but those called `amount`, which are figures.
  struct TestRow {
    var document: String
    var start: Int
    var cells: [String?]
    var rule = 0

    init(_ document: String, _ start: Int, _ cells: String?..., rule: Int = 0) {
      self.document = document
      self.start = start
      self.cells = cells
      self.rule = rule
    }

    static func layout(_ columns: [String]) -> TableLayout {
      var found = columns.enumerated().map { place, name in
        OutputColumn(
          name: name, field: place, part: .value, source: Field(name: name, type: name == "amount" ? .figure : .text))
      }
      found.append(OutputColumn(name: "source", field: -1, part: .source, source: nil))
      return TableLayout(table: "x", columns: found, rules: ["first", "second"])
    }

    static func part(_ rows: [TestRow], _ layout: TableLayout) -> [UInt8] {
      var batch = Batch()
      batch.rows = Rows(schema: Schema(fields: layout.columns.compactMap(\.source)))
      for row in rows {
        if batch.documents.last?.id != row.document {
          batch.documents.append(Document(id: row.document, version: "v", text: 0..<0, byteCount: 9))
        }
        for (place, cell) in row.cells.enumerated() { append(cell, to: place, &batch) }
        batch.rows.append(document: batch.documents.count - 1, row.start..<row.start + 5, rule: row.rule)
      }
      var part: [UInt8] = []
      CopyEncoder().encode(batch, layout, into: &part)
      return part
    }

    private static func append(_ text: String?, to place: Int, _ batch: inout Batch) {
      guard let text else { return batch.rows.columns[place].appendNull() }
      guard batch.rows.columns[place].field.type == .figure else {
        return batch.rows.columns[place].texts.append(batch.cell(text.utf8))
      }
      var cell = FigureCell.null
      cell.isNull = false
      cell.value = ExactDecimal(text) ?? .zero
      batch.rows.columns[place].figures.append(cell)
    }

    static func summary(_ run: String, _ documents: [String]) -> StoreSummary {
      StoreSummary(
        run: run, pipeline: "p", version: "1",
        inputs: documents.map { StoreSummary.Input(path: $0, sha256: "hash of \($0) in \(run)", byteCount: 9) })
    }
  }
#endif
