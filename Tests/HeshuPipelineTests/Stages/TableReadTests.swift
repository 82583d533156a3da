import HeshuRecords
import Testing

@testable import HeshuPipeline

@Suite struct TableReadTests {
  private static let take = [FieldUnit("part", "万元"), FieldUnit("name", "text")]

  private func pipeline(_ stages: [any StageDeclaration] = [], take: [FieldUnit] = take) -> Pipeline {
    Pipeline(read: .table("t.tab", take: take), stages: stages + [Load("o.txt")])
  }

  @Test func givesRowsWithTheirPlaces() throws {
    let bench = Workbench(table: ["name|other|part", "甲|x|45.10", "乙|y|3亿元", "丙||", "丁|z|about 3", "戊|z"])
    let report = try bench.run(pipeline())
    #expect(
      bench.files.files["o.txt"] == """
        part|name|source
        45.10|甲|t.tab#b16-27
        30000|乙|t.tab#b28-41
        -|丙|t.tab#b42-47

        """)
    #expect(bench.files.files["rejects.ndjson"] == "t.tab#b48-61 read bad-cell\nt.tab#b62-67 read ragged\n")
    let stage = report.tables[0].stages[0]
    #expect("\(stage.name) \(stage.rowsIn) \(stage.rowsOut) \(stage.rejects)" == "read 5 3 2")
    #expect(report.tables[0].matches == 5)
    #expect("\(report.documents) \(report.usedDocuments) \(report.rejects)" == "1 1 2")
    #expect(report.inputs.map(\.path) == ["t.tab"])
  }

  @Test func takesManyBatchesThroughManyTables() throws {
    let lines = ["name|part"] + (0..<20_000).map { "n\($0)|\($0 % 7 == 0 ? "bad" : "\($0)")" }
    var outputs: [[String: String]] = []
    for jobs in [1, 3] {
      var bench = Workbench(table: lines)
      bench.options.jobs = jobs
      let report = try bench.run(
        Pipeline(
          read: .table("t.tab", take: TableReadTests.take),
          tables: [
            TableDeclaration("all", stages: []),
            TableDeclaration("sum", stages: [Aggregate(by: [], values: [NamedExpression("n", "count()")])]),
          ], stages: [Load("{table}.txt")]))
      #expect(report.documents == 1)
      #expect(report.rejects == 2858)
      #expect(report.tables.map(\.rows) == [17_142, 1])
      outputs.append(bench.files.files)
    }
    #expect(outputs[0] == outputs[1])
    #expect(outputs[0]["sum.txt"] == "n|source\n17142|t.tab#b17-21\n")
  }

  @Test func archivesTheTable() throws {
    let bench = Workbench(table: ["name|part", "甲|1"])
    try bench.run(pipeline([Archive("a.log")]))
    #expect(bench.files.files["a.log"]?.contains("documents/t.tab:16\nname|part\n甲|1\n") == true)
  }

  @Test func testsTakeTheTextAsTheTable() throws {
    var pipeline = pipeline([Filter("part > 2")])
    pipeline.tests = [
      PipelineTest(
        text: "name|part\n甲|1\n乙|3亿元\n",
        expect: [ExpectedTable("pipeline", rows: [[.init("name", "乙"), .init("part", "30000万元")]])])
    ]
    let compiled = try #require(Workbench().compile(pipeline).compiled)
    let results = try PipelineTester(compiled, environment: .plain(MemoryFileSystem())).run()
    #expect(results.map(\.differences) == [[]])
  }

  @Test(
    arguments: [
      (nil, "No such file or directory"), ("", "it has no column 'part': it is empty"),
      ("prat|name\n1|a", "it has no column 'part'; did you mean 'prat'?"),
      ("x|name\n1|a", "it has no column 'part'; it has: x, name"), ("part|part|name\n1|2|a", "it has 2 columns 'part'"),
    ] as [(String?, String)])
  func refusesAFileThatCannotBeUsed(_ content: String?, _ message: String) throws {
    let bench = Workbench(content.map { ["t.tab": $0] } ?? [:])
    let error = #expect(throws: RunError.self) { try bench.run(pipeline()) }
    guard case .unusableInput(let path, let found) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect("\(path): \(found)" == "t.tab: \(message)")
    #expect(bench.files.files["o.txt"] == nil)
  }

  @Test(
    arguments: [
      ([], [Extract.figures], "extract-from-table"), ([FieldUnit("part", "亿圆圆圆")], [], "unknown-unit"),
      ([FieldUnit("part", "万元"), FieldUnit("part", "text")], [], "duplicate-column"), ([], [], "no-columns"),
    ] as [([FieldUnit], [Extract], String)])
  func refusesWhatCannotWork(_ take: [FieldUnit], _ stages: [Extract], _ code: String) {
    let take = stages.isEmpty ? take : TableReadTests.take
    #expect(Workbench().compile(pipeline(stages, take: take)).diagnostics.map(\.code) == [code])
  }
}
