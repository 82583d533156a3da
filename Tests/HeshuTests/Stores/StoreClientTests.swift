import Foundation
import Testing

@testable import Heshu

/// What was loaded, read by the databases' own clients.
@Suite(.serialized) struct StoreClientTests {
  private static let table = RandomTable(rows: 10_000, seed: 11)

  private func load(_ target: String, named name: String = "amounts") throws -> RunFolder {
    let folder = try RunFolder(["r.csv": StoreClientTests.table.csv])
    let report = try folder.run(
      """
      heshu: 1
      pipeline: \(name)
      read: {table: r.csv, take: {name: text, amount: 元}}
      report: out
      stages:
        - load: \(target)
      """, jobs: 2)
    #expect(report.tables.map(\.rows) == [10_000])
    return folder
  }

  @Test(.enabled(if: Client.hasSQLite, "no sqlite3"))
  func sqlite3ReadsEveryDigit() throws {
    let folder = try load("out/s.sqlite")
    let amounts = try Client.lines("sqlite3 out/s.sqlite 'SELECT amount FROM amounts'", in: folder.path)
    #expect(amounts == StoreClientTests.table.amounts)
    #expect(
      try Client.lines(
        """
        sqlite3 out/s.sqlite 'PRAGMA integrity_check; PRAGMA foreign_key_check; PRAGMA journal_mode;
          SELECT count(*), count(DISTINCT typeof(amount)) FROM amounts; SELECT count(*) FROM heshu_commits;
          SELECT * FROM amounts_provenance WHERE heshu_row = 1' | cut -d '|' -f 1,2,4-
        """, in: folder.path)
        == ["ok", "wal", "10000|1", "1", "1|r.csv|12|\(14 + StoreClientTests.table.amounts[0].count + 1)|-"]
        .map { $0.hasSuffix("|-") ? String($0.dropLast(1)) : $0 })
  }

  @Test(.enabled(if: Client.hasPostgres, "no PostgreSQL server: HESHU_TEST_POSTGRES is not set"))
  func psqlReadsEveryDigit() throws {
    let schema = "client_" + UUID().uuidString.lowercased().replacing("-", with: "")
    let environment = ["HESHU_TEST_SCHEMA": schema]
    defer {
      _ = try? Client.run(
        "psql \"$HESHU_TEST_POSTGRES\" -qc \"DROP SCHEMA $HESHU_TEST_SCHEMA CASCADE\"", environment: environment)
    }
    let folder = try load("{postgres: '${env:HESHU_TEST_POSTGRES}', schema: \(schema)}")
    let query = "psql \"$HESHU_TEST_POSTGRES\" -qAtc"
    #expect(
      try Client.lines(
        "\(query) \"SELECT amount FROM $HESHU_TEST_SCHEMA.amounts ORDER BY heshu_row\"", in: folder.path,
        environment: environment) == StoreClientTests.table.amounts)
    #expect(
      try Client.lines(
        "\(query) \"SELECT pg_typeof(amount), count(*) FROM $HESHU_TEST_SCHEMA.amounts GROUP BY 1\"", in: folder.path,
        environment: environment) == ["numeric|10000"])
    let reports = try folder.files()
    #expect(
      reports["out/run.json"].map { String(decoding: $0, as: UTF8.self).contains("${env:HESHU_TEST_POSTGRES}") } == true
    )
    for (name, bytes) in reports {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(Client.postgres ?? ""), "\(name) holds the connection")
    }
  }

  @Test(.enabled(if: Client.hasDuckDBForSQLite, "no DuckDB with its SQLite extension"))
  func duckDBReadsEveryDigit() throws {
    let folder = try load("out/s.sqlite")
    let amounts = try Client.lines(
      """
      python3 - <<'END'
      import duckdb
      c = duckdb.connect()
      c.execute("load sqlite; attach 'out/s.sqlite' as s (type sqlite)")
      for row in c.execute("select amount from s.amounts order by heshu_row").fetchall(): print(row[0])
      END
      """, in: folder.path)
    #expect(amounts == StoreClientTests.table.amounts)
  }

  /// The same rows whatever the number of jobs, and whether a database was there before or not.
  @Test(.enabled(if: Client.hasSQLite, "no sqlite3"))
  func dumpsTheSameForAnyNumberOfJobs() throws {
    let yaml = """
      heshu: 1
      read: in/*.txt
      stages:
        - extract: {patterns: ['(?<name>.)投资%{MONEY:done}，占%{PERCENT:share}']}
        - validate: [{check: share <= 100%}]
        - load: s.sqlite
      """
    var files: [String: String] = [:]
    for number in 0..<40 { files["in/\(number).txt"] = "甲投资\(number)亿元，占\(number * 5)%。乙投资超3亿元，占2%。" }
    var dumps: [String] = []
    for jobs in [1, 4] {
      let folder = try RunFolder(files)
      try folder.run(yaml, jobs: jobs)
      dumps.append(try Client.run("sqlite3 s.sqlite .dump", in: folder.path))
      try folder.run(yaml, jobs: jobs)
      dumps.append(try Client.run("sqlite3 s.sqlite .dump", in: folder.path))
    }
    #expect(Set(dumps).count == 1)
    #expect(dumps[0].contains("done_qualifier"))
    #expect(dumps[0].split(separator: "\n").count > 160)
  }
}
