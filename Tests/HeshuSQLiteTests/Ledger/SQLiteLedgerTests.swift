import Foundation
import GRDB
import HeshuRecords
import Testing

@testable import HeshuSQLite

/// A ledger in a folder of its own.
private struct Place: ~Copyable {
  let folder = FileManager.default.temporaryDirectory.appending(path: "heshu-ledger-\(UUID().uuidString)")
  var path: String { folder.appending(path: "p.db").path }

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }
}

@Suite struct SQLiteLedgerTests {
  private func entry(_ id: String, documents: [LedgerDocument] = [], findings: [LedgerFinding] = []) -> LedgerEntry {
    var run = RunRecord(id: id, started: 7, milliseconds: 12, version: "1.2.3", pipeline: "aa", date: "2022-12-05")
    run.counts.documents = 3
    run.counts.rows = 5
    run.counts.newErrors = 1
    run.outputs = [RunRecord.Output(path: "../a.csv", byteCount: 9), RunRecord.Output(path: "../m", byteCount: 1)]
    return LedgerEntry(
      run: run, plan: CommitPlan(moves: [CommitPlan.Move(hidden: "../.h-1", place: "../a.csv")]), documents: documents,
      findings: findings)
  }

  @Test func keepsItsIdentity() throws {
    let place = try Place()
    let identity = try SQLiteLedger.open(place.path).identity
    #expect(identity.count == 16)
    #expect(try SQLiteLedger.open(place.path).identity == identity)
    #expect(try SQLiteLedger.read(place.path).identity == identity)
    let other = try Place()
    #expect(try SQLiteLedger.open(other.path).identity != identity)
  }

  @Test func remembersARunUntilItIsFinished() throws {
    let place = try Place()
    let ledger = try SQLiteLedger.open(place.path)
    #expect(try ledger.unfinished() == nil)
    let first = entry("one")
    #expect(try ledger.decide(first) == 1)
    let again = try SQLiteLedger.open(place.path)
    #expect(try again.unfinished() == CommitPlan(number: 1, moves: first.plan.moves))
    var expected = first.run
    expected.number = 1
    #expect(try again.runs(limit: 5) == [expected])
    try again.finish(1)
    expected.isFinished = true
    #expect(try again.unfinished() == nil)
    #expect(try again.decide(entry("two")) == 2)
    #expect(try again.runs(limit: 5).map(\.id) == ["two", "one"])
    #expect(try again.runs(limit: 1).map(\.number) == [2])
    #expect(try again.runs(limit: 5).last == expected)
  }

  @Test func keepsDocumentsInTheOrderOfTheirBytes() throws {
    let place = try Place()
    let ledger = try SQLiteLedger.open(place.path)
    let stamp = FileStamp(byteCount: 4, modified: -1, changed: 2, inode: .max)
    let documents = [
      LedgerDocument(id: "文", version: "v1", stamp: stamp, byteCount: 4),
      LedgerDocument(id: "b", version: "", stamp: nil, byteCount: 0, rejectCode: "unreadable"),
      LedgerDocument(id: "Z", version: "v3", stamp: nil, byteCount: 1),
    ]
    _ = try ledger.decide(entry("one", documents: documents))
    var found = try ledger.documents()
    #expect(found.map(\.id) == ["Z", "b", "文"])
    #expect(found[2].stamp == stamp)
    #expect(found[1].rejectCode == "unreadable")
    #expect(found.allSatisfy { $0.firstRun == 1 && $0.versionRun == 1 })
    found[2].version = "v2"
    found[2].versionRun = 0
    var second = entry("two", documents: [found[2]])
    second.forgotten = ["Z"]
    _ = try ledger.decide(second)
    found = try ledger.documents()
    #expect(found.map(\.id) == ["b", "文"])
    #expect(found[1].version == "v2")
    #expect((found[1].firstRun, found[1].versionRun) == (1, 2))
  }

  @Test func givesAnExtractionOfTheSameVersionAndRulesAlone() throws {
    let place = try Place()
    let ledger = try SQLiteLedger.open(place.path)
    try ledger.keep([
      LedgerExtraction(document: "a", version: "v", fingerprint: "f", content: [0, 255, 1]),
      LedgerExtraction(document: "b", version: "v", fingerprint: "f", content: []),
    ])
    #expect(try ledger.extraction(of: "a", version: "v", fingerprint: "f") == [0, 255, 1])
    #expect(try ledger.extraction(of: "b", version: "v", fingerprint: "f") == [])
    #expect(try ledger.extraction(of: "a", version: "w", fingerprint: "f") == nil)
    #expect(try ledger.extraction(of: "a", version: "v", fingerprint: "g") == nil)
    try ledger.keep([LedgerExtraction(document: "a", version: "w", fingerprint: "f", content: [9])])
    #expect(try ledger.extraction(of: "a", version: "v", fingerprint: "f") == nil)
    #expect(try ledger.extraction(of: "a", version: "w", fingerprint: "f") == [9])
  }

  @Test func remembersFindingsOfTheLastRun() throws {
    let place = try Place()
    let ledger = try SQLiteLedger.open(place.path)
    let finding = LedgerFinding(id: .max, check: "p.1", isError: true)
    _ = try ledger.decide(entry("one", findings: [finding, LedgerFinding(id: 1, check: "p.2", isError: false)]))
    var known = try ledger.findings()
    #expect(known.keys.sorted() == [1, .max])
    #expect(known[.max]?.firstRun == 1)
    _ = try ledger.decide(entry("two", findings: [known[.max] ?? finding]))
    known = try ledger.findings()
    #expect(known.keys.sorted() == [.max])
    #expect(known[.max]?.firstRun == 1)
  }

  @Test(arguments: [
    (
      "garbage that is no database, long enough to have a header of its own .....................................",
      "the ledger is damaged"
    )
  ])
  func refusesADamagedFile(_ content: String, _ message: String) throws {
    let place = try Place()
    try Data(content.utf8).write(to: URL(filePath: place.path))
    let error = #expect(throws: LedgerError.self) { try SQLiteLedger.open(place.path) }
    #expect(error?.message.hasPrefix(message) == true)
    #expect(error?.path == place.path)
  }

  @Test func refusesTheLedgerOfANewerProgram() throws {
    let place = try Place()
    try SQLiteLedger.open(place.path).queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let error = #expect(throws: LedgerError.self) { try SQLiteLedger.open(place.path) }
    #expect(
      error?.message == "the ledger was made by a newer heshu (form 99, this one knows 1); run that one")
  }

  @Test func saysWhatAFolderThatCannotBeWrittenMeans() throws {
    let error = #expect(throws: LedgerError.self) { try SQLiteLedger.open("/nowhere/at/all/p.db") }
    #expect(error?.message.hasPrefix("the ledger cannot be opened for writing") == true)
  }

  /// Content with a flipped bit, and what was kept without a seal, are unknown: the document is read again.
  @Test(arguments: ["x'00ff02' || substr(content, 4)", "x'00ff01'", "x''", "substr(content, 2)"])
  func doesNotGiveWhatWasNotKept(_ content: String) throws {
    let place = try Place()
    let ledger = try SQLiteLedger.open(place.path)
    try ledger.keep([LedgerExtraction(document: "a", version: "v", fingerprint: "f", content: [0, 255, 1])])
    try DatabaseQueue(path: place.path).write { database in
      try database.execute(sql: "UPDATE extractions SET content = CAST(\(content) AS BLOB)")
    }
    #expect(try ledger.extraction(of: "a", version: "v", fingerprint: "f") == nil)
  }
}
