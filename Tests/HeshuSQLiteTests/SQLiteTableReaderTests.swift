import Foundation
import GRDB
import StoreTestSupport
import Testing

@testable import HeshuSQLite

@Suite struct SQLiteTableReaderTests {
  private func bytes(_ sql: String) throws -> [UInt8] {
    let folder = StoreFolder()
    let queue = try DatabaseQueue(path: folder.database)
    try queue.writeWithoutTransaction { db in try db.execute(sql: sql) }
    try queue.close()
    return Array(try Data(contentsOf: URL(fileURLWithPath: folder.database)))
  }

  @Test func readsTextsAndIntegersAsTheyAre() throws {
    let bytes = try bytes(
      """
      PRAGMA journal_mode = WAL;
      CREATE TABLE plans (subject TEXT, plan TEXT, n INTEGER, r REAL);
      INSERT INTO plans VALUES ('甲', '45.10', 9223372036854775807, 1.5), (NULL, '', 0, -2);
      """)
    let table = try SQLiteTableReader().read(bytes, path: "p.sqlite")
    #expect(table.header == ["subject", "plan", "n", "r"])
    #expect(table.records.map(\.cells) == [["甲", "45.10", "9223372036854775807", "1.5"], [nil, "", "0", "-2.0"]])
    #expect(table.records.map(\.line) == [1, 2])
  }

  @Test func readsTheTableThatIsNamed() throws {
    let bytes = try bytes(
      "CREATE TABLE a (x); CREATE TABLE \"b \"\"c\" (y TEXT); INSERT INTO \"b \"\"c\" VALUES ('1'); CREATE VIEW v AS SELECT y FROM \"b \"\"c\""
    )
    let reader = SQLiteTableReader()
    #expect(reader.holdsSeveralTables)
    #expect(try reader.read(bytes, path: "p", table: "b \"c").records.map(\.cells) == [["1"]])
    #expect(try reader.read(bytes, path: "p", table: "v").header == ["y"])
    #expect(throws: SQLiteReadError(description: "it has 3 tables, name one of them: a, b \"c, v")) {
      try reader.read(bytes, path: "p")
    }
    #expect(throws: SQLiteReadError(description: "it has no table 'plans'; it has: a, b \"c, v")) {
      try reader.read(bytes, path: "p", table: "plans")
    }
  }

  @Test func readsWhatWasLoaded() throws {
    let folder = StoreFolder()
    try folder.load([StoreRow("a", 1, "甲")])
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder.database)))
    let table = try SQLiteTableReader().read(bytes, path: "s.sqlite")
    #expect(table.records.map { $0.cells[1] } == ["甲"])
  }

  @Test func rejectsCellsThatAreNoText() throws {
    let table = try SQLiteTableReader().read(
      try bytes("CREATE TABLE a (x); INSERT INTO a VALUES (x'00ff'), ('t')"), path: "p")
    #expect(table.records.map(\.cells) == [["t"]])
    #expect(table.rejects.map(\.code) == ["not-a-text"])
    #expect(table.rejects.map(\.line) == [1])
  }

  @Test func refusesWhatIsNoDatabase() throws {
    let reader = SQLiteTableReader()
    #expect(throws: SQLiteReadError(description: "the file is no SQLite database")) {
      try reader.read(Array("a,b\n1,2\n".utf8), path: "p")
    }
    #expect(throws: SQLiteReadError(description: "it has no tables")) {
      try reader.read(try bytes("CREATE TABLE a (x); DROP TABLE a"), path: "p")
    }
    var cut = try bytes("CREATE TABLE a (x); INSERT INTO a VALUES (zeroblob(9000))")
    cut.removeLast(4096)
    #expect(throws: SQLiteReadError.self) { try reader.read(cut, path: "p") }
  }
}
