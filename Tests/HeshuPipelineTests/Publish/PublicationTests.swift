import Foundation
import HeshuFigures
import HeshuRecords
import Testing

@testable import HeshuPipeline

@Suite struct PublicationTests {
  private static let old = [
    "out/a.txt": "old a", "out/b.txt": "old b", "out/run.json": "old run", "out/datapackage.json": "old manifest",
  ]
  private static let outputs = [
    "out/a.txt", "out/b.txt", "out/findings.ndjson", "out/rejects.ndjson", "out/near_misses.ndjson", "new/deep/c.log",
    "out/run.json", "out/datapackage.json",
  ]

  private func bench(_ ledger: any Ledger = MemoryLedger()) -> Workbench {
    var bench = Workbench(PublicationTests.old, documents: [("d", "甲投资3亿元，乙占2%。")])
    bench.ledger = ledger
    return bench
  }

  @discardableResult
  private func run(_ bench: Workbench) throws -> RunReport {
    let stages: [any StageDeclaration] = [
      Extract(patterns: [ExtractPattern("投资%{MONEY:done}")]),
      Load([LoadTarget("out/a.txt"), LoadTarget("out/b.txt")]), Archive("new/deep/c.log"),
    ]
    return try bench.run(Pipeline(read: .files(["*"]), stages: stages))
  }

  /// What an undisturbed run gives, and how often it does each operation.
  private func undisturbed() throws -> (files: [String: String], count: (MemoryFileSystem.Operation) -> Int) {
    let bench = bench()
    bench.files.fail(at: .write, number: .max)
    try run(bench)
    return (bench.files.files, bench.files.count)
  }

  @Test func putsEveryOutputIntoItsPlace() throws {
    let bench = bench()
    let report = try run(bench)
    #expect(report.number == 1)
    #expect(Set(bench.files.files.keys) == Set(PublicationTests.outputs))
    #expect(bench.files.files["out/a.txt"] == "done|source\n300000000|d#b3-16\n")
    #expect(!bench.files.files.values.contains { $0.hasPrefix("old") })
  }

  /// Whatever fails: before the decision everything is as it was; after it every file is wholly old or wholly new, the manifest the last, and
  /// the next run ends what is left.
  @Test(arguments: MemoryFileSystem.Operation.allCases, [ENOSPC, EIO, EACCES])
  func leavesNothingPartialBehind(_ operation: MemoryFileSystem.Operation, _ code: Int32) throws {
    let (new, count) = try undisturbed()
    // What is noted at the very end changes nothing any more.
    let last = count(operation) - (operation == .note ? 1 : 0)
    #expect(last > 0)
    for number in 1...last {
      let ledger = MemoryLedger()
      let bench = bench(ledger)
      bench.files.fail(at: operation, number: number, code: code)
      let error = #expect(throws: (any Error).self) { try run(bench) }
      #expect(error.map { !"\($0)".contains(".part") && "\($0)".contains(String(cString: strerror(code))) } == true)
      expectWhole(bench, new, "\(operation) \(number)")
      if ledger.runs(limit: 1).isEmpty {
        #expect(bench.files.files == PublicationTests.old, "\(operation) \(number)")
        #expect(bench.files.folderNames.isSubset(of: ["", "out", "out/.heshu"]))
      } else {
        guard case RunError.unfinished? = error else {
          Issue.record("\(operation) \(number) fails with \(String(describing: error))")
          continue
        }
      }
      try run(bench)
      #expect(bench.files.files == new, "\(operation) \(number)")
    }
  }

  /// A process that is killed at any operation leaves hidden files at most, and the next run takes them away or brings them to their places.
  @Test(arguments: MemoryFileSystem.Operation.allCases)
  func endsWhatAKilledRunHasLeft(_ operation: MemoryFileSystem.Operation) throws {
    let (new, count) = try undisturbed()
    for number in 1...count(operation) {
      let files = MemoryFileSystem(PublicationTests.old)
      let ledger = MemoryLedger { () throws(LedgerError) in
        if files.hasStopped { throw LedgerError(path: "", message: "killed") }
      }
      var bench = bench(ledger)
      bench.files = files
      bench.files.stop(at: operation, number: number)
      _ = try? run(bench)
      expectWhole(bench, new, "\(operation) \(number)")
      let wasDecided = !ledger.runs(limit: 1).isEmpty
      bench.files.start()
      let report = try run(bench)
      #expect(bench.files.files == new, "\(operation) \(number)")
      #expect(report.number == (wasDecided ? 2 : 1))
      #expect(ledger.unfinished() == nil)
    }
  }

