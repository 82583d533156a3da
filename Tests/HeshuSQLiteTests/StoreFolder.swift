import Foundation
import GRDB
import HeshuFigures
import HeshuQuantities
import HeshuRecords
import StoreTestSupport

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
    try format.open(target).load(
      rows, columns: columns, run: run, documents: documents, encoder: format.makeEncoder(target))
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
