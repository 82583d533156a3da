import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuPipeline

/// Stores beside files: several tables in one, and nothing counts before everything is ready.
@Suite struct StoreTests {
  private static let extract = Extract(
    patterns: [ExtractPattern("(?<name>.)投资%{MONEY:done}", id: "invested"), ExtractPattern("(?<name>.)有%{COUNT:done}")])
  private static let documents = [("a", Optional("甲投资3亿元。乙有5人。")), ("b", "丙投资4.50万元。")]

  private func bench(_ publication: StorePublication = .databaseFile) -> (Workbench, MemoryStoreFormat) {
    var bench = Workbench(documents: StoreTests.documents)
    let format = MemoryStoreFormat(name: "mem", publication: publication, files: bench.files)
    bench.stores = [format]
    return (bench, format)
  }

  private func pipeline(_ targets: [LoadTarget], tables: [String] = ["x"]) -> Pipeline {
    Pipeline(
      name: "p", read: .files(["*"]),
      tables: tables.map { TableDeclaration(Located($0), stages: [StoreTests.extract]) }, stages: [Load(targets)])
  }

  @Test func fillsADatabaseInTheOrderOfTheDocuments() throws {
    let lines = [
      "open out/s.mem x replace", "begin x name|done|source", "row x 甲|#300000000 CNY|a#b0-16 a 0-16 invested",
      "row x 乙|#5 person|a#b19-29 a 19-29 2", "row x 丙|#45000 CNY|b#b0-19 b 0-19 invested", "finish 16 p a 32 b 22",
      "commit out/s.mem",
    ]
    for jobs in [1, 4] {
      var (bench, format) = bench()
      bench.batchSize = 1
      bench.options.jobs = jobs
      let report = try bench.run(pipeline([LoadTarget("out/s.mem")]))
      #expect(format.log.lines == lines)
      let output = try #require(report.outputs.first)
      #expect((output.path, output.format, output.rows, output.sha256) == ("out/s.mem", "mem", 3, ""))
      #expect(output.tables.map(\.layout.table) == ["x"])
      #expect(bench.files.files["out/datapackage.json"] != nil)
      #expect(bench.files.files["out/s.mem"] == nil)
    }
  }

  @Test func putsSeveralTablesIntoOneStore() throws {
    let (bench, format) = bench()
    let report = try bench.run(pipeline([LoadTarget("out/s.mem"), LoadTarget("out/{table}.txt")], tables: ["x", "y"]))
    #expect(format.log.lines.first == "open out/s.mem x y replace")
    #expect(format.log.lines.filter { $0.hasPrefix("begin") }.count == 2)
    #expect(format.log.lines.filter { $0.hasPrefix("row y") }.count == 3)
    #expect(report.outputs.prefix(3).map(\.path) == ["out/x.txt", "out/y.txt", "out/s.mem"])
    #expect(report.outputs[2].tables.map(\.rows) == [3, 3])
  }

  @Test func publishesAFileByItsRename() throws {
    let (bench, format) = bench(.file)
    let report = try bench.run(pipeline([LoadTarget("out/s.mem")]))
    let content = try #require(bench.files.files["out/s.mem"])
    #expect(content.split(separator: "\n").count == 4)
    #expect(report.outputs.first?.sha256 == ContentHash.hexadecimal(of: Array(content.utf8)))
    #expect(report.outputs.first?.byteCount == content.utf8.count)
    #expect(format.log.lines.last == "commit out/s.mem")
    #expect(bench.files.files.keys.allSatisfy { !$0.hasSuffix(".part") })
  }

  @Test func beginsATableWithoutRows() throws {
    var (bench, format) = bench()
    bench.documents = [("a", "今日无事。")]
    try bench.run(pipeline([LoadTarget("out/s.mem")]))
    #expect(format.log.lines.contains("begin x name|done|source"))
  }

