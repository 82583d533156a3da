import Foundation
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

  private func bench() -> Workbench { Workbench(PublicationTests.old, documents: [("d", "甲投资3亿元，乙占2%。")]) }

  private func run(_ bench: Workbench) throws {
    let stages: [any StageDeclaration] = [
      Extract(patterns: [ExtractPattern("投资%{MONEY:done}")]),
      Load([LoadTarget("out/a.txt"), LoadTarget("out/b.txt")]), Archive("new/deep/c.log"),
    ]
    try bench.run(Pipeline(read: .files(["*"]), stages: stages))
  }

  @Test func putsEveryOutputIntoItsPlace() throws {
    let bench = bench()
    try run(bench)
    #expect(Set(bench.files.files.keys) == Set(PublicationTests.outputs))
    #expect(bench.files.files["out/a.txt"] == "done|source\n300000000|d#b3-16\n")
    #expect(!bench.files.files.values.contains { $0.hasPrefix("old") })
  }

  /// Whatever fails, nothing hidden stays, and every file is wholly old or wholly new.
  @Test(arguments: MemoryFileSystem.Operation.allCases)
  func leavesNothingPartialBehind(_ operation: MemoryFileSystem.Operation) throws {
    let whole = bench()
    try run(whole)
    whole.files.fail(at: operation, number: .max)
    try run(whole)
    let count = whole.files.count(of: operation)
    #expect(count > 0)
    let new = whole.files.files
    for number in 1...count {
      let bench = bench()
      bench.files.fail(at: operation, number: number)
      let error = #expect(throws: FileSystemError.self) { try run(bench) }
      #expect(error?.operation == operation.rawValue)
      #expect(error.map { !$0.path.contains(".part") } == true)
      for (path, content) in bench.files.files {
        #expect(PublicationTests.outputs.contains(path), "\(operation) \(number)")
        #expect(content == new[path] || content == PublicationTests.old[path], "\(operation) \(number): \(path)")
      }
      for path in PublicationTests.old.keys { #expect(bench.files.files[path] != nil) }
      if ![.rename, .synchronizeFolder].contains(operation) { #expect(bench.files.files == PublicationTests.old) }
      if operation != .synchronizeFolder || number < 3 {
        #expect(bench.files.files["out/datapackage.json"] == "old manifest", "the manifest comes last")
      }
      let isEmpty = bench.files.files["new/deep/c.log"] == nil
      #expect(bench.files.folderNames == (isEmpty ? ["", "out"] : ["", "out", "new", "new/deep"]))
    }
  }

  @Test func tellsWhatCouldNotBeWritten() throws {
    let bench = bench()
    bench.files.fail(at: .write, number: 1)
    let error = #expect(throws: FileSystemError.self) { try run(bench) }
    #expect(error?.description == "cannot write out/a.txt: No space left on device")
  }

  @Test func leavesTheFilesOfAnotherRunAlone() throws {
    let bench = bench()
    let other = Publication(fileSystem: bench.files)
    let writer = try other.open("out/a.txt")
    try writer.write(Array("of the other run".utf8))
    try run(bench)
    #expect(bench.files.files[writer.hiddenPath] == "of the other run")
    try writer.finish()
    try other.commit()
    #expect(bench.files.files["out/a.txt"] == "of the other run")
    #expect(Set(bench.files.files.keys) == Set(PublicationTests.outputs))
  }

  @Test func clearsUpAfterProcessesThatAreGone() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    let gone = process.processIdentifier
    let kept = [
      "out/.heshu-\(getpid())-0-1.part", "out/.heshu-1-1-1.part", "out/.heshu-x-1-1.part", "out/heshu-\(gone)-1-1.part",
      "out/.heshu-\(gone)-1.part", "other/.heshu-\(gone)-1-1.part",
    ]
    let files = kept + ["out/.heshu-\(gone)-1-1.part", "out/.heshu-\(gone)-1-2.part"]
    let bench = Workbench(Dictionary(uniqueKeysWithValues: files.map { ($0, "x") }), documents: [("d", "甲投资3亿元。")])
    try run(bench)
    #expect(Set(bench.files.files.keys) == Set(PublicationTests.outputs + kept))
  }

  @Test func refusesAFolderInTheWay() throws {
    let bench = Workbench(["out/a.txt/x": "x"], documents: [("d", "甲投资3亿元。")])
    let error = #expect(throws: FileSystemError.self) { try run(bench) }
    #expect(error?.description == "cannot replace out/a.txt: a folder of that name is in the way")
    #expect(bench.files.files == ["out/a.txt/x": "x"])
  }

  @Test func endsAnEmptyPublication() throws {
    try Publication(fileSystem: MemoryFileSystem()).commit()
  }
}
