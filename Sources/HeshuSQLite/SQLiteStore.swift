import Foundation
import GRDB
import HeshuRecords

/// One database file with an open transaction.
final class SQLiteStore: TableStore {
  private let target: StoreTarget
  private let connection: SQLiteConnection
  private var tables: [SQLiteTable] = []
  /// Keys of the documents, by id.
  private var documents: [ExactName: Int64] = [:]
  private var nextDocument: Int64 = 1
  private var findings: SQLiteFindingWriter?
  private var isOpen = true

  /// - Parameter maximumPages: how far the file may grow, in tests.
  init(_ target: StoreTarget, patience: Double, maximumPages: Int? = nil) throws {
    self.target = target
    connection = try SQLiteConnection(target, patience: patience, maximumPages: maximumPages)
    do {
      try connection.access(begin)
    } catch {
      discard()
      throw error
    }
  }

  private func begin(_ db: Database) throws {
    try db.beginTransaction(.immediate)
    try SQLiteSchema.prepareCommon(in: db)
    try SQLiteReplacement.begin(target, in: db)
    nextDocument = (try Int64.fetchOne(db, sql: "SELECT max(heshu_document) FROM heshu_documents") ?? 0) + 1
    let known = try Row.fetchCursor(
      db, sql: "SELECT id, heshu_document FROM heshu_documents WHERE pipeline = ?", arguments: [target.pipeline])
    while let row = try known.next() { documents[ExactName(row[0])] = row[1] }
    findings = try SQLiteFindingWriter(pipeline: target.pipeline, in: db)
  }

  func begin(_ layout: TableLayout) throws {
    try connection.access { db in
      tables.append(try SQLiteTable(layout, target, in: db))
    }
  }

  func write(_ part: [UInt8], rows: Int, layout: TableLayout) throws {
    guard let table = tables.first(where: { $0.layout.table == layout.table }) else { return }
    try connection.access { db in
      var reader = CellRecordReader(part)
      let keys = try reader.documents.map { try key(of: $0.id, $0.version, db) }
      try table.rows.write(&reader, documents: keys, db)
    }
  }

  func write(_ side: Side) throws {
    try connection.access { db in
      try findings?.write(side) { id, version in try key(of: id, version, db) }
    }
  }

  func finish(_ summary: StoreSummary, documents: any DocumentReader) throws {
    try connection.access { db in
      for input in summary.inputs { _ = try key(of: input.path, input.sha256, db) }
      try SQLiteReplacement.finish(tables, target, summary, in: db)
      for table in tables { try SQLiteSchema.createViews(table.layout, in: db) }
      try db.execute(
        sql: "INSERT INTO heshu_commits (run, pipeline, version) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        arguments: [summary.run, summary.pipeline, summary.version])
    }
  }

  func commit() throws {
    try connection.access { db in
      try db.commit()
      isOpen = false
      // From now on readers and the next run do not wait for each other.
      if connection.isNew { try? db.execute(sql: "PRAGMA journal_mode = WAL") }
    }
    close()
  }

  func discard() {
    guard isOpen else { return }
    isOpen = false
    try? connection.access { db in
      if db.isInsideTransaction { try db.rollback() }
    }
    close()
    guard connection.isNew else { return }
    for ending in ["", "-journal", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: target.workingPlace + ending)
    }
  }

  private func close() {
    tables = []
    findings = nil
    try? connection.queue.close()
  }

  /// The key of a document, which is told of with its version when it is first met in the run.
  private func key(of id: String, _ version: String, _ db: Database) throws -> Int64 {
    if let key = documents[ExactName(id)] { return key }
    let key = nextDocument
    nextDocument += 1
    documents[ExactName(id)] = key
    try db.cachedStatement(
      sql: "INSERT INTO heshu_documents (heshu_document, pipeline, id, sha256) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [key, target.pipeline, id, version])
    return key
  }
}
