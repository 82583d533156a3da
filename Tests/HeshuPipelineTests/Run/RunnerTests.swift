import HeshuRecords
import Testing

@testable import HeshuPipeline

@Suite struct RunnerTests {
  private static let extract = Extract(patterns: [ExtractPattern("(?<name>.)投资%{MONEY:done}")])

  private func report(_ bench: Workbench, _ stages: [any StageDeclaration]) throws -> RunReport {
    try bench.run(Pipeline(read: .files(["*"]), stages: stages))
  }

  @Test func listsSentencesThatNoPatternUsed() throws {
    let bench = Workbench(documents: [
      ("a", "甲投资3亿元。乙有5人，12家；今日无事。丙投资7元，占2%。"), ("b", "丁投资1元。"), ("c", "戊有3人！"),
    ])
    #expect(try report(bench, [RunnerTests.extract, Load("o.txt")]).nearMisses == 3)
    #expect(bench.files.files["near_misses.ndjson"] == "a#b19-40 2\na#b55-79 1\nc#b0-13 1\n")
  }

  @Test func missesNothingWithoutPatterns() throws {
    #expect(try report(Workbench(text: "甲投资3亿元。"), [Extract.figures, Load("o.txt")]).nearMisses == 0)
  }

  @Test func addsAQualifierColumnWhereOneOccurs() throws {
    let documents = (0..<9).map { ("d\($0)", Optional("甲投资\($0 == 7 ? "超" : "")3亿元，乙占5%。")) }
    for jobs in [1, 4] {
      var bench = Workbench(documents: documents)
      bench.batchSize = 1
      bench.options.jobs = jobs
      let report = try report(bench, [RunnerTests.extract, Load("o.txt")])
      let lines = bench.files.files["o.txt"]?.split(separator: "\n") ?? []
      #expect(lines.count == 10)
      #expect(lines.first == "name|done|done_qualifier|source")
      #expect(lines[1] == "甲|300000000|exact|d0#b0-16")
      #expect(lines[8] == "甲|300000000|over|d7#b0-19")
      #expect(report.documents == 9)
      #expect(bench.files.files.keys.allSatisfy { !$0.hasSuffix(".part") })
    }
  }

  @Test func makesNoSecondPassForColumnsThatAreThere() throws {
    let counter = Counter()
    let bench = Workbench(text: "甲投资超3亿元。")
    let target = LoadTarget("o.txt", hasFullColumns: true)
    let (compiled, _) = bench.compile(Pipeline(read: .files(["*"]), stages: [RunnerTests.extract, Load([target])]))
    let runner = PipelineRunner(
      try #require(compiled), environment: .plain(bench.files), options: RunOptions()
    ) {
      counter.add()
      return TextReader([("d", "甲投资超3亿元。")])
    }
    _ = try runner.run()
    #expect(counter.count == 1)
  }

  @Test func keepsAColumnThatThePipelineCallsQualifier() throws {
    let extract = Extract(
      patterns: [ExtractPattern("投资%{MONEY:done}")], take: [Take("done_qualifier", .qualifier, of: "done")])
    let lines = try Workbench(text: "甲投资超3亿元。").lines([extract])
    #expect(lines == ["done_qualifier|done|source", "over|300000000|d#b3-19"])
  }

  @Test func readsStandardInputOnceForTwoPassesAndTheArchive() throws {
    let stream = Stream("甲投资超3亿元。")
    let bench = Workbench()
    let (compiled, _) = bench.compile(
      Pipeline(read: .files(["-"]), stages: [RunnerTests.extract, Load("o.txt"), Archive("a.log")]))
    let report = try PipelineRunner(
      try #require(compiled), environment: .plain(bench.files), options: RunOptions()
    ) { stream.reader() }.run()
    #expect(report.tables[0].rows == 1)
    #expect(bench.files.files["o.txt"] == "name|done|done_qualifier|source\n甲|300000000|over|-#b0-19\n")
    #expect(bench.files.files["a.log"]?.contains("documents/-:22\n甲投资超3亿元。") == true)
  }

  @Test func writesNothingOnADryRun() throws {
    var bench = Workbench(text: "甲投资超3亿元。")
    bench.options.publishes = false
    bench.options.previewRows = 5
    let report = try report(bench, [RunnerTests.extract, Load("o.txt"), Archive("a.log")])
    #expect(report.tables[0].preview.rows.map(\.cells) == [["甲", "300000000"]])
    #expect(report.outputs.isEmpty)
    #expect(bench.files.files.isEmpty)
  }

  @Test func archivesInputsAndOutputsUnderTheRoot() throws {
    var bench = Workbench(["/r/p.tab": "name|owner\n甲|省\n"], documents: [("in/a.txt", "甲投资3亿元。\n")])
    bench.options.root = "/r"
    let join = Join(file: "p.tab", match: ["name"], take: [FieldUnit("owner", "text")])
    var pipeline = Pipeline(
      read: .files(["*"]), stages: [RunnerTests.extract, join, Load("out/o.txt"), Archive("out/{date}.log")],
      text: Array("heshu: 1\n".utf8))
    pipeline.timeZone = "Asia/Shanghai"
    try bench.run(pipeline)
    let archive = try #require(bench.files.files["/r/out/2022-11-21.log"])
    let names = archive.split(separator: "\n").filter { $0.contains(":") && !$0.hasPrefix("heshu") }.map {
      $0.split(separator: ":")[0]
    }
    #expect(
      names == [
        "MANIFEST", "documents/in/a.txt", "outputs/out/findings.ndjson", "outputs/out/near_misses.ndjson",
        "outputs/out/o.txt", "outputs/out/rejects.ndjson", "pipeline.yaml", "references/p.tab",
      ])
    let text = Array("甲投资3亿元。\n".utf8)
    #expect(archive.contains("\n\(ContentHash.hexadecimal(of: text))  \(text.count)  documents/in/a.txt\n"))
  }

  @Test func refusesToWriteOverADocument() {
    let bench = Workbench(documents: [("out/o.txt", "甲投资3亿元。")])
    #expect(throws: RunError.self) { try report(bench, [RunnerTests.extract, Load("out/o.txt")]) }
    #expect(bench.files.files.isEmpty)
  }

  @Test func tellsOfADocumentThatChanged() {
    let bench = Workbench()
    let (compiled, _) = bench.compile(
      Pipeline(read: .files(["*"]), stages: [RunnerTests.extract, Load("o.txt"), Archive("a.log")]))
    let error = #expect(throws: RunError.self) {
      try PipelineRunner(try #require(compiled), environment: .plain(bench.files), options: RunOptions()) {
        ChangingReader(base: TextReader([("d", "甲投资3亿元。")]))
      }.run()
    }
    if case .unusableInput(let path, let message) = error {
      #expect("\(path): \(message)" == "d: it changed while it was being read; run again")
    } else {
      Issue.record("\(String(describing: error))")
    }
    #expect(bench.files.files.isEmpty)
  }

  @Test func endsWithTheFirstErrorOfAReader() {
    for jobs in [1, 8] {
      var bench = Workbench()
      bench.options.jobs = jobs
      let (compiled, _) = bench.compile(Pipeline(read: .files(["*"]), stages: [RunnerTests.extract, Load("x/o.txt")]))
      #expect(throws: FailingReader.Failure.self) {
        try PipelineRunner(try #require(compiled), environment: .plain(bench.files), options: bench.options) {
          FailingReader()
        }.run()
      }
      #expect(bench.files.files.isEmpty)
      #expect(bench.files.folderNames == ["", "x", "x/.heshu"])
    }
  }
}
