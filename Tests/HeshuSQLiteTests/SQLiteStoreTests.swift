import Foundation
import GRDB
import HeshuQuantities
import HeshuRecords
import StoreTestSupport
import Testing

@testable import HeshuSQLite

@Suite struct SQLiteStoreTests {
  private static let rows = "SELECT heshu_row, name, source, heshu_document, heshu_rule FROM x"

  @Test func keepsRowsInOrderWithWhereTheyComeFrom() throws {
    let folder = StoreFolder()
    try folder.load([StoreRow("b", 7, "甲"), StoreRow("b", 20, nil, rule: 1), StoreRow("文", 0, "")])
    #expect(
      try folder.query(SQLiteStoreTests.rows) == [
        "1|甲|b#b7-12|1|first", "2|-|b#b20-25|1|second", "3||文#b0-5|2|first",
      ])
    #expect(
      try folder.query("SELECT * FROM x_provenance") == [
        "1|b|hash of b in r1|7|12|first", "2|b|hash of b in r1|20|25|second", "3|文|hash of 文 in r1|0|5|first",
      ])
    #expect(
      try folder.query("SELECT id, sha256, bytes, pipeline FROM heshu_documents") == [
        "b|hash of b in r1|9|p", "文|hash of 文 in r1|9|p",
      ])
    #expect(try folder.query("SELECT * FROM heshu_commits") == ["1|r1|p|1"])
    #expect(try folder.query("PRAGMA journal_mode") == ["wal"])
    #expect(try folder.query("SELECT name, strict FROM pragma_table_list WHERE name = 'x'") == ["x|1"])
    #expect(folder.names == ["s.sqlite"])
  }

  @Test func replacesEverything() throws {
    let folder = StoreFolder()
    try folder.load([StoreRow("a", 1, "old"), StoreRow("b", 1, "old")])
    try folder.load([StoreRow("b", 1, "new")], run: "r2")
    #expect(try folder.query(SQLiteStoreTests.rows) == ["1|new|b#b1-6|1|first"])
    #expect(try folder.query("SELECT id FROM heshu_documents") == ["b"])
    #expect(try folder.query("SELECT run FROM heshu_commits ORDER BY number") == ["r1", "r2"])
  }

  @Test func keepsOneCommitOfARunThatIsMadeAgain() throws {
    let folder = StoreFolder()
    try folder.load([StoreRow("a", 1, "x")])
    try folder.load([StoreRow("a", 1, "x")])
    #expect(try folder.query("SELECT run FROM heshu_commits") == ["r1"])
    #expect(try folder.query("SELECT count(*) FROM x") == ["1"])
  }

  @Test func mergesTheRowsOfTheDocumentsThatWereRead() throws {
    let folder = StoreFolder()
    try folder.load([StoreRow("a", 1, "a1"), StoreRow("a", 9, "a9"), StoreRow("b", 1, "b1"), StoreRow("c", 1, "c1")])
    try folder.load(
      [StoreRow("b", 1, "b1 new"), StoreRow("b", 5, "b5"), StoreRow("d", 1, "d1")], .merge, run: "r2",
      documents: ["b", "c", "d"])
    #expect(
      try folder.query("SELECT heshu_row, name, source FROM x ORDER BY heshu_row") == [
        "1|a1|a#b1-6", "2|a9|a#b9-14", "3|b1 new|b#b1-6", "4|b5|b#b5-10", "5|d1|d#b1-6",
      ])
    #expect(
      try folder.query("SELECT id, sha256 FROM heshu_documents ORDER BY id") == [
        "a|hash of a in r1", "b|hash of b in r2", "c|hash of c in r2", "d|hash of d in r2",
      ])
  }

  @Test func mergesTheSameRowsWithoutAChange() throws {
    let folder = StoreFolder()
    let rows = [StoreRow("a", 1, "same"), StoreRow("a", 1, "twin"), StoreRow("a", 1, "other rule", rule: 1)]
    try folder.load(rows, .merge, history: true)
    let before = try folder.query(SQLiteStoreTests.rows)
    try folder.load(rows, .merge, history: true, run: "r2")
    #expect(try folder.query(SQLiteStoreTests.rows) == before)
    #expect(try folder.query("SELECT count(*) FROM x_history") == ["0"])
  }

  @Test(arguments: [StoreMode.replace, .merge])
  func keepsReplacedRows(_ mode: StoreMode) throws {
    let folder = StoreFolder()
    try folder.load(
      [StoreRow("a", 1, "same"), StoreRow("a", 5, "changed"), StoreRow("a", 9, "gone")], mode, history: true)
    try folder.load([StoreRow("a", 1, "same"), StoreRow("a", 5, "better")], mode, history: true, run: "r2")
    #expect(try folder.query("SELECT name FROM x ORDER BY heshu_row") == ["same", "better"])
    #expect(
      try folder.query(
        "SELECT name, source, heshu_document_id, heshu_sha256, heshu_rule, heshu_replaced_by FROM x_history"
      ) == ["changed|a#b5-10|a|hash of a in r1|first|r2", "gone|a#b9-14|a|hash of a in r1|first|r2"])
    try folder.load([StoreRow("a", 1, "same")], mode, history: true, run: "r3")
    #expect(try folder.query("SELECT name, heshu_replaced_by FROM x_history WHERE heshu_history > 2") == ["better|r3"])
  }

  @Test(arguments: [StoreMode.replace, .merge])
  func addsColumns(_ mode: StoreMode) throws {
    let folder = StoreFolder()
    try folder.load([StoreRow("a", 1, "old"), StoreRow("b", 1, "stays")], mode, history: true)
    try folder.load([StoreRow("a", 1, "old", "more")], mode, history: true, columns: ["name", "note"], run: "r2")
    let rows = try folder.query("SELECT name, note FROM x ORDER BY heshu_row")
    #expect(rows == (mode == .merge ? ["old|more", "stays|-"] : ["old|more"]))
    try folder.load([StoreRow("a", 1, "short")], mode, history: true, run: "r3")
    #expect(try folder.query("SELECT name, note FROM x_history WHERE heshu_replaced_by = 'r3'") == ["old|more"])
  }

  @Test func refusesAColumnOfAnotherType() throws {
    let folder = StoreFolder()
    try DatabaseQueue(path: folder.database).write { db in
      try db.execute(
        sql:
          "CREATE TABLE x (heshu_row INTEGER PRIMARY KEY, name REAL, source TEXT, heshu_document INTEGER, heshu_rule TEXT)"
      )
    }
    let error = #expect(throws: StoreError.self) { try folder.load([StoreRow("a", 1, "n")]) }
    #expect(
      error?.description
        == "s.sqlite: column 'name' of table 'x' has the type REAL, and exact values need TEXT; drop or rename the column, or load into another table"
    )
    #expect(error?.kind == .inputOutput)
    #expect(try folder.query("SELECT name FROM sqlite_master WHERE name LIKE 'heshu%'") == [])
  }

  @Test func refusesATableOfSomebodyElse() throws {
    let folder = StoreFolder()
    try DatabaseQueue(path: folder.database).write { db in
      try db.execute(sql: "CREATE TABLE x (a); INSERT INTO x VALUES (1)")
    }
    let error = #expect(throws: StoreError.self) { try folder.load([StoreRow("a", 1, "n")]) }
    #expect(error?.message == "table 'x' is there already and was not made by heshu: it has no column 'heshu_row'")
    #expect(try folder.query("SELECT * FROM x") == ["1"])
  }

  @Test func livesBesideOtherTables() throws {
    let folder = StoreFolder()
    try DatabaseQueue(path: folder.database).write { db in
      try db.execute(sql: "CREATE TABLE y (a); INSERT INTO y VALUES (1)")
    }
    try folder.load([StoreRow("a", 1, "n")])
    #expect(try folder.query("SELECT * FROM y") == ["1"])
    #expect(try folder.query("SELECT name FROM x") == ["n"])
  }

  @Test func refusesAFileThatIsNoDatabase() throws {
    let folder = StoreFolder()
    let bytes = Data(repeating: 0x41, count: 5000)
    try bytes.write(to: URL(fileURLWithPath: folder.database))
    let error = #expect(throws: StoreError.self) { try folder.load([StoreRow("a", 1, "n")]) }
    #expect(error?.description == "s.sqlite: the file is no SQLite database; move it away, or name another path")
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.database)) == bytes)
  }

  @Test func refusesAPlaceWhereNoFileCanBe() throws {
    let folder = StoreFolder()
    try FileManager.default.createDirectory(atPath: folder.database, withIntermediateDirectories: false)
    let error = #expect(throws: StoreError.self) { try folder.load([StoreRow("a", 1, "n")]) }
    #expect(error?.message == "the database cannot be opened")
  }

  @Test func saysThatAnotherProcessWrites() throws {
    let folder = StoreFolder()
    try folder.load([StoreRow("a", 1, "old")])
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.database, configuration: configuration)
    try other.inDatabase { db in try db.execute(sql: "BEGIN IMMEDIATE") }
    let error = #expect(throws: StoreError.self) { try folder.load([StoreRow("a", 1, "new")]) }
    #expect(error?.kind == .locked)
    #expect(
      error?.description == "s.sqlite: another process writes to the database; wait until it is done and run again")
    try other.inDatabase { db in try db.execute(sql: "ROLLBACK") }
    try other.close()
    #expect(try folder.query("SELECT name FROM x") == ["old"])
  }

  @Test func saysThatTheDiskIsFull() throws {
    let folder = StoreFolder()
    let store = try SQLiteStore(folder.target(), patience: 0, maximumPages: 30)
    let layout = StoreRow.layout(["name"])
    try store.begin(layout)
    let rows = (0..<1000).map { StoreRow("a", $0, String(repeating: "长", count: 200)) }
    let error = #expect(throws: StoreError.self) {
      try store.write(StoreRow.part(rows, layout, CellRecordEncoder()), rows: rows.count, layout: layout)
    }
    #expect(error?.description == "s.sqlite: no space left for the database; free some and run again")
    store.discard()
    #expect(folder.names == [])
  }

  @Test(arguments: [
    (ResultCode.SQLITE_READONLY, "the database cannot be written"), (.SQLITE_CORRUPT, "the database is damaged"),
    (.SQLITE_IOERR, "the database could not be read or written: m"), (.SQLITE_ERROR, "SQLite failed: m"),
  ])
  func explainsFailures(_ code: ResultCode, _ message: String) {
    let error = SQLiteFailure.explain(DatabaseError(resultCode: code, message: "m"), store: "s") as? StoreError
    #expect(error?.message == message)
    #expect(error?.kind == .inputOutput)
  }

  @Test func leavesEverythingAsItWasWhereItIsDiscarded() throws {
    let folder = StoreFolder()
    try folder.load([StoreRow("a", 1, "old")])
    let store = try SQLiteFormat(patience: 0).open(folder.target())
    let layout = StoreRow.layout(["name", "more"])
    try store.begin(layout)
    store.discard()
    store.discard()
    #expect(try folder.query("SELECT name, source FROM x") == ["old|a#b1-6"])
    #expect(try folder.query("SELECT count(*) FROM pragma_table_info('x')") == ["5"])
    #expect(folder.names == ["s.sqlite"])
  }

  @Test func removesANewFileThatIsDiscarded() throws {
    let folder = StoreFolder()
    let store = try SQLiteFormat(patience: 0).open(folder.target())
    try store.begin(StoreRow.layout(["name"]))
    #expect(folder.names.contains("s.sqlite"))
    store.discard()
    #expect(folder.names == [])
  }

  @Test func knowsWhichRunsItHolds() throws {
    let folder = StoreFolder()
    let format = SQLiteFormat(patience: 0)
    #expect(try !format.hasCommitted(run: "r1", in: folder.target()))
    #expect(folder.names == [])
    try folder.load([StoreRow("a", 1, "n")])
    #expect(try format.hasCommitted(run: "r1", in: folder.target()))
    #expect(try !format.hasCommitted(run: "r2", in: folder.target()))
  }

  @Test func showsExactDecimalsAsNumbersInAView() throws {
    let folder = StoreFolder()
    let unit = UnitCatalogue.written("亿元")
    let field = Field(name: "done", type: .figure, kind: .money, unit: unit)
    let column = OutputColumn(name: "done", field: 0, part: .value, source: field)
    let layout = TableLayout(
      table: "x", columns: [column, OutputColumn(name: "source", field: -1, part: .source, source: nil)])
    var batch = Batch()
    batch.rows = Rows(schema: Schema(fields: [field]))
    batch.documents = [Document(id: "a", version: "v", text: 0..<0, byteCount: 9)]
    for text in ["4510000000.00", "120000000000", "12345678901234567890123456789012345678"] {
      var cell = FigureCell.null
      cell.isNull = false
      cell.value = try #require(ExactDecimal(text))
      batch.rows.columns[0].figures.append(cell)
      batch.rows.append(document: 0, 0..<1, rule: 0)
    }
    let format = SQLiteFormat(patience: 0)
    let store = try format.open(folder.target())
    try store.begin(layout)
    var part: [UInt8] = []
    format.makeEncoder(folder.target()).encode(batch, layout, into: &part)
    try store.write(part, rows: 3, layout: layout)
    try store.finish(StoreSummary(run: "r", pipeline: "p", version: "1", inputs: []), documents: NoDocuments())
    try store.commit()
    #expect(
      try folder.query("SELECT done FROM x") == [
        "45.1000000000", "1200.00000000", "123456789012345678901234567890.12345678",
      ])
    #expect(
      try folder.query("SELECT typeof(done), CAST(done AS TEXT) FROM x_numeric") == [
        "real|45.1", "integer|1200", "real|1.23456789012346e+29",
      ])
    #expect(try folder.query("SELECT heshu_rule FROM x") == ["-", "-", "-"])
  }
}
