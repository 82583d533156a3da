import GRDB
import HeshuRecords

/// One table that receives rows: itself, or a stage from which they are merged into it.
struct SQLiteTable {
  let layout: TableLayout
  let rows: SQLiteRowWriter
  /// The temporary table that holds the new rows until they are merged; nil where they go straight into the table.
  let stage: String?

  init(_ layout: TableLayout, _ target: StoreTarget, in db: Database) throws {
    self.layout = layout
    try SQLiteSchema.prepare(layout, in: db, store: target.name)
    let names = layout.columns.map(\.name)
    switch target.mode {
    case .replace:
      stage = nil
      if target.keepsHistory { try SQLiteHistory.remember(layout.table, in: db) }
      try db.execute(sql: "DELETE FROM \(SQLiteSchema.quoted(layout.table))")
    case .merge:
      let stage = "heshu_new_" + layout.table
      try db.execute(sql: SQLiteSchema.creation(of: stage, names, isTemporary: true))
      self.stage = stage
    }
    rows = try SQLiteRowWriter(layout, into: stage ?? layout.table, nextRow: 1, in: db)
  }
}
