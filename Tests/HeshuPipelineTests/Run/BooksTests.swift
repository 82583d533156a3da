import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuPipeline

@Suite struct BooksTests {
  /// A generator that gives the same numbers each time.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static let sentences = [
    "甲完成投资45.1亿元，占计划的115.8%。", "乙完成投资200万美元！", "丙完成投资近3亿元，占计划的超90%。", "丁有12人。", "无数。", "",
    "甲完成投资1元；", "戊占计划的7%。",
  ]

  private static func documents(_ numbers: inout Numbers) -> [(id: String, text: String?)] {
    (0..<Int.random(in: 0...7, using: &numbers)).map { index in
      if Int.random(in: 0...5, using: &numbers) == 0 { return ("d\(index)", nil) }
      let count = Int.random(in: 0...5, using: &numbers)
      return ("d\(index)", (0..<count).map { _ in sentences.randomElement(using: &numbers) ?? "" }.joined())
    }
  }

  private static func stages(_ numbers: inout Numbers) -> [any StageDeclaration] {
    var stages: [any StageDeclaration] = [
      Normalize([FieldUnit("done", "亿元")]), Filter("share is present"),
      Derive([NamedExpression("plan", "done / share")]),
      Validate([CheckDeclaration("share > 100%")]),
      Validate([CheckDeclaration("sum(done) > 1", acrossDocuments: true)]),
      Rank(by: "share"),
      Join(
        file: "names.tab", match: ["name"], take: [FieldUnit("owner", "text")], isRequired: Bool.random(using: &numbers)
      ),
    ]
    stages.shuffle(using: &numbers)
    stages.removeLast(Int.random(in: 0...stages.count, using: &numbers))
    if Bool.random(using: &numbers) {
      stages.append(Aggregate(by: ["name"], values: [NamedExpression("n", "count()")]))
    }
    return stages
  }

  @Test(arguments: 0..<60)
  func balanceForAnyPipeline(_ seed: Int) throws {
    var numbers = Numbers(state: UInt64(seed))
    let documents = BooksTests.documents(&numbers)
    let extract = Extract(patterns: [
      ExtractPattern("(?<name>.)(?:完成投资%{MONEY:done})?[，,]?(?:占计划的%{PERCENT:share})?[。；！]")
    ])
    let chains = (0..<Int.random(in: 1...3, using: &numbers)).map { number in
      TableDeclaration(Located("t\(number)"), stages: [extract] + BooksTests.stages(&numbers))
    }
    let pipeline = Pipeline(
      read: .files(["*"]), tables: chains, stages: [Load("{table}.txt"), Archive("a.log")])
    var outcomes: [[String: String]] = []
    for (jobs, batchSize) in [(1, 1), (3, 1), (1, 3), (8, 2)] {
      var bench = Workbench(["names.tab": "name|owner\n甲|省\n丙|市\n"], documents: documents)
      bench.options.jobs = jobs
      bench.batchSize = batchSize
      let report = try bench.run(pipeline)
      #expect(report.imbalances == [])
      #expect(report.documents == documents.count)
      for table in report.tables {
        let lines = bench.files.files["\(table.name).txt"]?.split(separator: "\n") ?? []
        #expect(lines.count == table.rows + 1)
      }
      let rejects = bench.files.files["rejects.ndjson"]?.split(separator: "\n") ?? []
      #expect(rejects.count == report.rejects)
      // The order in which the rejects of one batch and those of another stage stand depends on the batches alone.
      var files = bench.files.files
      if batchSize > 1 { files["rejects.ndjson"] = rejects.sorted().joined(separator: "\n") }
      outcomes.append(files)
    }
    #expect(outcomes[0] == outcomes[1])
  }

  @Test func showEveryWayOfNotBalancing() {
    var report = RunReport(pipeline: "p", version: "1", tables: [])
    #expect(report.imbalances == [])
    report.documents = 3
    report.usedDocuments = 1
    report.rejectedDocuments = 1
    #expect(
      report.imbalances == ["documents: 3 is not 1 used + 1 rejected", "rejects: 0 is not 1 documents + 0 records"])
    var first = StageCounts(name: "extract", mayDropRows: false)
    (first.rowsIn, first.rowsOut, first.rejects) = (5, 3, 1)
    var second = StageCounts(name: "filter", mayDropRows: true)
    (second.rowsIn, second.rowsOut) = (4, 1)
    var table = TableReport(name: "t", stages: [first, second], schema: Schema())
    table.matches = 6
    table.rows = 2
    #expect(
      table.imbalances == [
        "t extract: 5 in is not 3 out + 1 rejected", "t filter: 4 in is not the 3 out of extract", "t: 2 rows of 1",
        "t: 6 matches, 5 in",
      ])
    second.rowsOut = 9
    #expect(!second.isBalanced)
  }

  @Test func stopTheRunWhereALimitIsBroken() throws {
    let documents: [(id: String, text: String?)] = [("a", "甲投资3亿元，乙投资5万元。"), ("b", nil), ("c", "丙投资2美元。")]
    let stages: [any StageDeclaration] = [
      Extract(patterns: [ExtractPattern("投资%{MONEY:done}")]), Normalize([FieldUnit("done", "亿元")]), Load("out/o.txt"),
    ]
    // Two rejects of three documents and three matches are a third.
    let cases: [(Limits, String?)] = [
      (Limits(), nil), (Limits(rejects: 2), nil), (Limits(rejects: 1), "2 rejects are more than the limit of 1"),
      (Limits(rejectRate: ExactDecimal("33.34")), nil), (Limits(documents: 2), nil),
      (Limits(documents: 3), "the documents that were read are 2, fewer than the limit of 3"),
      (
        Limits(rejectRate: ExactDecimal("33.33")),
        "2 rejects of 6 documents and records are more than the limit of 33.33%"
      ), (Limits(rejects: 0, rejectRate: ExactDecimal("100")), "2 rejects are more than the limit of 0"),
    ]
    for (limits, reason) in cases {
      let bench = Workbench(documents: documents)
      let report = try bench.run(Pipeline(read: .files(["*"]), stages: stages, limits: limits))
      #expect(report.stoppedBy == reason)
      #expect(bench.files.files.isEmpty == (reason != nil))
      #expect(bench.files.folderNames == ["", "out", "out/.heshu"])
    }
    let clean = Workbench(text: "甲投资3亿元。")
    #expect(try clean.run(Pipeline(read: .files(["*"]), stages: stages, limits: Limits(rejects: 0))).stoppedBy == nil)
    let one = Workbench(text: "甲投资3亿元，丙投资2美元。")
    let stopped = try one.run(Pipeline(read: .files(["*"]), stages: stages, limits: Limits(rejects: 0)))
    #expect(stopped.stoppedBy == "1 reject is more than the limit of 0")
  }
}
