import Testing

@testable import Heshu

/// Checks and joins over several tables of one run.
@Suite struct CrossTableTests {
  private static let documents = [
    "in/a.txt": "全市完成投资100.5亿元。甲类项目完成投资60.2亿元，其中一号工程投资40亿元，二号工程投资20.2亿元。乙类项目完成投资40.3亿元。",
    "in/b.txt": "全市完成投资90亿元。甲类项目完成投资60.2亿元，其中一号工程投资65亿元。乙类项目完成投资40.3亿元。",
    "in/c.txt": "全市完成投资7亿元。",
  ]

  /// The tables stand before those that they look at: the order in the file is none of the run.
  private static func yaml(_ parts: String = "", city: String = "", load: String = "{table}.csv") -> String {
    """
    heshu: 1
    pipeline: city
    read: in/*.txt
    tables:
      city:
        - extract: '全市完成投资%{MONEY:total}'
        - normalize: {total: 亿元}
    \(city)
      works:
        - extract: '(?<tier>\\p{Han})类项目完成投资%{MONEY},其中(?<name>\\p{Han}号工程)投资%{MONEY:part}'
        - normalize: {part: 亿元}
    \(parts)
      tiers:
        - extract: '(?<tier>\\p{Han})类项目完成投资%{MONEY:done}'
        - normalize: {done: 亿元}
    stages: [load: ['out/\(load)']]
    """.replacingOccurrences(of: "%{MONEY},其中", with: "%{MONEY:whole}，其中")
  }

  /// The verdicts of the findings in their order, each with its document and reason.
  private func verdicts(_ folder: RunFolder) throws -> [String] {
    try folder.text("out/findings.ndjson").split(separator: "\n").map { line in
      func value(_ key: String) -> String {
        guard let start = line.range(of: "\"\(key)\":\"") else { return "-" }
        return String(line[start.upperBound...].prefix { $0 != "\"" })
      }
      return "\(value("document")) \(value("verdict")) \(value("reason"))"
    }
  }

  private func run(_ yaml: String, jobs: Int = 1) throws -> RunFolder {
    let folder = try RunFolder(CrossTableTests.documents)
    try folder.run(yaml, jobs: jobs)
    return folder
  }

