#if PostgreSQL
  import HeshuRecords

  /// The schema that a run loads into: its tables, and how those that are there already are made to fit.
  struct PostgreSQLSchema {
    let name: String
    private let store: String

    /// Finds the schema; nothing is made.
    init(_ target: StoreTarget, _ connection: PostgreSQLConnection) throws {
      store = target.name
      if let schema = target.schema {
        name = schema
        return
      }
      guard let current = try connection.query("SELECT current_schema()").first?.first ?? nil else {
        throw StoreError(
          .inputOutput, store: target.name, message: "no schema of the search path is there",
          hint: "name one: {postgres: …, schema: public}")
      }
      name = current
    }

    /// The name of a table in the schema, quoted.
    func table(_ table: String) -> String { PostgreSQLName.quoted(name) + "." + PostgreSQLName.quoted(table) }

    /// Whether the outcome of a run is there.
    func holds(_ run: String, _ connection: PostgreSQLConnection) throws -> Bool {
      guard try exists("heshu_commits", connection) else { return false }
      return try !connection.query("SELECT 1 FROM \(table("heshu_commits")) WHERE run = $1", [run]).isEmpty
    }

    /// Makes the schema and the tables that all pipelines share, where they are missing.
    func prepare(_ connection: PostgreSQLConnection) throws {
      if try connection.query("SELECT 1 FROM pg_namespace WHERE nspname = $1", [name]).isEmpty {
        try connection.run("CREATE SCHEMA \(PostgreSQLName.quoted(name))")
      }
      for (table, columns) in PostgreSQLSchema.common where try !exists(table, connection) {
        try connection.run("CREATE TABLE \(self.table(table)) (\(columns))")
      }
      let known = Set(try self.columns(of: "heshu_findings", connection).map(\.name))
      for (name, type) in PostgreSQLSchema.laterFindingColumns where !known.contains(name) {
        try connection.run("ALTER TABLE \(table("heshu_findings")) ADD COLUMN \(name) \(type)")
      }
    }

    /// Columns of `heshu_findings` that schemas of earlier versions lack.
    private static let laterFindingColumns = [
      ("gap_places", "numeric"), ("slip_role", "text"), ("slip_kind", "text"), ("slip_text", "text"),
      ("slip_value", "numeric"), ("slip_others", "bigint"),
    ]

    private static let common = [
      (
        "heshu_commits",
        "number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, run text NOT NULL UNIQUE, pipeline text NOT NULL, version text NOT NULL"
      ),
      (
        "heshu_documents",
        "heshu_document bigint PRIMARY KEY, pipeline text NOT NULL, id text NOT NULL, sha256 text NOT NULL, bytes bigint, UNIQUE (pipeline, id)"
      ),
      (
        "heshu_findings",
        """
        heshu_finding bigint PRIMARY KEY, pipeline text NOT NULL, table_name text NOT NULL, id text NOT NULL,
        "check" text NOT NULL, rule text NOT NULL, severity text NOT NULL, verdict text NOT NULL, fit text, reason text,
        formula text NOT NULL, reported_low numeric, reported_high numeric, computed_low numeric, computed_high numeric,
        gap numeric, implied text, nearest numeric, "group" text, omitted_operands bigint NOT NULL, gap_places numeric,
        slip_role text, slip_kind text, slip_text text, slip_value numeric, slip_others bigint
        """
      ),
      (
        "heshu_operands",
        """
        heshu_finding bigint NOT NULL, position bigint NOT NULL, role text NOT NULL, text text, unit text, low numeric,
        high numeric, ends text NOT NULL, heshu_document bigint, byte_start bigint, byte_end bigint,
        PRIMARY KEY (heshu_finding, position)
        """
      ),
    ]

    func exists(_ table: String, _ connection: PostgreSQLConnection) throws -> Bool {
      try !columns(of: table, connection).isEmpty
    }

    /// The columns of a table or view with their types.
    func columns(of table: String, _ connection: PostgreSQLConnection) throws -> [(name: String, type: String)] {
      let rows = try connection.query(
        """
        SELECT a.attname, format_type(a.atttypid, a.atttypmod) FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = $1 AND c.relname = $2 AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
        """, [name, table])
      return rows.map { ($0[0] ?? "", $0[1] ?? "") }
    }

    /// Makes room for a table: creates it, or adds the columns that it lacks.
    ///
    /// - Returns: whether the table is new.
    func prepare(_ layout: TableLayout, _ connection: PostgreSQLConnection) throws -> Bool {
      let known = try columns(of: layout.table, connection)
      if known.isEmpty {
        try connection.run("CREATE TABLE \(table(layout.table)) (\(PostgreSQLSchema.definition(of: layout)))")
        return true
      }
      for (name, _) in PostgreSQLSchema.keys where !known.contains(where: { $0.name == name }) {
        throw StoreError(
          .inputOutput, store: store,
          message: "table '\(layout.table)' is there already and was not made by heshu: it has no column '\(name)'",
          hint: "rename one of the two, or load into another schema")
      }
      for column in layout.columns {
        let type = PostgreSQLSchema.type(of: column)
        guard let found = known.first(where: { $0.name == column.name }) else {
          try connection.run(
            "ALTER TABLE \(table(layout.table)) ADD COLUMN \(PostgreSQLName.quoted(column.name)) \(type)")
          continue
        }
        guard found.type == type || (type == "text" && found.type == "character varying") else {
          throw StoreError(
            .inputOutput, store: store,
            message:
              "column '\(column.name)' of table '\(layout.table)' has the type \(found.type), and its values need \(type)",
            hint: "alter, drop or rename the column, or load into another schema")
        }
      }
      return false
    }

    /// Columns of every table that are not the pipeline's own.
    static let keys = [("heshu_row", "bigint NOT NULL"), ("heshu_document", "bigint"), ("heshu_rule", "text")]

    static func definition(of layout: TableLayout) -> String {
      let own = layout.columns.map { "\(PostgreSQLName.quoted($0.name)) \(type(of: $0))" }
      return ([keys[0], keys[1]].map { "\($0.0) \($0.1)" } + own + ["heshu_rule text"]).joined(separator: ", ")
    }

    /// Exact decimals are numeric without a scale, which keeps the one of each value.
    static func type(of column: OutputColumn) -> String { column.isNumber ? "numeric" : "text" }

    /// Makes the view that tells where each row comes from.
    func createView(_ layout: TableLayout, _ connection: PostgreSQLConnection) throws {
      try connection.run(
        """
        CREATE OR REPLACE VIEW \(table(layout.table + "_provenance")) AS
          SELECT t.heshu_row, d.id AS document, d.sha256,
            substring(t.source from '#b(\\d+)-\\d+$')::bigint AS byte_start,
            substring(t.source from '#b\\d+-(\\d+)$')::bigint AS byte_end, t.heshu_rule AS rule
          FROM \(table(layout.table)) t JOIN \(table("heshu_documents")) d USING (heshu_document)
        """)
    }
  }
#endif
