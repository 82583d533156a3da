import GRDB
import HeshuRecords

/// Tells which rows of two states of a table are the same one, and keeps those that went.
///
/// A row's key is its source (document and byte span) and its rule; rows that share a key are told apart by their order.
struct SQLiteHistory {
  private let table: String
  /// The table's columns without ours.
  private let columns: [String]

  init(_ table: String, in db: Database) throws {
    self.table = table
    columns = try db.columns(in: table).map(\.name).filter { !$0.hasPrefix(StoreNames.prefix) }
  }

  /// Where the rows of a table are remembered while it is filled anew.
  static func remembered(_ table: String) -> String { "heshu_before_" + table }

  /// Remembers the rows of a table that is about to be filled anew.
  static func remember(_ table: String, in db: Database) throws {
    try db.execute(
      sql: "CREATE TEMP TABLE \(SQLiteSchema.quoted(remembered(table))) AS SELECT * FROM \(SQLiteSchema.quoted(table))")
  }

  /// Fills `heshu_match` with the rows that are the same one before and after.
  func match(old: String, new: String, in db: Database) throws {
    try db.execute(
      sql: """
        DROP TABLE IF EXISTS temp.heshu_match;
        CREATE TEMP TABLE heshu_match AS SELECT o.heshu_row AS old_row, n.heshu_row AS new_row
          FROM (\(numbered(old))) o JOIN (\(numbered(new))) n
          ON o.place = n.place AND o.rule = n.rule AND o.nth = n.nth;
        CREATE UNIQUE INDEX temp.heshu_match_old ON heshu_match (old_row);
        CREATE UNIQUE INDEX temp.heshu_match_new ON heshu_match (new_row);
        """)
  }

  /// Keeps the rows of the old state that have no equal in the new one.
  func keep(old: String, new: String, run: String, in db: Database) throws {
    try prepare(in: db)
    let newColumns = Set(try db.columns(in: new).map(\.name))
    let differs = columns.map { column in
      newColumns.contains(column)
        ? "o.\(SQLiteSchema.quoted(column)) IS NOT n.\(SQLiteSchema.quoted(column))"
        : "o.\(SQLiteSchema.quoted(column)) IS NOT NULL"
    }
    let names = columns.map(SQLiteSchema.quoted).joined(separator: ", ")
    let olds = columns.map { "o.\(SQLiteSchema.quoted($0))" }.joined(separator: ", ")
    try db.execute(
      sql: """
        INSERT INTO \(SQLiteSchema.quoted(table + "_history"))
          (\(names), heshu_document_id, heshu_sha256, heshu_rule, heshu_replaced_by)
          SELECT \(olds), d.id, d.sha256, o.heshu_rule, ? FROM \(SQLiteSchema.quoted(old)) o
            LEFT JOIN heshu_old_documents d USING (heshu_document)
            LEFT JOIN heshu_match m ON m.old_row = o.heshu_row
            LEFT JOIN \(SQLiteSchema.quoted(new)) n ON n.heshu_row = m.new_row
          WHERE m.old_row IS NULL OR \(differs.joined(separator: " OR ")) ORDER BY o.heshu_row
        """, arguments: [run])
  }

  /// Makes the table of what went, or adds the columns that it lacks.
  private func prepare(in db: Database) throws {
    let name = table + "_history"
    let history = SQLiteSchema.quoted(name)
    guard try db.tableExists(name) else {
      let own = columns.map { SQLiteSchema.quoted($0) + " TEXT" }.joined(separator: ", ")
      return try db.execute(
        sql: """
          CREATE TABLE \(history) (heshu_history INTEGER PRIMARY KEY, \(own), heshu_document_id TEXT, heshu_sha256 TEXT,
            heshu_rule TEXT, heshu_replaced_by TEXT NOT NULL) STRICT
          """)
    }
    let known = Set(try db.columns(in: name).map(\.name))
    for column in columns where !known.contains(column) {
      try db.execute(sql: "ALTER TABLE \(history) ADD COLUMN \(SQLiteSchema.quoted(column)) TEXT")
    }
  }

  private func numbered(_ table: String) -> String {
    """
    SELECT heshu_row, coalesce(source, '') AS place, coalesce(heshu_rule, '') AS rule,
      row_number() OVER (PARTITION BY source, heshu_rule ORDER BY heshu_row) AS nth
      FROM \(SQLiteSchema.quoted(table))
    """
  }
}
