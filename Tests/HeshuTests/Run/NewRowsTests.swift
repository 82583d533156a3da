import Foundation
import Testing

@testable import Heshu

/// `rows: new` writes the rows of documents that no run before has seen.
@Suite struct NewRowsTests {
  private static func yaml(_ stages: String = "", since: String = ", since: ledger") -> String {
    """
    heshu: 1
    read: {files: 'in/*.txt'\(since)}
    stages:
      - extract: '(?<name>.)完成投资%{MONEY:done}'
      - normalize: {done: 亿元}
    \(stages)  - load: [out/all.csv, {csv: 'out/new-{date}.csv', rows: new}, {ndjson: out/new.ndjson, rows: new}]
    """
  }

  private func write(_ text: String, _ name: String, _ folder: RunFolder, time: Int = 1_600_000_000) throws {
    try folder.write(Array(text.utf8), to: name)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: TimeInterval(time))], ofItemAtPath: folder.path + "/" + name)
  }

  private func rows(_ name: String, _ folder: RunFolder) throws -> [String] {
    try folder.text(name).split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  private func day(_ day: UInt8) -> CalendarDay { CalendarDay(year: 2022, month: 12, day: day) }

  @Test func holdsWhatEachNightBrought() throws {
    let folder = try RunFolder()
    try write("甲完成投资1亿元，乙完成投资2亿元。", "in/b.txt", folder)
    let rank = "  - rank: {by: done, order: descending}\n"
    var report = try folder.run(NewRowsTests.yaml(rank), date: day(1))
    #expect(try rows("out/new-2022-12-01.csv", folder) == rows("out/all.csv", folder))
    #expect("\(report.tables[0].rows) \(report.tables[0].newRows)" == "2 2")

    try write("丙完成投资9亿元。", "in/a.txt", folder)
    report = try folder.run(NewRowsTests.yaml(rank), jobs: 2, date: day(2))
    #expect("\(report.tables[0].rows) \(report.tables[0].newRows)" == "3 1")
    #expect(try rows("out/new-2022-12-02.csv", folder) == ["丙,9,1,in/a.txt#b0-22"])
    #expect(try folder.text("out/new.ndjson").contains("\"name\":\"丙\""))
    #expect(try rows("out/all.csv", folder).count == 3)

    // An edited document is new in its new version; that of another night stays as it was.
    try write("甲完成投资3亿元，丁完成投资4亿元。", "in/b.txt", folder, time: 1_600_000_500)
    try folder.run(NewRowsTests.yaml(rank), date: day(3))
    #expect(try rows("out/new-2022-12-03.csv", folder).map { String($0.prefix(1)) } == ["丁", "甲"])
    #expect(try rows("out/new-2022-12-02.csv", folder).count == 1)
  }

  @Test func writesNothingWhereNothingIsNew() throws {
    let folder = try RunFolder()
    try write("甲完成投资1亿元。", "in/a.txt", folder)
    try folder.run(NewRowsTests.yaml(), date: day(1))
    #expect(try folder.run(NewRowsTests.yaml(), date: day(1)).isUnchanged)
    #expect(try rows("out/new-2022-12-01.csv", folder).count == 1)
    try folder.write(Array("没有。".utf8), to: "in/b.txt")
    try folder.run(NewRowsTests.yaml(), date: day(2))
    #expect(try folder.text("out/new-2022-12-02.csv") == "name,done,source\r\n")
    // Other rules read every document again, and bring none that is new.
    try folder.run(NewRowsTests.yaml().replacing("(?<name>.)", with: "(?<name>[甲乙])"), date: day(3))
    #expect(try rows("out/new-2022-12-03.csv", folder) == [])
  }

  /// A qualified figure among the new rows asks for a column in every output of the table, and makes the pass be made again.
  @Test func knowsWhatIsNewInASecondPass() throws {
    let folder = try RunFolder()
    try write("甲完成投资1亿元。", "in/a.txt", folder)
    try folder.run(NewRowsTests.yaml(), date: day(1))
    try write("乙完成投资超2亿元。", "in/b.txt", folder)
    try folder.run(NewRowsTests.yaml(), date: day(2))
    #expect(
      try folder.text("out/new-2022-12-02.csv") == "name,done,done_qualifier,source\r\n乙,2,over,in/b.txt#b0-25\r\n")
  }

  @Test func needsALedgerAndRowsOfOneDocument() throws {
    let folder = try RunFolder()
    let codes = { (yaml: String) in folder.diagnostics(yaml).map { String($0.split(separator: ":")[2].dropFirst()) } }
    #expect(codes(NewRowsTests.yaml(since: "")) == ["no-ledger", "no-ledger"])
    let aggregate = "  - aggregate: {by: name, values: {total: sum(done)}}\n"
    #expect(codes(NewRowsTests.yaml(aggregate)) == ["aggregated-rows", "aggregated-rows"])
    let database = NewRowsTests.yaml().replacing("{ndjson: out/new.ndjson", with: "{sqlite: out/new.sqlite")
    #expect(codes(database) == ["bad-option"])
    #expect(codes(NewRowsTests.yaml().replacing("rows: new}]", with: "rows: old}]")) == ["bad-value"])
  }

  /// A script that loads a table must not take a file with a part of its rows for it.
  @Test(arguments: [
    ("{csv: out/new.csv, rows: new}, out/all.csv", "all.csv", false),
    ("out/all.csv, {csv: out/new.csv, rows: new}", "all.csv", false),
    ("{csv: out/new.csv, rows: new}, {csv: out/sheet.csv, dialect: excel}", "new.csv", true),
  ])
  func scriptsLoadAllRows(_ targets: String, _ path: String, _ isPart: Bool) throws {
    let folder = try RunFolder()
    try write("甲完成投资1亿元。", "in/a.txt", folder)
    try folder.run(
      """
      heshu: 1
      read: {files: 'in/*.txt', since: ledger}
      stages:
        - extract: {table: rows, patterns: ['(?<name>.)完成投资%{MONEY:done}']}
        - load: [\(targets)]
      """)
    for client in ["duckdb", "postgresql", "sqlite"] {
      let script = try folder.text("out/load.\(client).sql")
      #expect(script.contains(path))
      #expect(!script.contains(path == "new.csv" ? "all.csv" : "new.csv"))
      let remark =
        "-- Table 'rows' is written with `rows: new` alone: this loads the rows of the last run's new documents"
      #expect(script.contains(remark) == isPart)
    }
  }
}