  @Test func opensTheStoreAgainWhereColumnsAreAdded() throws {
    var (bench, format) = bench()
    bench.documents = [("a", "甲投资3亿元。"), ("b", "乙投资超4亿元。")]
    try bench.run(pipeline([LoadTarget("out/s.mem")]))
    let lines = format.log.lines.filter { !$0.hasPrefix("row") && !$0.hasPrefix("finish") }
    #expect(
      lines == [
        "open out/s.mem x replace", "begin x name|done|source", "discard out/s.mem", "open out/s.mem x replace",
        "begin x name|done|done_qualifier|source", "commit out/s.mem",
      ])
  }

  @Test func beginsBehindABarrierWithTheFinalColumns() throws {
    var (bench, format) = bench()
    bench.documents = [("a", "甲投资3亿元。"), ("b", "乙投资超4亿元。")]
    let stages: [any StageDeclaration] = [
      StoreTests.extract, Rank(by: "done", isDescending: true), Load([LoadTarget("out/s.mem")]),
    ]
    try bench.run(Pipeline(name: "p", read: .files(["*"]), stages: stages))
    #expect(format.log.lines.filter { $0.hasPrefix("begin") } == ["begin p name|done|done_qualifier|rank|source"])
    #expect(format.log.lines.filter { $0.hasPrefix("row") }.map { $0.contains("乙") } == [true, false])
  }

  @Test func givesFindingsToTheStore() throws {
    let (bench, format) = bench()
    let stages: [any StageDeclaration] = [
      StoreTests.extract, Validate([CheckDeclaration("done >= 10")]), Load([LoadTarget("out/s.mem")]),
    ]
    try bench.run(Pipeline(name: "p", read: .files(["*"]), stages: stages))
    #expect(format.log.lines.filter { $0.hasPrefix("finding") }.count == 3)
  }

  @Test func touchesNoStoreInADryRun() throws {
    var (bench, format) = bench()
    bench.options.publishes = false
    try bench.run(pipeline([LoadTarget("out/s.mem")]))
    #expect(format.log.lines.isEmpty)
    #expect(bench.files.files.isEmpty)
  }

  @Test(arguments: ["write", "finish", "commit"], [StorePublication.file, .databaseFile, .server])
  func leavesNothingBehindWhereAStoreFails(_ step: String, _ publication: StorePublication) throws {
    let (bench, format) = bench(publication)
    format.log.fail(at: step)
    var target = LoadTarget("out/s.mem")
    if publication == .server { target = LoadTarget("host=h", format: "mem") }
    let error = #expect(throws: (any Error).self) {
      try bench.run(pipeline([target, LoadTarget("out/x.txt")]))
    }
    #expect(format.log.lines.last?.hasPrefix("discard") == true)
    let message = "\(publication == .server ? "host=h" : "out/s.mem"): cannot \(step)"
    if step == "commit" {
      // The run is decided by then: the next one brings the files to their places and loads the store.
      guard case RunError.unfinished(message)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(bench.files.files["out/datapackage.json"] == nil)
    } else {
      #expect((error as? StoreError)?.description == message)
      #expect(bench.files.files.isEmpty)
      #expect(bench.files.folderNames == ["", "out", "out/.heshu"])
    }
  }

  /// What a database lacks of a decided run is loaded by the next run; the files come to their places before it begins.
  @Test func endsARunWhoseDatabaseDidNotCommit() throws {
    var (bench, format) = bench()
    let ledger = MemoryLedger()
    bench.ledger = ledger
    format.log.fail(at: "commit")
    let pipeline = pipeline([LoadTarget("out/s.mem"), LoadTarget("out/x.txt")])
    #expect(throws: RunError.self) { try bench.run(pipeline) }
    #expect(ledger.unfinished() != nil)
    format.log.fail(at: "nothing")
    #expect(try bench.run(pipeline).number == 2)
    #expect(format.log.lines.last == "commit out/s.mem")
    #expect(ledger.unfinished() == nil)
    #expect(!bench.files.files.keys.contains { $0.hasSuffix(".part") })
  }

  @Test func commitsDatabasesBeforeAnyRename() throws {
    let (bench, format) = bench()
    bench.files.fail(at: .rename, number: 1)
    #expect(throws: RunError.self) {
      try bench.run(pipeline([LoadTarget("out/s.mem"), LoadTarget("out/x.txt")]))
    }
    #expect(Array(format.log.lines.suffix(2)) == ["commit out/s.mem", "discard out/s.mem"])
  }

  @Test func discardsWhereALimitStopsTheRun() throws {
    var (bench, format) = bench()
    bench.documents.append(("c", nil))
    var pipeline = pipeline([LoadTarget("out/s.mem")])
    pipeline.limits = Limits(rejects: 0)
    #expect(try bench.run(pipeline).stoppedBy != nil)
    #expect(format.log.lines.last == "discard out/s.mem")
  }
}