  @Test func sumsTheRowsOfAnotherTableInTheSameDocument() throws {
    let folder = try run(
      CrossTableTests.yaml(city: "    - validate: [{name: parts, check: sum(tiers.done) = total}]"))
    #expect(
      try verdicts(folder) == [
        "in/a.txt consistent -", "in/b.txt inconsistent -", "in/c.txt indeterminate operand-missing",
      ])
    let finding = try #require(
      try folder.text("out/findings.ndjson").split(separator: "\n").dropFirst().first.map(String.init))
    #expect(finding.contains("\"role\":\"tiers.done\",\"text\":\"60.2亿元\""))
    #expect(finding.contains("\"role\":\"tiers.done\",\"text\":\"40.3亿元\""))
    #expect(finding.contains("\"computed_low\":\"10040000000\",\"computed_high\":\"10060000000\""))
  }

  @Test func findsRowsOfAnotherTableByKeys() throws {
    let folder = try run(
      CrossTableTests.yaml("    - validate: [{name: within, check: part <= tiers.done, by: tier}]"))
    #expect(try verdicts(folder) == ["in/a.txt consistent -", "in/b.txt inconsistent -"])
  }

  @Test func sumsItsOwnRowsAgainstOneOfAnotherTable() throws {
    let files = [
      "in/a.txt": "甲类项目完成投资60.2亿元。甲类一号投资40亿元。甲类二号投资20.2亿元。乙类项目完成投资3亿元。乙类三号投资1亿元。丙类四号投资1亿元。"
    ]
    let folder = try RunFolder(files)
    try folder.run(
      """
      heshu: 1
      read: in/*.txt
      tables:
        works:
          - extract: '(?<tier>\\p{Han})类\\p{Han}号投资%{MONEY:part}'
          - validate: [{name: sums, check: sum(part) = tiers.done, by: tier}]
        tiers:
          - extract: '(?<tier>\\p{Han})类项目完成投资%{MONEY:done}'
      stages: [load: ['out/{table}.csv']]
      """)
    #expect(
      try verdicts(folder) == [
        "in/a.txt consistent -", "in/a.txt inconsistent -", "in/a.txt indeterminate operand-missing",
      ])
  }

  @Test func reachesOverDocumentsOnDemand() throws {
    let files = [
      "in/1.txt": "甲项目年度计划39.0亿元。", "in/2.txt": "甲项目完成投资45.1亿元，占115.6%。", "in/3.txt": "甲项目完成投资45.1亿元，占125.8%。",
    ]
    let yaml = """
      heshu: 1
      read: in/*.txt
      tables:
        plans:
          - extract: '(?<name>\\p{Han}项目)年度计划%{MONEY:plan}'
        done:
          - extract: '(?<name>\\p{Han}项目)完成投资%{MONEY:amount}，占%{PERCENT:share}'
          - validate: [{name: completion, check: amount / plans.plan = share, by: name ACROSS}]
      stages: [load: ['out/{table}.csv']]
      """
    let folder = try RunFolder(files)
    try folder.run(yaml.replacingOccurrences(of: " ACROSS", with: ", across: documents"))
    #expect(try verdicts(folder) == ["in/2.txt consistent -", "in/3.txt inconsistent -"])
    try folder.run(yaml.replacingOccurrences(of: " ACROSS", with: ""))
    #expect(
      try verdicts(folder) == [
        "in/2.txt indeterminate operand-missing", "in/3.txt indeterminate operand-missing",
      ])
  }

  @Test func doesNotMixPeriods() throws {
    let files = ["in/a.txt": "全市完成投资10亿元。2022年一季度，甲类项目完成投资4亿元。2022年上半年，乙类项目完成投资9亿元。"]
    let folder = try RunFolder(files)
    let part = "{take: {period: period of done}, patterns: [\(TwoTables.part)]}"
    try folder.run(TwoTables.yaml(TwoTables.total, part))
    #expect(try verdicts(folder) == ["in/a.txt indeterminate different-period"])
  }

  @Test func looksForTheSlipInTheOtherTable() throws {
    let files = ["in/a.txt": "全市完成投资100.5亿元。甲类项目完成投资62.0亿元。乙类项目完成投资40.3亿元。"]
    let folder = try RunFolder(files)
    try folder.run(TwoTables.yaml())
    let slip = #""slip":{"role":"tiers.done","kind":"swapped-digits","text":"60.2亿元""#
    #expect(try folder.text("out/findings.ndjson").contains(slip))
    #expect(try verdicts(folder) == ["in/a.txt inconsistent -"])
  }

  @Test func leavesTheRowsOfTheTableAsTheyWere() throws {
    let check = "    - validate: [{name: parts, check: sum(tiers.done) = total}]"
    let (with, without) = (try run(CrossTableTests.yaml(city: check)), try run(CrossTableTests.yaml()))
    for table in ["city", "works", "tiers"] {
      #expect(try with.text("out/\(table).csv") == without.text("out/\(table).csv"))
    }
  }

  @Test(arguments: [2, 8]) func givesTheSameBytesForAnyJobs(_ jobs: Int) throws {
    let yaml = CrossTableTests.yaml(
      "    - join: {table: tiers, match: tier, take: {done: 亿元}}\n    - validate: [{check: part <= tiers.done, by: tier}]",
      city: "    - validate: [{check: sum(tiers.done) = total}]")
    var (one, many) = (try run(yaml).files(under: "out"), try run(yaml, jobs: jobs).files(under: "out"))
    for name in ["run.json"] { (one[name], many[name]) = (nil, nil) }
    #expect(one == many)
  }

  @Test func leadsAJoinedCellBackToItsText() throws {
    let yaml = CrossTableTests.yaml("    - join: {table: tiers, match: tier, take: {done: 亿元}}")
    let folder = try RunFolder(CrossTableTests.documents.merging(["p.yaml": yaml]) { $1 })
    var diagnostics = Diagnostics()
    let pipeline = try #require(
      PipelineFile.read(Array(yaml.utf8), path: folder.path + "/p.yaml", diagnostics: &diagnostics))
    _ = try pipeline.runNow(options: RunOptions(root: folder.path))
    let row = try #require(CellQuestion.Row("2"))
    let answer = try CellExplainer().answer(
      CellQuestion(output: folder.path + "/out/works.csv", row: row, column: "done", root: folder.path))
    let step = try #require(answer.trace.steps["done"]?.first)
    #expect(step.detail == "table tiers, bytes 53-63")
    #expect(step.after == "60.2 亿元")
    #expect(
      String(decoding: Array(CrossTableTests.documents["in/b.txt", default: ""].utf8)[53..<63], as: UTF8.self)
        == "60.2亿元")
  }

  @Test func joinsATableOfTheRun() throws {
    let folder = try run(
      CrossTableTests.yaml(
        """
            - join: {table: tiers, columns: {of_tier: done}, match: tier, take: {of_tier: 万元}}
            - derive: {share: {value: part / of_tier, unit: '%'}}
        """))
    #expect(
      try folder.text("out/works.csv").split(whereSeparator: \.isNewline) == [
        "tier,whole,name,part,of_tier,share,source",
        "甲,6020000000,一号工程,40,602000,66.4452,in/a.txt#b32-101",
        "甲,6020000000,一号工程,65,602000,107.973,in/b.txt#b29-98",
      ])
  }
}
