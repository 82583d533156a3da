import GRDB
import GRDBSQLite
import HeshuRecords

/// Puts rows into one table by a prepared statement, straight from the bytes of a part.
final class SQLiteRowWriter {
  private let statement: Statement
  private let columnCount: Int
  private let rules: [[UInt8]]
  private(set) var nextRow: Int64

  /// - Parameters:
  ///   - table: the table that receives the rows.
  ///   - nextRow: the key of the first one.
  init(_ layout: TableLayout, into table: String, nextRow: Int64, in db: Database) throws {
    let names = ["heshu_row"] + layout.columns.map(\.name) + SQLiteSchema.keyColumns
    let marks = repeatElement("?", count: names.count).joined(separator: ", ")
    let columns = names.map(SQLiteSchema.quoted).joined(separator: ", ")
    statement = try db.makeStatement(
      sql: "INSERT INTO \(SQLiteSchema.quoted(table)) (\(columns)) VALUES (\(marks))")
    columnCount = layout.columns.count
    rules = layout.rules.map { Array($0.utf8) }
    self.nextRow = nextRow
  }

  /// Adds the rows of a part.
  ///
  /// - Parameter documents: the key of each document of the part.
  func write(_ reader: inout CellRecordReader, documents: [Int64], _ db: Database) throws {
    let raw = statement.sqliteStatement
    var code = SQLITE_OK
    reader.bytes.withUnsafeBytes { part in
      let text = part.baseAddress?.assumingMemoryBound(to: CChar.self)
      while code == SQLITE_OK, let row = reader.nextRow() {
        sqlite3_bind_int64(raw, 1, nextRow)
        for column in 0..<columnCount { bind(reader.nextCell(), Int32(truncatingIfNeeded: column + 2), raw, text) }
        code = step(row, documents, raw)
        nextRow += 1
      }
    }
    guard code == SQLITE_OK else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
  }

  private func step(_ row: RecordRow, _ documents: [Int64], _ raw: SQLiteStatement) -> Int32 {
    let place = Int32(truncatingIfNeeded: columnCount + 2)
    if documents.indices.contains(row.document) {
      sqlite3_bind_int64(raw, place, documents[row.document])
    } else {
      sqlite3_bind_null(raw, place)
    }
    guard rules.indices.contains(row.rule) else {
      sqlite3_bind_null(raw, place + 1)
      return run(raw)
    }
    let rule = rules[row.rule]
    return rule.withUnsafeBytes { bytes in
      sqlite3_bind_text(
        raw, place + 1, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(truncatingIfNeeded: rule.count),
        nil
      )
      return run(raw)
    }
  }

  private func run(_ raw: SQLiteStatement) -> Int32 {
    let code = sqlite3_step(raw)
    sqlite3_reset(raw)
    return code == SQLITE_DONE ? SQLITE_OK : code
  }

  /// Binds a cell to the bytes of the part, which stay where they are until the row is written.
  @inline(__always)
  private func bind(_ cell: RecordCell, _ place: Int32, _ raw: SQLiteStatement, _ text: UnsafePointer<CChar>?) {
    switch cell {
    case .null: sqlite3_bind_null(raw, place)
    case .text(let range), .number(let range), .period(let range), .unitNumber(let range, _):
      sqlite3_bind_text(
        raw, place, text.map { $0 + range.lowerBound }, Int32(truncatingIfNeeded: range.count), nil)
    }
  }
}