  /// Places hold old or new content, and the new manifest only where everything else is new.
  private func expectWhole(_ bench: Workbench, _ new: [String: String], _ comment: String) {
    for (path, content) in bench.files.files where !path.contains("/.heshu-") {
      #expect(content == new[path] || content == PublicationTests.old[path], "\(comment): \(path)")
    }
    for path in PublicationTests.old.keys { #expect(bench.files.files[path] != nil, "\(comment): \(path)") }
    guard bench.files.files["out/datapackage.json"] == new["out/datapackage.json"] else { return }
    for (path, content) in new { #expect(bench.files.files[path] == content, "\(comment): \(path)") }
  }

  /// A run that was decided is ended before the next one reads anything: one that then fails has still brought it to its end.
  @Test func endsADecidedRunBeforeTheNextOneBegins() throws {
    let (new, _) = try undisturbed()
    let ledger = MemoryLedger()
    let bench = bench(ledger)
    bench.files.fail(at: .rename, number: 2)
    #expect(throws: RunError.self) { try run(bench) }
    #expect(bench.files.files["out/b.txt"] == nil || bench.files.files["out/b.txt"] == "old b")
    bench.files.fail(at: .create, number: 1)
    #expect(throws: FileSystemError.self) { try run(bench) }
    #expect(bench.files.files == new)
    #expect(ledger.runs(limit: 9).map(\.isFinished) == [true])
  }

  @Test func tellsWhatCouldNotBeWritten() throws {
    let bench = bench()
    bench.files.fail(at: .write, number: 1)
    let error = #expect(throws: FileSystemError.self) { try run(bench) }
    #expect(error?.description == "cannot write out/a.txt: No space left on device")
  }

  @Test func leavesTheFilesOfAnotherPipelineAlone() throws {
    let bench = bench()
    let other = Publication(fileSystem: bench.files, identity: "other")
    let writer = try other.open("out/a.txt")
    try writer.write(Array("of the other run".utf8))
    try run(bench)
    #expect(bench.files.files[writer.hiddenPath] == "of the other run")
    #expect(Set(bench.files.files.keys) == Set(PublicationTests.outputs + [writer.hiddenPath]))
  }

  /// Also from folders that this run writes nothing into, such as that of another day.
  @Test func clearsUpAfterARunThatWasKilled() throws {
    let ledger = MemoryLedger()
    var bench = bench(ledger)
    func pipeline() -> Pipeline {
      Pipeline(read: .files(["*"]), stages: [Extract.figures, Load("{date}/a.txt")], report: "out")
    }
    bench.options.date = CalendarDay("2022-12-04")
    bench.files.stop(at: .synchronize, number: 1)
    _ = try? bench.run(pipeline())
    #expect(bench.files.files.keys.contains("2022-12-04/.heshu-memory-1.part"))
    bench.files.start()
    bench.options.date = CalendarDay("2022-12-05")
    try bench.run(pipeline())
    #expect(!bench.files.files.keys.contains { $0.contains(".part") })
    #expect(bench.files.files["2022-12-05/a.txt"] != nil)
  }

  @Test func refusesAFolderInTheWay() throws {
    var bench = Workbench(["out/a.txt/x": "x"], documents: [("d", "甲投资3亿元。")])
    let ledger = MemoryLedger()
    bench.ledger = ledger
    let error = #expect(throws: FileSystemError.self) { try run(bench) }
    #expect(error?.description == "cannot replace out/a.txt: a folder of that name is in the way")
    #expect(bench.files.files == ["out/a.txt/x": "x"])
    #expect(ledger.runs(limit: 1).isEmpty)
  }

  @Test func saysWhoHoldsTheLock() throws {
    let bench = bench()
    guard case .acquired(let lock) = try bench.files.lock("out/.heshu/pipeline.lock") else {
      Issue.record("the lock is free")
      return
    }
    try lock.write(Array("process 7 on here\nout\n".utf8))
    let error = #expect(throws: RunError.self) { try run(bench) }
    guard case .locked("pipeline", "process 7 on here")? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(bench.files.files == PublicationTests.old)
    lock.release()
    try run(bench)
  }
}
