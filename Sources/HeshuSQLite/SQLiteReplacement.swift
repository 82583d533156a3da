import GRDB
import HeshuRecords

/// What becomes of the rows that were there before: the SQL of `mode` and `history`.
enum SQLiteReplacement {
  /// Remembers the documents that the pipeline had read, and forgets what the run will tell anew.
  static func begin(_ target: StoreTarget, in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE heshu_old_documents AS
          SELECT heshu_document, id, sha256 FROM heshu_documents WHERE pipeline = ?
        """, arguments: [target.pipeline])
    try db.execute(
      sql: """
        CREATE TEMP TABLE heshu_old_findings AS
          SELECT heshu_finding, id FROM heshu_findings WHERE pipeline = ?
        """, arguments: [target.pipeline])
    guard target.mode == .replace else { return }
    try db.execute(
      sql: """
        DELETE FROM heshu_operands WHERE heshu_finding IN (SELECT heshu_finding FROM heshu_old_findings);
        DELETE FROM heshu_findings WHERE heshu_finding IN (SELECT heshu_finding FROM heshu_old_findings);
        """)
    try db.execute(sql: "DELETE FROM heshu_documents WHERE pipeline = ?", arguments: [target.pipeline])
  }

  /// Brings the new rows to their place and keeps the old ones, as the target wants it.
  static func finish(_ tables: [SQLiteTable], _ target: StoreTarget, _ summary: StoreSummary, in db: Database) throws {
    try listDocuments(target, summary, in: db)
    for table in tables {
      if let stage = table.stage {
        try merge(table.layout, from: stage, target, summary.run, in: db)
      } else if target.keepsHistory {
        let history = try SQLiteHistory(table.layout.table, in: db)
        try history.match(old: SQLiteHistory.remembered(table.layout.table), new: table.layout.table, in: db)
        try history.keep(
          old: SQLiteHistory.remembered(table.layout.table), new: table.layout.table, run: summary.run, in: db)
      }
    }
    if target.mode == .merge { try dropOldFindings(in: db) }
    let update = try db.makeStatement(
      sql: "UPDATE heshu_documents SET sha256 = ?, bytes = ? WHERE pipeline = ? AND id = ?")
    for input in summary.inputs {
      try update.execute(arguments: [input.sha256, input.byteCount, target.pipeline, input.path])
    }
  }

  /// The documents that the run read, by their keys.
  private static func listDocuments(_ target: StoreTarget, _ summary: StoreSummary, in db: Database) throws {
    try db.execute(sql: "CREATE TEMP TABLE heshu_run_documents (heshu_document INTEGER PRIMARY KEY)")
    let insert = try db.makeStatement(
      sql: """
        INSERT OR IGNORE INTO heshu_run_documents
          SELECT heshu_document FROM heshu_documents WHERE pipeline = ? AND id = ?
        """)
    for input in summary.inputs { try insert.execute(arguments: [target.pipeline, input.path]) }
  }

  /// Puts the new rows in the place of those of the same documents; what did not change is not touched.
  private static func merge(
    _ layout: TableLayout, from stage: String, _ target: StoreTarget, _ run: String, in db: Database
  ) throws {
    let table = SQLiteSchema.quoted(layout.table)
    let old = "heshu_affected"
    try db.execute(
      sql: """
        CREATE TEMP TABLE \(old) AS SELECT * FROM \(table)
          WHERE heshu_document IS NULL OR heshu_document IN (SELECT heshu_document FROM heshu_run_documents)
        """)
    let history = try SQLiteHistory(layout.table, in: db)
    try history.match(old: old, new: stage, in: db)
    if target.keepsHistory { try history.keep(old: old, new: stage, run: run, in: db) }
    let names = layout.columns.map(\.name) + SQLiteSchema.keyColumns
    let columns = names.map(SQLiteSchema.quoted)
    let changes = columns.map { "\($0) = new.\($0)" }.joined(separator: ", ")
    let differs = columns.map { "\(table).\($0) IS NOT new.\($0)" }.joined(separator: " OR ")
    let stage = SQLiteSchema.quoted(stage)
    try db.execute(
      sql: """
        UPDATE \(table) SET \(changes) FROM heshu_match m JOIN \(stage) new ON new.heshu_row = m.new_row
          WHERE \(table).heshu_row = m.old_row AND (\(differs));
        DELETE FROM \(table) WHERE heshu_row IN (SELECT heshu_row FROM \(old))
          AND heshu_row NOT IN (SELECT old_row FROM heshu_match);
        INSERT INTO \(table) (\(columns.joined(separator: ", ")))
          SELECT \(columns.joined(separator: ", ")) FROM \(stage)
          WHERE heshu_row NOT IN (SELECT new_row FROM heshu_match) ORDER BY heshu_row;
        DROP TABLE heshu_match; DROP TABLE \(old);
        """)
  }

  /// Drops findings of earlier runs about documents that were read again, and those that were made again.
  private static func dropOldFindings(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TEMP TABLE heshu_dropped AS SELECT o.heshu_finding FROM heshu_old_findings o WHERE
          o.id IN (SELECT id FROM heshu_findings
            WHERE heshu_finding > (SELECT max(heshu_finding) FROM heshu_old_findings))
          OR EXISTS (SELECT 1 FROM heshu_operands p JOIN heshu_run_documents USING (heshu_document)
            WHERE p.heshu_finding = o.heshu_finding)
          OR NOT EXISTS (SELECT 1 FROM heshu_operands p
            WHERE p.heshu_finding = o.heshu_finding AND p.heshu_document IS NOT NULL);
        DELETE FROM heshu_operands WHERE heshu_finding IN (SELECT heshu_finding FROM heshu_dropped);
        DELETE FROM heshu_findings WHERE heshu_finding IN (SELECT heshu_finding FROM heshu_dropped);
        """)
  }
}
