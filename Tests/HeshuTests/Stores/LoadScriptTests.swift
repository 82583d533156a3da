import Foundation
import Testing

@testable import Heshu

/// The scripts beside the outputs, run by the clients that they are for.
@Suite(.serialized) struct LoadScriptTests {
  private static let table = RandomTable(rows: 500, seed: 5)

  private func folder(_ path: String) throws -> RunFolder {
    // A DECIMAL of DuckDB has 38 digits in all, so that column has fewer.
    let rows = LoadScriptTests.table.amounts.enumerated().map { place, amount in
      "\(place % 7 == 0 ? "" : "\"n\"\"'\(place),\n\""),\(amount.prefix(16)),\(place % 5 == 0 ? "" : "\(place).50")\n"
    }
    let folder = try RunFolder(["r.csv": "name,amount,share\n" + rows.joined()])
    try folder.run(
      """
      heshu: 1
      pipeline: amounts
      read: {table: r.csv, take: {name: text, amount: 元, share: percent}}
      stages:
        - load: ['out/excel/x.csv', \(path)]
      report: out
      """.replacing("'out/excel/x.csv'", with: "{csv: out/excel.csv, dialect: excel}"))
    return folder
  }

  /// The rows as the CSV file has them: name, amount and share, null as nothing.
  private func expected(_ folder: RunFolder, _ path: String) throws -> [[String?]] {
    let bytes = try folder.files()[path.hasSuffix(".gz") ? path : path] ?? []
    let plain = path.hasSuffix(".gz") ? try gunzip(bytes) : bytes
    return try CSVTableReader().read(plain, path: path).records.map { Array($0.cells.prefix(3)) }
  }

  private func gunzip(_ bytes: [UInt8]) throws -> [UInt8] {
    var reader = GunzipReader()
    var plain: [UInt8] = []
    try reader.append(bytes, 0..<bytes.count, to: &plain)
    try reader.finish()
    return plain
  }

  private static let paths = [
    ("out/a b.csv", "'out/a b.csv'"), ("out/z.csv.gz", "out/z.csv.gz"),
    ("out/u.csv", "{csv: out/u.csv, dialect: unix}"),
  ]

  @Test(.enabled(if: Client.hasSQLite, "no sqlite3"), arguments: paths)
  func sqlite3Loads(_ path: String, _ target: String) throws {
    let folder = try folder(target)
    let json = try Client.run(
      "cd out; sqlite3 -bail s.db < load.sqlite.sql; sqlite3 -json s.db 'SELECT name, amount, share FROM amounts'",
      in: folder.path)
    #expect(try cells(json) == expected(folder, path))
  }

  @Test(.enabled(if: Client.hasPostgres, "no PostgreSQL server: HESHU_TEST_POSTGRES is not set"), arguments: paths)
  func psqlLoads(_ path: String, _ target: String) throws {
    let schema = "script_" + UUID().uuidString.lowercased().replacing("-", with: "")
    let environment = ["PGOPTIONS": "-c search_path=\(schema)", "SCHEMA": schema]
    defer {
      _ = try? Client.run("psql \"$HESHU_TEST_POSTGRES\" -qc \"DROP SCHEMA $SCHEMA CASCADE\"", environment: environment)
    }
    let folder = try folder(target)
    let json = try Client.run(
      """
      set -e
      cd out; psql "$HESHU_TEST_POSTGRES" -qc "CREATE SCHEMA $SCHEMA"
      psql "$HESHU_TEST_POSTGRES" --quiet --file load.postgresql.sql
      psql "$HESHU_TEST_POSTGRES" -qAtc "SELECT json_agg(json_build_object('name', name, 'amount', amount::text, 'share', share::text)) FROM amounts"
      """, in: folder.path, environment: environment)
    #expect(try cells(json) == expected(folder, path))
  }

  @Test(.enabled(if: Client.hasDuckDB, "no DuckDB"), arguments: paths)
  func duckDBLoads(_ path: String, _ target: String) throws {
    let folder = try folder(target)
    let json = try Client.run(
      """
      cd out; python3 - <<'END'
      import duckdb, json
      c = duckdb.connect()
      c.execute(open('load.duckdb.sql').read())
      types = c.execute("select data_type from duckdb_columns() where table_name = 'amounts' order by column_index").fetchall()
      assert [t[0].split(',')[0] for t in types] == ['VARCHAR', 'DECIMAL(38', 'DECIMAL(38', 'VARCHAR'], types
      rows = c.execute("select name, amount, share from amounts").fetchall()
      print(json.dumps([{'name': n, 'amount': str(a), 'share': None if s is None else str(s)} for n, a, s in rows]))
      END
      """, in: folder.path)
    let found = try cells(json)
    let expected = try expected(folder, path)
    #expect(found.map { $0[0] } == expected.map { $0[0] })
    for column in 1...2 {
      #expect(
        found.map { $0[column].flatMap { ExactDecimal($0) } }
          == expected.map { $0[column].flatMap { ExactDecimal($0) } })
    }
  }

  @Test func namesNoFileForSpreadsheets() throws {
    let folder = try folder("out/x.csv")
    for name in LoadScript.Client.allCases.map(\.fileName) {
      let script = try folder.text("out/" + name)
      #expect(script.contains("x.csv") && !script.contains("excel.csv"))
    }
  }

  @Test func writesNoScriptWithoutCSV() throws {
    let folder = try RunFolder(["r.csv": "name\na\n"])
    try folder.run(
      "heshu: 1\nread: {table: r.csv, take: {name: text}}\nstages: [{load: [out/a.json, {csv: out/e.csv, dialect: excel}]}]"
    )
    #expect(try folder.files(under: "out").keys.allSatisfy { !$0.hasSuffix(".sql") })
  }

  private func cells(_ json: String) throws -> [[String?]] {
    guard case .array(let rows) = try JSONParser.parse(Array(json.utf8)) else { return [] }
    return rows.map { row in
      ["name", "amount", "share"].map { name in
        if case .string(let text)? = row[name] { return text }
        return nil
      }
    }
  }
}