@Suite struct StoreCompilerTests {
  private func codes(
    _ targets: [LoadTarget], tables: [String] = ["x"], publication: StorePublication = .databaseFile
  ) -> [String] {
    var bench = Workbench()
    bench.stores = [MemoryStoreFormat(name: "mem", publication: publication, files: bench.files)]
    let pipeline = Pipeline(
      read: .files(["*"]), tables: tables.map { TableDeclaration(Located($0), stages: [Extract.figures]) },
      stages: [Load(targets)])
    return bench.compile(pipeline).diagnostics.map(\.code)
  }

  @Test func letsTablesShareAStore() {
    #expect(codes([LoadTarget("a.mem")], tables: ["x", "y"]) == [])
    #expect(codes([LoadTarget("{table}.mem")], tables: ["x", "y"]) == [])
    #expect(codes([LoadTarget("a.mem"), LoadTarget("./a.mem")]) == ["same-path"])
    #expect(codes([LoadTarget("a.mem"), LoadTarget("a.mem", format: "txt")]) == ["same-path"])
    #expect(codes([LoadTarget("../a.mem")]) == ["bad-path"])
  }

  @Test func knowsTheOptionsOfEachFormat() {
    #expect(codes([LoadTarget("a.mem", mode: "merge", keepsHistory: true)]) == [])
    #expect(codes([LoadTarget("a.mem", mode: "upsert")]) == ["bad-value"])
    #expect(codes([LoadTarget("a.mem", schema: "s")]) == ["bad-option"])
    #expect(codes([LoadTarget("a.mem", dialect: "excel", hasNumbers: true)]) == ["bad-option", "bad-option"])
    #expect(codes([LoadTarget("a.txt", mode: "merge")]) == ["bad-option"])
    #expect(codes([LoadTarget("a.mem", mode: "merge"), LoadTarget("a.mem")]) == ["same-path"])
    #expect(codes([LoadTarget("a.me")]) == ["unknown-format"])
  }

  @Test func askesTheFormatWithoutOpeningIt() {
    #expect(codes([LoadTarget("password", format: "mem")], publication: .server) == ["literal-secret"])
    #expect(codes([LoadTarget("host=h", format: "mem")], publication: .server) == ["no-report"])
    #expect(codes([LoadTarget("host=h", format: "mem"), LoadTarget("a.txt")], publication: .server) == [])
  }
}

/// A server that goes away before the commit.
@Suite struct LostConnectionTests {
  private func run(losses: Int) throws -> (report: RunReport, lines: [String]) {
    var bench = Workbench(text: "甲投资3亿元。")
    let format = MemoryStoreFormat(name: "mem", publication: .server, files: bench.files)
    format.log.lose(losses)
    bench.stores = [format]
    let stages: [any StageDeclaration] = [
      Extract(patterns: [ExtractPattern("投资%{MONEY:done}")]), Load([LoadTarget("host=h", format: "mem")]),
    ]
    let report = try bench.run(Pipeline(name: "p", read: .files(["*"]), stages: stages))
    return (report, format.log.lines.filter { !$0.hasPrefix("row") && !$0.hasPrefix("begin") })
  }

  @Test func makesThePassAgain() throws {
    let (report, lines) = try run(losses: 2)
    #expect(report.tables.map(\.rows) == [1])
    let again = ["open host=h p replace", "discard host=h"]
    #expect(lines == again + again + ["open host=h p replace", "finish 16 p d 19", "commit host=h"])
  }

  @Test func givesUpInTheEnd() {
    let error = #expect(throws: StoreError.self) { try run(losses: 3) }
    #expect(error?.kind == .interrupted)
  }
}
