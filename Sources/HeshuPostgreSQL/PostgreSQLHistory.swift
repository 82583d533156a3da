#if PostgreSQL
  import HeshuRecords

  /// Tells which rows of two states of a table are the same one, and keeps those that went.
  ///
  /// A row's key is its source (document and byte span) and its rule; rows that share a key are told apart by their order.
  struct PostgreSQLHistory {
    private let schema: PostgreSQLSchema
    private let connection: PostgreSQLConnection
    private let table: String
    /// The table's columns without ours, with their types.
    private let columns: [(name: String, type: String)]

    init(_ table: String, _ schema: PostgreSQLSchema, _ connection: PostgreSQLConnection) throws {
      self.table = table
      self.schema = schema
      self.connection = connection
      columns = try schema.columns(of: table, connection).filter { !$0.name.hasPrefix(StoreNames.prefix) }
    }

    /// Fills the temporary table `heshu_match` with the rows that are the same one before and after.
    func match(old: String, new: String) throws {
      try connection.run(
        """
        DROP TABLE IF EXISTS pg_temp.heshu_match;
        CREATE TEMP TABLE heshu_match ON COMMIT DROP AS SELECT o.heshu_row AS old_row, n.heshu_row AS new_row
          FROM (\(numbered(old))) o JOIN (\(numbered(new))) n USING (place, rule, nth);
        ANALYZE heshu_match;
        """)
    }

    /// Keeps the rows of the old state that have no equal in the new one.
    ///
    /// - Parameter newColumns: the columns that the new state has.
    func keep(old: String, new: String, newColumns: [String], run: String) throws {
      try prepare()
      let differs = columns.map { column, _ in
        newColumns.contains(column)
          ? PostgreSQLHistory.differs(column, "o", "n") : "o.\(PostgreSQLName.quoted(column)) IS NOT NULL"
      }
      let names = columns.map(\.name)
      try connection.query(
        """
        INSERT INTO \(schema.table(table + "_history"))
          (\(PostgreSQLName.list(names)), heshu_document_id, heshu_sha256, heshu_rule, heshu_replaced_by)
          SELECT \(PostgreSQLName.list(names, of: "o")), d.id, d.sha256, o.heshu_rule, $1 FROM \(old) o
            LEFT JOIN heshu_old_documents d USING (heshu_document)
            LEFT JOIN heshu_match m ON m.old_row = o.heshu_row
            LEFT JOIN \(new) n ON n.heshu_row = m.new_row
          WHERE m.old_row IS NULL OR \(differs.joined(separator: " OR ")) ORDER BY o.heshu_row
        """, [run])
    }

    /// Whether two cells differ, in their digits too: 45.1 and 45.10 are equal numbers.
    static func differs(_ column: String, _ left: String, _ right: String) -> String {
      let name = PostgreSQLName.quoted(column)
      return "\(left).\(name)::text IS DISTINCT FROM \(right).\(name)::text"
    }

    /// Makes the table of what went, or adds the columns that it lacks.
    private func prepare() throws {
      let name = table + "_history"
      let known = Set(try schema.columns(of: name, connection).map(\.name))
      guard !known.isEmpty else {
        let own = columns.map { "\(PostgreSQLName.quoted($0.name)) \($0.type)" }.joined(separator: ", ")
        return try connection.run(
          """
          CREATE TABLE \(schema.table(name)) (heshu_history bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, \(own),
            heshu_document_id text, heshu_sha256 text, heshu_rule text, heshu_replaced_by text NOT NULL)
          """)
      }
      for column in columns where !known.contains(column.name) {
        try connection.run(
          "ALTER TABLE \(schema.table(name)) ADD COLUMN \(PostgreSQLName.quoted(column.name)) \(column.type)")
      }
    }

    private func numbered(_ table: String) -> String {
      """
      SELECT heshu_row, coalesce(source, '') AS place, coalesce(heshu_rule, '') AS rule,
        row_number() OVER (PARTITION BY source, heshu_rule ORDER BY heshu_row) AS nth FROM \(table)
      """
    }
  }
#endif
