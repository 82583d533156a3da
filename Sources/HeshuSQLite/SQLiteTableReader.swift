import GRDB
import HeshuRecords

/// Reads one table or view of a SQLite database as a table of texts.
///
/// Integers keep their digits; a real number is given as SQLite writes it, with at most 15 digits.
public struct SQLiteTableReader: TableReader {
  /// Makes a reader; it has no options.
  public init() {}

  /// True: a database holds tables and views.
  public var holdsSeveralTables: Bool { true }

  /// Reads the only table or view; those that Heshu keeps for itself are not counted.
  ///
  /// - Throws: `SQLiteReadError` where the bytes are no database, or there is not one table.
  public func read(_ bytes: [UInt8], path: String) throws -> TextTable { try read(bytes, path: path, table: nil) }

  /// Reads the table or view of that name; records are numbered from 1, and one with a blob becomes a reject.
  ///
  /// - Throws: `SQLiteReadError` where the bytes are no database, or there is no such table.
  public func read(_ bytes: [UInt8], path: String, table: String?) throws -> TextTable {
    do {
      return try SQLiteImage.open(bytes).inDatabase { db in try read(try name(table, in: db), path, db) }
    } catch let error as DatabaseError {
      guard let explained = SQLiteFailure.explain(error, store: path) as? StoreError else { throw error }
      throw SQLiteReadError(description: explained.message)
    }
  }

  /// The table that is meant: the named one, else the only one.
  private func name(_ wanted: String?, in db: Database) throws -> String {
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
        """)
    let tables = names.filter { name in
      !name.hasPrefix(StoreNames.prefix) && !StoreNames.endings.contains { name.hasSuffix($0) }
    }
    if let wanted {
      if names.contains(wanted) { return wanted }
      throw SQLiteReadError(
        description: "it has no table '\(wanted)'; " + Spelling.hint(for: wanted, among: tables, lead: "it has"))
    }
    guard tables.count == 1 else {
      throw SQLiteReadError(
        description: tables.isEmpty
          ? "it has no tables" : "it has \(tables.count) tables, name one of them: \(tables.joined(separator: ", "))")
    }
    return tables[0]
  }

  private func read(_ table: String, _ path: String, _ db: Database) throws -> TextTable {
    let columns = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?)", arguments: [table])
    let casts = columns.map { name in
      let quoted = SQLiteSchema.quoted(name)
      return "CASE typeof(\(quoted)) WHEN 'blob' THEN \(quoted) ELSE CAST(\(quoted) AS TEXT) END"
    }
    var result = TextTable(header: columns)
    result.textsAreExact = true
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(casts.joined(separator: ", ")) FROM \(SQLiteSchema.quoted(table))")
    var number = 0
    while let row = try rows.next() {
      number += 1
      let values = row.databaseValues
      if values.contains(where: isBlob) {
        result.rejects.append(
          Reject(
            document: path, byteStart: 0, byteEnd: 0, line: number, column: 1, stage: "read", code: "not-a-text",
            message: "a cell holds bytes that are no text", raw: []))
        continue
      }
      result.records.append(
        TextRecord(cells: values.map { String.fromDatabaseValue($0) }, line: number, byteStart: 0, byteEnd: 0))
    }
    return result
  }

  private func isBlob(_ value: DatabaseValue) -> Bool {
    if case .blob = value.storage { return true }
    return false
  }
}
