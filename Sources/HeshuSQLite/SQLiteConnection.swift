import Foundation
import GRDB
import HeshuRecords

/// A connection to a database file, and the words for what can go wrong with it.
struct SQLiteConnection {
  let queue: DatabaseQueue
  /// Whether the file was not there before.
  let isNew: Bool
  private let name: String

  /// Opens or makes the file, without changing it.
  ///
  /// - Parameter maximumPages: how far the file may grow, in tests.
  init(_ target: StoreTarget, patience: Double, maximumPages: Int? = nil) throws {
    name = target.name
    let path = target.workingPlace
    isNew = !FileManager.default.fileExists(atPath: path)
    var configuration = Configuration()
    // The links between our tables are for those who read; proving each row would cost more than loading it.
    configuration.foreignKeysEnabled = false
    // The transaction stays open from the first row until the run is decided.
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(patience)
    let isNew = isNew
    configuration.prepareDatabase { db in
      // A new file has no readers and no old pages: a journal writes each page once, a write-ahead log twice.
      if !isNew { try db.execute(sql: "PRAGMA journal_mode = WAL") }
      try db.execute(sql: "PRAGMA synchronous = FULL; PRAGMA cache_size = -16384")
      if let maximumPages { try db.execute(sql: "PRAGMA max_page_count = \(maximumPages)") }
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
    } catch {
      throw SQLiteFailure.explain(error, store: target.name)
    }
  }

  /// Works on the connection; whatever SQLite throws is told in words.
  func access<Value>(_ work: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.writeWithoutTransaction(work)
    } catch {
      throw SQLiteFailure.explain(error, store: name)
    }
  }

  /// Whether a database that is there holds the outcome of a run.
  static func hasCommitted(run: String, in target: StoreTarget, patience: Double) throws -> Bool {
    guard FileManager.default.fileExists(atPath: target.place) else { return false }
    let connection = try SQLiteConnection(target, patience: patience)
    return try connection.access { db in
      guard try db.tableExists("heshu_commits") else { return false }
      return try Bool.fetchOne(db, sql: "SELECT 1 FROM heshu_commits WHERE run = ?", arguments: [run]) ?? false
    }
  }
}
