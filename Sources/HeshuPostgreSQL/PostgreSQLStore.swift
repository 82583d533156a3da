#if PostgreSQL
  import HeshuRecords

  /// One connection with an open transaction.
  final class PostgreSQLStore: TableStore {
    private let target: StoreTarget
    private let connection: PostgreSQLConnection
    private let schema: PostgreSQLSchema
    private let stream: CopyStream
    private let delays: [UInt32]
    private var tables: [PostgreSQLTable] = []
    private var findings: PostgreSQLFindingWriter
    /// Keys and versions of the documents of this run and, for a merge, of earlier ones, by id.
    private var documents: [ExactName: (key: Int, version: String)] = [:]
    private var nextDocument = 1
    private var run = ""

    /// Connects and begins the transaction.
    init(_ target: StoreTarget, delays: [UInt32]) throws {
      self.target = target
      self.delays = delays
      connection = try PostgreSQLConnection(target, delays: delays)
      stream = CopyStream(connection)
      try connection.run("BEGIN")
      schema = try PostgreSQLSchema(target, connection)
      let lock = try connection.query("SELECT pg_try_advisory_xact_lock(hashtext($1))", ["heshu:" + schema.name])
      guard lock == [["t"]] else {
        throw StoreError(
          .locked, store: target.name, message: "another run loads into schema '\(schema.name)'",
          hint: "wait until it is done and run again")
      }
      try schema.prepare(connection)
      try PostgreSQLReplacement(target: target, schema: schema, connection: connection).begin()
      nextDocument = try PostgreSQLStore.next(schema.table("heshu_documents"), "heshu_document", connection)
      findings = PostgreSQLFindingWriter(
        schema, pipeline: target.pipeline,
        nextFinding: try PostgreSQLStore.next(schema.table("heshu_findings"), "heshu_finding", connection))
      guard target.mode == .merge else { return }
      for row in try connection.query("SELECT id, heshu_document, sha256 FROM heshu_old_documents") {
        if let id = row[0], let key = row[1].flatMap({ Int($0) }) { documents[ExactName(id)] = (key, row[2] ?? "") }
      }
    }

    private static func next(_ table: String, _ column: String, _ connection: PostgreSQLConnection) throws -> Int {
      let rows = try connection.query("SELECT coalesce(max(\(column)), 0) + 1 FROM \(table)")
      return (rows.first?.first ?? nil).flatMap { Int($0) } ?? 1
    }

    func begin(_ layout: TableLayout) throws {
      try stream.end()
      tables.append(try PostgreSQLTable(layout, target, schema, connection))
    }

    func write(_ part: [UInt8], rows: Int, layout: TableLayout) throws {
      guard let table = tables.first(where: { $0.layout.table == layout.table }) else { return }
      let reader = CellRecordReader(part)
      let keys = reader.documents.map { key(of: $0.id, $0.version) }
      table.append(part, from: reader.rowsStart, documents: keys)
      try stream.flushIfLarge(table.lines)
    }

    func write(_ side: Side) throws {
      findings.append(side) { id, version in key(of: id, version) }
      try stream.flushIfLarge(findings.findings)
      try stream.flushIfLarge(findings.operands)
    }

    func finish(_ summary: StoreSummary, documents: any DocumentReader) throws {
      run = summary.run
      for table in tables { try stream.flush(table.lines) }
      try stream.flush(findings.findings)
      try stream.flush(findings.operands)
      try stream.flush(documentLines(summary))
      try stream.end()
      try PostgreSQLReplacement(target: target, schema: schema, connection: connection).finish(tables, run: summary.run)
      for table in tables { try schema.createView(table.layout, connection) }
      try connection.query(
        """
        INSERT INTO \(schema.table("heshu_commits")) (run, pipeline, version) VALUES ($1, $2, $3)
          ON CONFLICT (run) DO NOTHING
        """, [summary.run, summary.pipeline, summary.version])
    }

    /// The documents that were met in the run, those that it read marked.
    private func documentLines(_ summary: StoreSummary) -> CopyTarget {
      let target = CopyTarget(
        table: "heshu_run_documents", columns: ["heshu_document", "id", "sha256", "bytes", "is_input"])
      var inputs: [ExactName: StoreSummary.Input] = [:]
      for input in summary.inputs {
        inputs[ExactName(input.path)] = input
        _ = key(of: input.path, input.sha256)
      }
      for (id, document) in documents.sorted(by: { $0.value.key < $1.value.key }) {
        if let input = inputs[id] {
          CopyText.appendLine(
            ["\(document.key)", id.value, input.sha256, "\(input.byteCount)", "t"], to: &target.lines)
        } else if self.target.mode == .replace {
          CopyText.appendLine(["\(document.key)", id.value, document.version, nil, "f"], to: &target.lines)
        }
      }
      return target
    }

    /// Commits; where the connection is lost in between, asks the server whether it did.
    func commit() throws {
      do {
        try connection.run("COMMIT")
      } catch let error as StoreError where error.kind == .interrupted {
        let again = try PostgreSQLConnection(target, delays: delays)
        defer { again.close() }
        guard try schema.holds(run, again) else {
          throw StoreError(
            .inputOutput, store: target.name,
            message: "the connection was lost at the commit, which did not take place",
            hint: "run again")
        }
      }
      connection.close()
    }

    /// Closes the connection, which ends the transaction without a trace.
    func discard() { connection.close() }

    private func key(of id: String, _ version: String) -> Int {
      if let known = documents[ExactName(id)] { return known.key }
      documents[ExactName(id)] = (nextDocument, version)
      nextDocument += 1
      return nextDocument - 1
    }
  }
#endif
