import Foundation
import GRDB
import HeshuFigures
import HeshuQuantities
import HeshuRecords

@testable import HeshuSQLite

/// A folder of one test with a database in it, which is filled as a run fills it.
final class StoreFolder {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("heshu-\(UUID().uuidString)").path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  var database: String { path + "/s.sqlite" }
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }

  func target(_ mode: StoreMode = .replace, history: Bool = false) -> StoreTarget {
    StoreTarget(name: "s.sqlite", place: database, mode: mode, keepsHistory: history, tables: ["x"], pipeline: "p")
  }

  /// Fills and commits the database.
  func load(
    _ rows: [StoreRow], _ mode: StoreMode = .replace, history: Bool = false, columns: [String] = ["name"],
    run: String = "r1", documents: [String]? = nil
  ) throws {
    let format = SQLiteFormat(patience: 0.05)
    let target = target(mode, history: history)
    let store = try format.open(target)
    do {
      let layout = StoreRow.layout(columns)
      try store.begin(layout)
      try store.write(StoreRow.part(rows, layout, format.makeEncoder(target)), rows: rows.count, layout: layout)
      let read = documents ?? Array(Set(rows.map(\.document))).sorted()
      try store.finish(
        StoreSummary(
          run: run, pipeline: "p", version: "1",
          inputs: read.map { StoreSummary.Input(path: $0, sha256: "hash of \($0) in \(run)", byteCount: 9) }),
        documents: NoDocuments())
      try store.commit()
    } catch {
      store.discard()
      throw error
    }
  }

  /// The rows that a query gives, cells joined by `|`, null as `-`.
  func query(_ sql: String) throws -> [String] {
    try DatabaseQueue(path: database).read { db in
      try Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "-" : $0.description.trimmingCharacters(in: ["\""]) }.joined(
          separator: "|")
      }
    }
  }
}

/// Gives no documents.
struct NoDocuments: DocumentReader {
  mutating func read(into batch: inout Batch, side: inout Side) -> Bool { false }

  func original(of id: String) -> [UInt8] { [] }
}

/// One row of texts of the table `x`.
struct StoreRow {
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
      OutputColumn(name: name, field: place, part: .value, source: Field(name: name, type: .text))
    }
    found.append(OutputColumn(name: "source", field: -1, part: .source, source: nil))
    return TableLayout(table: "x", columns: found, rules: ["first", "second"])
  }

  static func part(_ rows: [StoreRow], _ layout: TableLayout, _ encoder: any TableEncoder) -> [UInt8] {
    var batch = Batch()
    batch.rows = Rows(schema: Schema(fields: layout.columns.compactMap(\.source)))
    for row in rows {
      if batch.documents.last?.id != row.document {
        batch.documents.append(Document(id: row.document, version: "v", text: 0..<0, byteCount: 9))
      }
      for (place, cell) in row.cells.enumerated() {
        batch.rows.columns[place].texts.append(cell.map { batch.cell($0.utf8) } ?? .null)
      }
      batch.rows.append(document: batch.documents.count - 1, row.start..<row.start + 5, rule: row.rule)
    }
    var part: [UInt8] = []
    encoder.encode(batch, layout, into: &part)
    return part
  }
}
