#if PostgreSQL
  import HeshuRecords

  /// What becomes of the rows that were there before: the SQL of `mode` and `history`.
  struct PostgreSQLReplacement {
    let target: StoreTarget
    let schema: PostgreSQLSchema
    let connection: PostgreSQLConnection

    /// Remembers the documents that the pipeline had read, and forgets what the run will tell anew.
    func begin() throws {
      try connection.query(
        """
        CREATE TEMP TABLE heshu_old_documents ON COMMIT DROP AS
          SELECT heshu_document, id, sha256 FROM \(schema.table("heshu_documents")) WHERE pipeline = \(literal(target.pipeline))
        """)
      try connection.query(
        """
        CREATE TEMP TABLE heshu_old_findings ON COMMIT DROP AS
          SELECT heshu_finding, id FROM \(schema.table("heshu_findings")) WHERE pipeline = \(literal(target.pipeline))
        """)
      try connection.run(
        """
        CREATE TEMP TABLE heshu_run_documents
          (heshu_document bigint, id text, sha256 text, bytes bigint, is_input boolean) ON COMMIT DROP
        """)
      guard target.mode == .replace else { return }
      try connection.run(
        """
        DELETE FROM \(schema.table("heshu_operands")) WHERE heshu_finding IN (SELECT heshu_finding FROM heshu_old_findings);
        DELETE FROM \(schema.table("heshu_findings")) WHERE heshu_finding IN (SELECT heshu_finding FROM heshu_old_findings);
        DELETE FROM \(schema.table("heshu_documents")) WHERE heshu_document IN (SELECT heshu_document FROM heshu_old_documents);
        """)
    }

    /// Brings the new rows to their place and keeps the old ones, as the target wants it; `heshu_run_documents` is filled.
    func finish(_ tables: [PostgreSQLTable], run: String) throws {
      try connection.run("ANALYZE heshu_run_documents")
      for table in tables {
        if let stage = table.stage {
          try merge(table.layout, from: stage, run)
        } else if let before = table.remembered {
          let history = try PostgreSQLHistory(table.layout.table, schema, connection)
          let new = schema.table(table.layout.table)
          try history.match(old: before, new: new)
          try history.keep(old: before, new: new, newColumns: table.layout.columns.map(\.name), run: run)
        }
      }
      if target.mode == .merge { try dropOldFindings() }
      try connection.run(
        """
        INSERT INTO \(schema.table("heshu_documents")) (heshu_document, pipeline, id, sha256, bytes)
          SELECT heshu_document, \(literal(target.pipeline)), id, sha256, bytes FROM heshu_run_documents
          ON CONFLICT (pipeline, id) DO UPDATE SET sha256 = excluded.sha256, bytes = excluded.bytes
        """)
    }

    /// Puts the new rows in the place of those of the same documents; what did not change is not touched.
    private func merge(_ layout: TableLayout, from stage: String, _ run: String) throws {
      let table = schema.table(layout.table)
      try connection.run(
        """
        ANALYZE \(stage);
        CREATE TEMP TABLE heshu_affected ON COMMIT DROP AS SELECT * FROM \(table) WHERE heshu_document IS NULL
          OR heshu_document IN (SELECT heshu_document FROM heshu_run_documents WHERE is_input);
        ANALYZE heshu_affected;
        """)
      let history = try PostgreSQLHistory(layout.table, schema, connection)
      try history.match(old: "heshu_affected", new: stage)
      let names = layout.columns.map(\.name)
      if target.keepsHistory {
        try history.keep(old: "heshu_affected", new: stage, newColumns: names, run: run)
      }
      let all = names + ["heshu_document", "heshu_rule"]
      let changes = all.map { "\(PostgreSQLName.quoted($0)) = n.\(PostgreSQLName.quoted($0))" }
      let differs = all.map { PostgreSQLHistory.differs($0, "t", "n") }
      try connection.run(
        """
        UPDATE \(table) t SET \(changes.joined(separator: ", ")) FROM heshu_match m JOIN \(stage) n ON n.heshu_row = m.new_row
          WHERE t.heshu_row = m.old_row AND (\(differs.joined(separator: " OR ")));
        DELETE FROM \(table) t USING heshu_affected a WHERE t.heshu_row = a.heshu_row
          AND NOT EXISTS (SELECT 1 FROM heshu_match m WHERE m.old_row = a.heshu_row);
        INSERT INTO \(table) (heshu_row, \(PostgreSQLName.list(all)))
          SELECT (SELECT coalesce(max(heshu_row), 0) FROM \(table)) + row_number() OVER (ORDER BY n.heshu_row),
            \(PostgreSQLName.list(all, of: "n")) FROM \(stage) n
          WHERE NOT EXISTS (SELECT 1 FROM heshu_match m WHERE m.new_row = n.heshu_row);
        DROP TABLE pg_temp.heshu_affected;
        """)
    }

    /// Drops findings of earlier runs about documents that were read again, and those that were made again.
    private func dropOldFindings() throws {
      let findings = schema.table("heshu_findings")
      let operands = schema.table("heshu_operands")
      try connection.run(
        """
        CREATE TEMP TABLE heshu_dropped ON COMMIT DROP AS SELECT o.heshu_finding FROM heshu_old_findings o WHERE
          o.id IN (SELECT id FROM \(findings) WHERE heshu_finding > (SELECT max(heshu_finding) FROM heshu_old_findings))
          OR EXISTS (SELECT 1 FROM \(operands) p JOIN heshu_run_documents d USING (heshu_document)
            WHERE p.heshu_finding = o.heshu_finding AND d.is_input)
          OR NOT EXISTS (SELECT 1 FROM \(operands) p
            WHERE p.heshu_finding = o.heshu_finding AND p.heshu_document IS NOT NULL);
        DELETE FROM \(operands) WHERE heshu_finding IN (SELECT heshu_finding FROM heshu_dropped);
        DELETE FROM \(findings) WHERE heshu_finding IN (SELECT heshu_finding FROM heshu_dropped);
        """)
    }

    /// A text as a part of a statement that takes no parameters.
    private func literal(_ text: String) -> String {
      "'" + text.replacing("\0", with: "").replacing("'", with: "''") + "'"
    }
  }
#endif
