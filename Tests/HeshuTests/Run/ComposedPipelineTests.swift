import Testing

@testable import Heshu

@Suite struct ComposedPipelineTests {
  private static let documents = [
    "in/a.txt": "甲项目完成投资5.31亿元，占年度计划的132.75%。乙项目完成投资3亿元，占年度计划的75%。",
    "in/b.txt": "丙项目完成投资200万美元，占年度计划的1%。共有12人。", "plans.csv": "name,plan\n甲项目,4.00\n乙项目,5\n",
  ]

  private static let yaml = """
    heshu: 1
    pipeline: city
    read: in/*.txt
    tables:
      projects:
        - extract:
            take: {period: period of share}
            patterns: [{id: full, match: '(?<name>\\p{Han}项目)完成投资%{MONEY:done}，占年度计划的%{PERCENT:share}'}]
        - normalize: {done: 亿元, share: percent}
        - join: {file: plans.csv, match: name, take: {plan: 亿元}}
        - validate: [{name: share-of-plan, check: done / plan = share, when: plan is present}]
        - filter: share > 50%
        - rank: {by: share, order: ascending, as: place}
      sums:
        - extract: '完成投资%{MONEY:done}'
        - normalize: {done: 万元}
        - aggregate: {values: {total: {value: sum(done), unit: 亿元}, count: count()}}
    stages: [load: ['out/{table}.csv', {json: 'out/{table}.json', verdict: true}]]
    labels: {done: {zh: 完成投资}}
    limits: {rejects: 5}
    """

  private static let composed = Pipeline(
    name: "city", read: .files(["in/*.txt"]),
    tables: [
      TableDeclaration(
        "projects",
        stages: [
          Extract(
            patterns: [ExtractPattern("(?<name>\\p{Han}项目)完成投资%{MONEY:done}，占年度计划的%{PERCENT:share}", id: "full")],
            take: [Take("period", .period, of: "share")]),
          Normalize([FieldUnit("done", "亿元"), FieldUnit("share", "percent")]),
          Join(file: "plans.csv", match: ["name"], take: [FieldUnit("plan", "亿元")]),
          Validate([CheckDeclaration("done / plan = share", name: "share-of-plan", when: "plan is present")]),
          Filter("share > 50%"), Rank(by: "share", isDescending: false, name: "place"),
        ]),
      TableDeclaration(
        "sums",
        stages: [
          Extract(patterns: [ExtractPattern("完成投资%{MONEY:done}")]), Normalize([FieldUnit("done", "万元")]),
          Aggregate(
            by: [],
            values: [NamedExpression("total", "sum(done)", unit: "亿元"), NamedExpression("count", "count()")]),
        ]),
    ],
    stages: [
      Load([LoadTarget("out/{table}.csv"), LoadTarget("out/{table}.json", format: "json", hasVerdicts: true)])
    ],
    labels: ["done": Label(chinese: "完成投资")], limits: Limits(rejects: 5))

  @Test func givesTheOutputsOfTheFile() async throws {
    let (one, other) = (try RunFolder(ComposedPipelineTests.documents), try RunFolder(ComposedPipelineTests.documents))
    try one.run(ComposedPipelineTests.yaml)
    let report = try await ComposedPipelineTests.composed.run(options: RunOptions(root: other.path))
    func outputs(_ folder: RunFolder) throws -> [String: String] {
      // The run's id holds the text of the pipeline file, which a composed pipeline does not have.
      try folder.files(under: "out").filter { !["run.json", "datapackage.json"].contains($0.key) }
        .mapValues { String(decoding: $0, as: UTF8.self) }
    }
    #expect(try outputs(one) == outputs(other))
    #expect(report.rejects == 2)
    #expect(
      try one.text("out/projects.csv").split(whereSeparator: \.isNewline) == [
        "period,name,done,share,plan,place,source", ",乙项目,3,75,5,1,in/a.txt#b62-114",
        ",甲项目,5.31,132.75,4.00,2,in/a.txt#b0-59",
      ])
    #expect(
      try one.text("out/sums.csv").split(whereSeparator: \.isNewline) == [
        "total,count,source", "8.31,2,in/a.txt#b9-31",
      ])
  }

  @Test func readsATableFromAFile() throws {
    let folder = try RunFolder([
      "amounts.csv": "\u{FEFF}part,total,name\r\n451,\"1,234.50万元\",甲\r\n\"3\",0.5亿元,\"乙\"\"丙\"\r\nx,1,丁\r\n1,2\r\n"
    ])
    let report = try folder.run(
      """
      heshu: 1
      read: {table: amounts.csv, take: {part: 万元, total: 亿元, name: text}}
      stages:
        - derive: {share: {value: part / total, unit: percent}}
        - load: out/o.csv
      """)
    #expect(
      try folder.text("out/o.csv").split(whereSeparator: \.isNewline) == [
        "part,total,name,share,source", "451,0.123450,甲,36.53301,amounts.csv#b20-44",
        "3,0.5,\"乙\"\"丙\",0.06,amounts.csv#b46-70",
      ])
    #expect(report.tables[0].matches == 4)
    let rejects = try folder.text("out/rejects.ndjson").split(separator: "\n")
    #expect(rejects.count == 2)
    #expect(
      rejects[1].contains(
        "\"byte_start\":81,\"byte_end\":84,\"line\":5,\"column\":1,\"stage\":\"read\",\"code\":\"ragged-row\""))
    #expect(rejects[1].contains("\"raw\":\"1,2\""))
    #expect(
      rejects[0].contains(
        "\"byte_start\":72,\"byte_end\":79,\"line\":4,\"column\":1,\"stage\":\"read\",\"code\":\"bad-cell\""))
  }
}
