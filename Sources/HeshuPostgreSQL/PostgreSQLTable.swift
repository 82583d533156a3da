#if PostgreSQL
  import HeshuRecords

  /// One table that receives rows: itself, or a stage from which they are merged into it.
  final class PostgreSQLTable {
    let layout: TableLayout
    /// The temporary table that holds the new rows until they are merged; nil where they go straight into the table.
    let stage: String?
    /// The temporary table that remembers the rows that were there; nil where nothing has to be kept.
    private(set) var remembered: String?
    let lines: CopyTarget
    private var nextRow = 1

    init(
      _ layout: TableLayout, _ target: StoreTarget, _ schema: PostgreSQLSchema, _ connection: PostgreSQLConnection
    ) throws {
      self.layout = layout
      let table = schema.table(layout.table)
      let isNew = try schema.prepare(layout, connection)
      if target.mode == .merge {
        let stage = PostgreSQLName.quoted("heshu_new_" + layout.table)
        try connection.run("CREATE TEMP TABLE \(stage) (\(PostgreSQLSchema.definition(of: layout))) ON COMMIT DROP")
        self.stage = stage
      } else {
        stage = nil
        if target.keepsHistory, !isNew {
          let before = PostgreSQLName.quoted("heshu_before_" + layout.table)
          try connection.run("CREATE TEMP TABLE \(before) ON COMMIT DROP AS SELECT * FROM \(table)")
          remembered = before
        }
        // Readers go on seeing the old rows until the commit, which they would not after TRUNCATE.
        if !isNew { try connection.run("DELETE FROM \(table)") }
      }
      lines = CopyTarget(
        table: stage ?? table, columns: ["heshu_row", "heshu_document"] + layout.columns.map(\.name) + ["heshu_rule"])
    }

    /// Adds the rows of a part to the lines that wait.
    ///
    /// - Parameter documents: the key of each document of the part.
    func append(_ part: [UInt8], from start: Int, documents: [Int]) {
      let keys = documents.map { Array("\($0)\t".utf8) }
      let noKey = CopyText.null + [CopyText.tab]
      // Taken out for the while: a property of an object is guarded at each access.
      var lines: [UInt8] = []
      swap(&lines, &self.lines.lines)
      defer { swap(&lines, &self.lines.lines) }
      var place = start
      while place < part.count {
        let document = Int(Int32(bitPattern: CopyText.number(at: place, in: part)))
        let length = Int(CopyText.number(at: place + 4, in: part))
        CopyText.append(decimal: nextRow, to: &lines)
        lines.append(CopyText.tab)
        lines.append(contentsOf: keys.indices.contains(document) ? keys[document] : noKey)
        lines.append(contentsOf: part[(place + 8)..<(place + 8 + length)])
        nextRow += 1
        place += 8 + length
      }
    }
  }
#endif
