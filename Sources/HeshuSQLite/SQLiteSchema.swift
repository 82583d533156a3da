import GRDB
import HeshuRecords

/// The tables and views of a database, and how one that is there already is made to fit.
enum SQLiteSchema {
  /// Tables that all pipelines share.
  private static let common = """
    CREATE TABLE IF NOT EXISTS heshu_commits (
      number INTEGER PRIMARY KEY, run TEXT NOT NULL UNIQUE, pipeline TEXT NOT NULL, version TEXT NOT NULL) STRICT;
    CREATE TABLE IF NOT EXISTS heshu_documents (
      heshu_document INTEGER PRIMARY KEY, pipeline TEXT NOT NULL, id TEXT NOT NULL, sha256 TEXT NOT NULL,
      bytes INTEGER, UNIQUE (pipeline, id)) STRICT;
    CREATE TABLE IF NOT EXISTS heshu_findings (
      heshu_finding INTEGER PRIMARY KEY, pipeline TEXT NOT NULL, table_name TEXT NOT NULL, id TEXT NOT NULL,
      "check" TEXT NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL, verdict TEXT NOT NULL, fit TEXT, reason TEXT,
      formula TEXT NOT NULL, reported_low TEXT, reported_high TEXT, computed_low TEXT, computed_high TEXT, gap TEXT,
      implied TEXT, nearest TEXT, "group" TEXT, omitted_operands INTEGER NOT NULL, gap_places TEXT, slip_role TEXT,
      slip_kind TEXT, slip_text TEXT, slip_value TEXT, slip_others INTEGER) STRICT;
    CREATE TABLE IF NOT EXISTS heshu_operands (
      heshu_finding INTEGER NOT NULL REFERENCES heshu_findings, position INTEGER NOT NULL, role TEXT NOT NULL, text TEXT,
      unit TEXT, low TEXT, high TEXT, ends TEXT NOT NULL,
      heshu_document INTEGER REFERENCES heshu_documents, byte_start INTEGER, byte_end INTEGER,
      PRIMARY KEY (heshu_finding, position)) STRICT, WITHOUT ROWID;
    """

  /// Columns of `heshu_findings` that databases of earlier versions lack.
  private static let laterFindingColumns = [
    ("gap_places", "TEXT"), ("slip_role", "TEXT"), ("slip_kind", "TEXT"), ("slip_text", "TEXT"), ("slip_value", "TEXT"),
    ("slip_others", "INTEGER"),
  ]

  /// Makes the tables that all pipelines share, where they or some of their columns are missing.
  static func prepareCommon(in db: Database) throws {
    try db.execute(sql: common)
    let known = Set(try db.columns(in: "heshu_findings").map(\.name))
    for (name, type) in laterFindingColumns where !known.contains(name) {
      try db.execute(sql: "ALTER TABLE heshu_findings ADD COLUMN \(name) \(type)")
    }
  }

  /// The columns that stand behind those of the pipeline.
  static let keyColumns = ["heshu_document", "heshu_rule"]

  /// Makes room for a table: creates it, or adds the columns that it lacks.
  static func prepare(_ layout: TableLayout, in db: Database, store: String) throws {
    let columns = layout.columns.map(\.name)
    guard try db.tableExists(layout.table) else {
      if try db.viewExists(layout.table) { throw foreign(layout.table, "is a view", store) }
      return try db.execute(sql: creation(of: layout.table, columns))
    }
    let known = try db.columns(in: layout.table)
    for name in ["heshu_row"] + keyColumns where !known.contains(where: { $0.name == name }) {
      throw foreign(layout.table, "is there already and was not made by heshu: it has no column '\(name)'", store)
    }
    for name in columns {
      guard let column = known.first(where: { $0.name.lowercased() == name }) else {
        try db.execute(sql: "ALTER TABLE \(quoted(layout.table)) ADD COLUMN \(quoted(name)) TEXT")
        continue
      }
      guard column.type.uppercased() == "TEXT" else {
        throw StoreError(
          .inputOutput, store: store,
          message:
            "column '\(name)' of table '\(layout.table)' has the type \(column.type), and exact values need TEXT",
          hint: "drop or rename the column, or load into another table")
      }
    }
  }

  /// A table of exact texts, in the order of the rows.
  static func creation(of table: String, _ columns: [String], isTemporary: Bool = false) -> String {
    let own = columns.map { "\(quoted($0)) TEXT" }
    let all =
      ["heshu_row INTEGER PRIMARY KEY"] + own
      + ["heshu_document INTEGER REFERENCES heshu_documents", "heshu_rule TEXT"]
    return "CREATE \(isTemporary ? "TEMP " : "")TABLE \(quoted(table)) (\(all.joined(separator: ", "))) STRICT"
  }

  /// The views beside a table: its figures as numbers, and where each row comes from.
  static func createViews(_ layout: TableLayout, in db: Database) throws {
    let table = quoted(layout.table)
    let columns = layout.columns.map { column in
      let name = quoted(column.name)
      return column.isNumber ? "CAST(\(name) AS NUMERIC) AS \(name)" : name
    }
    let span = "substr(t.source, length(d.id) + 3)"
    try db.execute(
      sql: """
        DROP VIEW IF EXISTS \(quoted(layout.table + "_numeric"));
        CREATE VIEW \(quoted(layout.table + "_numeric")) AS
          SELECT heshu_row, \(columns.joined(separator: ", ")) FROM \(table);
        DROP VIEW IF EXISTS \(quoted(layout.table + "_provenance"));
        CREATE VIEW \(quoted(layout.table + "_provenance")) AS
          SELECT t.heshu_row, d.id AS document, d.sha256, CAST(\(span) AS INTEGER) AS byte_start,
            CAST(substr(\(span), instr(\(span), '-') + 1) AS INTEGER) AS byte_end, t.heshu_rule AS rule
          FROM \(table) t JOIN heshu_documents d USING (heshu_document);
        """)
  }

  /// A name in quotes, which nothing in it can end.
  static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

  private static func foreign(_ table: String, _ problem: String, _ store: String) -> StoreError {
    StoreError(
      .inputOutput, store: store, message: "table '\(table)' \(problem)",
      hint: "rename one of the two, or load into another database")
  }
}
