#if PostgreSQL
  import Foundation
  import HeshuQuantities
  import HeshuRecords
  import StoreTestSupport
  import Testing

  @testable import HeshuPostgreSQL

  @Suite(.enabled(if: TestServer.isThere, "no PostgreSQL server: HESHU_TEST_POSTGRES is not set"))
  struct PostgreSQLStoreTests {
    private static let rows =
      "SELECT heshu_row, name, source, heshu_document, heshu_rule FROM $.x ORDER BY heshu_row"

    @Test func keepsRowsInOrderWithWhereTheyComeFrom() throws {
      let server = try TestServer()
      try server.load([StoreRow("b", 7, "甲"), StoreRow("b", 20, nil, rule: 1), StoreRow("文", 0, "")])
      #expect(
        try server.query(PostgreSQLStoreTests.rows) == [
          "1|甲|b#b7-12|1|first", "2|-|b#b20-25|1|second", "3||文#b0-5|2|first",
        ])
      #expect(
        try server.query("SELECT * FROM $.x_provenance ORDER BY 1") == [
          "1|b|hash of b in r1|7|12|first", "2|b|hash of b in r1|20|25|second", "3|文|hash of 文 in r1|0|5|first",
        ])
      #expect(
        try server.query("SELECT id, sha256, bytes, pipeline FROM $.heshu_documents ORDER BY 1") == [
          "b|hash of b in r1|9|p", "文|hash of 文 in r1|9|p",
        ])
      #expect(try server.query("SELECT number, run, pipeline, version FROM $.heshu_commits") == ["1|r1|p|1"])
    }

    /// Whatever a text holds, the server gives it back; a zero byte, which it cannot hold, becomes U+FFFD.
    @Test func keepsEveryText() throws {
      let server = try TestServer()
      let texts = [
        "\\", "\\N", "\\.", "a\tb", "a\nb", "a\rb", "'", "\"", "\u{0B}\u{0C}", "\u{1F600}\u{10FFFF}", "$1", ";--", "%s",
        "\u{FEFF}x", " ", "",
      ]
      try server.load(texts.enumerated().map { StoreRow("d", $0.offset, $0.element) })
      #expect(try server.query("SELECT name FROM $.x ORDER BY heshu_row") == texts)
      try server.load([StoreRow("d", 1, "a\0b")])
      #expect(try server.query("SELECT name FROM $.x") == ["a\u{FFFD}b"])
    }

    @Test func keepsEveryDigit() throws {
      let server = try TestServer()
      let amounts = [
        "45.10", "-0.50", "0", "17000000000000000000000000000000000000", "0.00000000000000000000000000000000000001",
        "12345678901234567890123456789.012345678",
      ]
      try server.load(amounts.enumerated().map { StoreRow("d", $0.offset, $0.element) }, columns: ["amount"])
      #expect(try server.query("SELECT amount FROM $.x ORDER BY heshu_row") == amounts)
      #expect(try server.query("SELECT sum(amount) FROM $.x WHERE heshu_row < 3") == ["44.60"])
    }

    @Test func replacesEverything() throws {
      let server = try TestServer()
      try server.load([StoreRow("a", 1, "old"), StoreRow("b", 1, "old")])
      try server.load([StoreRow("b", 1, "new")], run: "r2")
      #expect(try server.query(PostgreSQLStoreTests.rows) == ["1|new|b#b1-6|1|first"])
      #expect(try server.query("SELECT id FROM $.heshu_documents") == ["b"])
      try server.load([StoreRow("b", 1, "new")], run: "r2")
      #expect(try server.query("SELECT run FROM $.heshu_commits ORDER BY number") == ["r1", "r2"])
    }

    @Test func mergesTheRowsOfTheDocumentsThatWereRead() throws {
      let server = try TestServer()
      try server.load([StoreRow("a", 1, "a1"), StoreRow("a", 9, "a9"), StoreRow("b", 1, "b1"), StoreRow("c", 1, "c1")])
      try server.load(
        [StoreRow("b", 1, "b1 new"), StoreRow("b", 5, "b5"), StoreRow("d", 1, "d1")], .merge, run: "r2",
        documents: ["b", "c", "d"])
      #expect(
        try server.query("SELECT heshu_row, name, source FROM $.x ORDER BY heshu_row") == [
          "1|a1|a#b1-6", "2|a9|a#b9-14", "3|b1 new|b#b1-6", "4|b5|b#b5-10", "5|d1|d#b1-6",
        ])
      #expect(
        try server.query("SELECT id, sha256 FROM $.heshu_documents ORDER BY id") == [
          "a|hash of a in r1", "b|hash of b in r2", "c|hash of c in r2", "d|hash of d in r2",
        ])
    }

    /// Rows that did not change are not touched: their versions in the server stay.
    @Test func mergesTheSameRowsWithoutAChange() throws {
      let server = try TestServer()
      let rows = [StoreRow("a", 1, "same"), StoreRow("a", 1, "twin"), StoreRow("a", 1, "other rule", rule: 1)]
      try server.load(rows, .merge, history: true)
      let before = try server.query("SELECT xmin, heshu_row, name FROM $.x ORDER BY heshu_row")
      try server.load(rows, .merge, history: true, run: "r2")
      #expect(try server.query("SELECT xmin, heshu_row, name FROM $.x ORDER BY heshu_row") == before)
      #expect(try server.query("SELECT count(*) FROM $.x_history") == ["0"])
    }

    @Test func seesThatDigitsChanged() throws {
      let server = try TestServer()
      try server.load([StoreRow("a", 1, "45.1")], .merge, columns: ["amount"])
      try server.load([StoreRow("a", 1, "45.10")], .merge, history: true, columns: ["amount"], run: "r2")
      #expect(try server.query("SELECT amount FROM $.x") == ["45.10"])
      #expect(try server.query("SELECT amount, heshu_replaced_by FROM $.x_history") == ["45.1|r2"])
    }

    @Test(arguments: [StoreMode.replace, .merge])
    func keepsReplacedRows(_ mode: StoreMode) throws {
      let server = try TestServer()
      try server.load(
        [StoreRow("a", 1, "same"), StoreRow("a", 5, "changed"), StoreRow("a", 9, "gone")], mode, history: true)
      try server.load([StoreRow("a", 1, "same"), StoreRow("a", 5, "better")], mode, history: true, run: "r2")
      #expect(try server.query("SELECT name FROM $.x ORDER BY heshu_row") == ["same", "better"])
      #expect(
        try server.query(
          """
          SELECT name, source, heshu_document_id, heshu_sha256, heshu_rule, heshu_replaced_by FROM $.x_history
            ORDER BY heshu_history
          """) == ["changed|a#b5-10|a|hash of a in r1|first|r2", "gone|a#b9-14|a|hash of a in r1|first|r2"])
    }

    @Test(arguments: [StoreMode.replace, .merge])
    func addsColumns(_ mode: StoreMode) throws {
      let server = try TestServer()
      try server.load([StoreRow("a", 1, "old"), StoreRow("b", 1, "stays")], mode, history: true)
      try server.load([StoreRow("a", 1, "old", "7")], mode, history: true, columns: ["name", "amount"], run: "r2")
      let rows = try server.query("SELECT name, amount FROM $.x ORDER BY heshu_row")
      #expect(rows == (mode == .merge ? ["old|7", "stays|-"] : ["old|7"]))
      try server.load([StoreRow("a", 1, "short")], mode, history: true, run: "r3")
      #expect(try server.query("SELECT name, amount FROM $.x_history WHERE heshu_replaced_by = 'r3'") == ["old|7"])
    }

    @Test func refusesAColumnOfAnotherType() throws {
      let server = try TestServer()
      try server.load([StoreRow("a", 1, "text")])
      try server.run("ALTER TABLE \(PostgreSQLName.quoted(server.schema)).x RENAME name TO amount")
      let error = #expect(throws: StoreError.self) { try server.load([StoreRow("a", 1, "1")], columns: ["amount"]) }
      #expect(
        error?.description
          == "test: column 'amount' of table 'x' has the type text, and its values need numeric; alter, drop or rename the column, or load into another schema"
      )
      #expect(try server.query("SELECT amount FROM $.x") == ["text"])
    }

    @Test func refusesATableOfSomebodyElse() throws {
      let server = try TestServer()
      try server.load([StoreRow("a", 1, "n")])
      try server.run("DROP TABLE \(PostgreSQLName.quoted(server.schema)).x CASCADE")
      try server.run("CREATE TABLE \(PostgreSQLName.quoted(server.schema)).x (a int)")
      let error = #expect(throws: StoreError.self) { try server.load([StoreRow("a", 1, "n")]) }
      #expect(error?.message == "table 'x' is there already and was not made by heshu: it has no column 'heshu_row'")
    }

    @Test func quotesNamesSafely() throws {
      let server = try TestServer()
      let name = "x\"; DROP TABLE y; -- é"
      var target = server.target()
      target.schema = server.schema + name
      defer { try? server.run("DROP SCHEMA \(PostgreSQLName.quoted(server.schema + name)) CASCADE") }
      let store = try PostgreSQLFormat(delays: []).open(target)
      let layout = TableLayout(
        table: name,
        columns: [
          OutputColumn(name: name, field: 0, part: .value, source: Field(name: name, type: .text)),
          OutputColumn(name: "source", field: -1, part: .source, source: nil),
        ])
      try store.begin(layout)
      try store.finish(StoreRow.summary("r", []), documents: NoDocuments())
      try store.commit()
      #expect(
        try server.query("SELECT count(*) FROM pg_tables WHERE schemaname = '\(server.schema + name)'") == ["5"])
    }

    @Test func saysThatAnotherRunLoads() throws {
      let server = try TestServer()
      let first = try PostgreSQLFormat(delays: []).open(server.target())
      let error = #expect(throws: StoreError.self) { try server.load([StoreRow("a", 1, "n")]) }
      #expect(error?.kind == .locked)
      #expect(error?.message == "another run loads into schema '\(server.schema)'")
      first.discard()
      try server.load([StoreRow("a", 1, "n")])
    }

    @Test func leavesEverythingAsItWasWhereItIsDiscarded() throws {
      let server = try TestServer()
      try server.load([StoreRow("a", 1, "old")])
      let store = try PostgreSQLFormat(delays: []).open(server.target())
      let layout = StoreRow.layout(["name", "more"])
      try store.begin(layout)
      try store.write(StoreRow.part([StoreRow("a", 1, "new", "m")], layout, CopyEncoder()), rows: 1, layout: layout)
      store.discard()
      store.discard()
      #expect(try server.query("SELECT name FROM $.x") == ["old"])
      #expect(
        try server.query(
          "SELECT count(*) FROM information_schema.columns WHERE table_name = 'x' AND table_schema = '\(server.schema)'"
        ) == ["5"])
    }

    @Test func tellsOfAConnectionThatIsLost() throws {
      let server = try TestServer()
      try server.load([StoreRow("a", 1, "old")])
      let store = try PostgreSQLFormat(delays: []).open(server.target())
      let layout = StoreRow.layout(["name"])
      try store.begin(layout)
      let rows = (0..<20_000).map { StoreRow("a", $0, String(repeating: "长", count: 40)) }
      let part = StoreRow.part(rows, layout, CopyEncoder())
      try store.write(part, rows: rows.count, layout: layout)
      #expect(
        try server.query(
          """
          SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity a JOIN pg_locks l USING (pid)
            WHERE l.locktype = 'advisory' AND l.objid::bigint = (hashtext('heshu:\(server.schema)')::bigint & 4294967295)
          """) == ["1"])
      let error = #expect(throws: StoreError.self) {
        for _ in 0..<20 { try store.write(part, rows: rows.count, layout: layout) }
        try store.finish(StoreRow.summary("r2", ["a"]), documents: NoDocuments())
      }
      #expect(error?.kind == .interrupted)
      #expect(error?.message.hasPrefix("the connection was lost: ") == true)
      store.discard()
      #expect(try server.query("SELECT name FROM $.x") == ["old"])
      #expect(try server.query("SELECT run FROM $.heshu_commits") == ["r1"])
    }

    @Test func knowsWhichRunsItHolds() throws {
      let server = try TestServer()
      let format = PostgreSQLFormat(delays: [])
      #expect(try !format.hasCommitted(run: "r1", in: server.target()))
      try server.load([StoreRow("a", 1, "n")])
      #expect(try format.hasCommitted(run: "r1", in: server.target()))
      #expect(try !format.hasCommitted(run: "r2", in: server.target()))
    }

    /// Several tables and findings share one connection, whose copies must not get into each other's way.
    @Test func changesOverBetweenTables() throws {
      let server = try TestServer()
      let store = try PostgreSQLFormat(delays: []).open(server.target())
      var layouts = [StoreRow.layout(["name"]), StoreRow.layout(["name"])]
      layouts[1].table = "y"
      for layout in layouts { try store.begin(layout) }
      let rows = (0..<9000).map { StoreRow("d", $0, String(repeating: "长", count: 40)) }
      for _ in 0..<3 {
        for layout in layouts {
          try store.write(StoreRow.part(rows, layout, CopyEncoder()), rows: rows.count, layout: layout)
          try store.write(PostgreSQLStoreTests.side())
        }
      }
      try store.finish(StoreRow.summary("r", ["d"]), documents: NoDocuments())
      try store.commit()
      #expect(try server.query("SELECT count(*), max(heshu_row) FROM $.x") == ["27000|27000"])
      #expect(try server.query("SELECT count(*), max(heshu_row) FROM $.y") == ["27000|27000"])
      #expect(
        try server.query(
          """
          SELECT f.id, f.verdict, o.position, o.role, o.low, o.high, d.id, o.byte_start FROM $.heshu_findings f
            JOIN $.heshu_operands o USING (heshu_finding) LEFT JOIN $.heshu_documents d USING (heshu_document)
            WHERE heshu_finding = 6 ORDER BY position
          """) == ["0000000000000011|inconsistent|1|a|3|3|d|4", "0000000000000011|inconsistent|2|b|-|-|-|-"])
    }

    private static func side() -> Side {
      var side = Side()
      side.documents = [Document(id: "d", version: "v", text: 0..<0, byteCount: 9)]
      let text = side.keep("3.0".utf8)
      side.operands = [
        FindingOperand(
          role: "a", text: text, unit: .none, interval: .point(ExactRatio(ExactDecimal(3))),
          source: SourceSpan(document: 0, start: 4, end: 7)),
        FindingOperand(role: "b", text: .null, unit: .none, interval: .everything, source: .none),
      ]
      let check = CheckDescriptor(name: "x.2", rule: "expression", severity: .error, formula: "a = b", table: "x")
      side.findings = [Finding(id: 17, check: check, verdict: .inconsistent, operands: 0..<2)]
      return side
    }
  }
#endif
