import HeshuRecords
import Testing

@testable import HeshuPipeline

@Suite struct JoinTests {
  private static let rows = ["name|done", "甲|5.31", "乙|3", "|2", "丙|1"]
  private static let plans = ["name|plan|owner", " 甲 |4.00|省", "丙|9500万元|", "|7|市", "|8|县"]
  private static let take = [FieldUnit("name", "text"), FieldUnit("done", "亿元")]

  private func bench(_ plans: [String] = plans) -> Workbench {
    Workbench([
      "t.tab": JoinTests.rows.joined(separator: "\n"), "plans.tab": plans.joined(separator: "\n"),
    ])
  }

  private func join(required: Bool = false, match: Located<String> = "name", take: [FieldUnit]? = nil) -> Join {
    Join(
      file: Located("plans.tab", at: place(5, 7)), match: [match],
      take: take ?? [FieldUnit("plan", "亿元"), FieldUnit("owner", "text")], isRequired: required)
  }

  private func found(_ join: Join, _ plans: [String] = plans) -> [Diagnostic] {
    bench(plans).compile(Pipeline(read: .table("t.tab", take: JoinTests.take), stages: [join, Load("o.txt")]))
      .diagnostics
  }

  @Test func addsColumnsAndKeepsRowsWithoutPartner() throws {
    #expect(
      try bench().rows([join()], take: JoinTests.take)
        == ["name|done|plan|owner", "甲|5.31|4.00|省", "乙|3|-|-", "-|2|-|-", "丙|1|0.9500|-"])
  }

  @Test func countsRowsWithoutPartner() throws {
    let pipeline = Pipeline(read: .table("t.tab", take: JoinTests.take), stages: [join(), Load("o.txt")])
    let counts = try bench().run(pipeline).tables[0].stages.map { $0.unpaired }
    #expect(counts == [0, 2])
    let strict = Pipeline(read: .table("t.tab", take: JoinTests.take), stages: [join(required: true), Load("o.txt")])
    let none = try bench().run(strict).tables[0].stages.map { $0.unpaired }
    #expect(none == [0, 0])
  }

  @Test func rejectsRowsWithoutPartnerOnDemand() throws {
    let bench = bench()
    #expect(try bench.rows([join(required: true)], take: JoinTests.take).count == 3)
    #expect(
      bench.files.files["rejects.ndjson"] == "t.tab#b19-24 join no-partner\nt.tab#b25-27 join no-partner\n")
  }

  @Test func namesTheFileOfJoinedOperands() throws {
    let (compiled, _) = bench().compile(
      Pipeline(
        read: .table("t.tab", take: JoinTests.take),
        stages: [join(), Validate([CheckDeclaration("done = plan")]), Load("o.txt")]))
    var side = Side()
    let source = try #require(compiled?.tableSource)
    var reader = try source.open(.plain(bench().files), root: "", content: nil)
    var batch = Batch()
    _ = try reader.read(into: &batch, side: &side)
    var outcome = TableOutcome(counts: [])
    outcome.counts = try #require(compiled?.tables[0].emptyCounts)
    try ChainWorker(try #require(compiled?.tables[0])).stream(&batch, &outcome, &side)
    let operands = side.operands.map {
      "\(side.documents[Int($0.source.document)].id)#b\($0.source.start)-\($0.source.end)"
    }
    #expect(
      operands == [
        "t.tab#b10-18", "plans.tab#b16-30", "t.tab#b19-24", "t.tab#b19-24", "t.tab#b25-27", "t.tab#b25-27",
        "t.tab#b28-33", "plans.tab#b31-46",
      ])
  }

  @Test func refusesAKeyThatStandsTwice() {
    let found = found(join(match: Located("name", at: place(5, 20))), JoinTests.plans + ["甲|5|省"])
    #expect(found.map(\.code) == ["duplicate-key"])
    #expect(found[0].message == "plans.tab: the key '甲' stands on line 2 and on line 6")
    #expect(found[0].location == place(5, 20))
  }

  @Test func refusesAKeyThatIsMissing() {
    let inFile = found(join(match: "nmae"))
    #expect(inFile.map(\.code) == ["unknown-column", "unknown-column"])
    #expect(inFile.map(\.message) == ["no column is called 'nmae' here", "plans.tab has no column 'nmae'"])
    #expect(inFile.map(\.hint) == ["did you mean 'name'?", "did you mean 'name'?"])
  }

  @Test func refusesWhatCannotBeTaken() {
    #expect(found(join(take: [FieldUnit("pln", "亿元")])).map(\.code) == ["unknown-column"])
    #expect(found(join(take: [FieldUnit("name", "text")])).map(\.code) == ["duplicate-column"])
    let bad = found(join(take: [FieldUnit("owner", "亿元")]))
    #expect(bad.map(\.code) == Array(repeating: "bad-cell", count: 3))
    #expect(bad[0].location?.description == "plans.tab:2:1")
    let european = found(join(), ["name|plan|owner", "甲|1,5|省"])
    #expect(european.map(\.code) == ["bad-cell"])
    #expect(found(join(), ["name|plan|owner", "甲|1,234.5|省"]).isEmpty)
    #expect(found(join(), ["name|plan|owner", "甲|1"]).map(\.code) == ["ragged"])
  }

  @Test func refusesAFileThatCannotBeHad() {
    func codes(_ path: String) -> [String] {
      found(Join(file: Located(path), match: ["name"], take: [FieldUnit("plan", "亿元")])).map(\.code)
    }
    #expect(codes("none.tab") == ["unusable-reference"])
    #expect(codes("plans.xlsx") == ["unknown-format"])
    #expect(codes("../plans.tab").contains("bad-path"))
    #expect(codes("/plans.tab").contains("bad-path"))
  }
}
