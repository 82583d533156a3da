import Testing

@testable import Heshu

/// What keeps rows of another table from refuting: they may be of another time, or of nobody knows which document.
@Suite struct CrossTableDoubtTests {
  private static let total = "{patterns: ['全市完成投资%{MONEY:total}'], take: {period: period of total}}"
  private static let part = "{patterns: ['(?<tier>\\p{Han})类项目完成投资%{MONEY:done}'], take: {period: period of done}}"
  private static let untimed = "'(?<tier>\\p{Han})类项目完成投资%{MONEY:done}'"

  private func outcome(_ yaml: String, _ text: String) throws -> String {
    let folder = try RunFolder(["in/a.txt": text])
    try folder.run(yaml)
    let finding = try folder.text("out/findings.ndjson")
    for verdict in ["inconsistent", "indeterminate", "consistent"] where finding.contains("\"verdict\":\"\(verdict)\"")
    {
      return finding.contains("\"reason\":\"different-period\"") ? verdict + " different-period" : verdict
    }
    return "none"
  }

  @Test(arguments: [
    // A part without a period may be one of those that are missing.
    ("全市完成投资100.5亿元。甲类项目完成投资60.2亿元。\n\n2022年一季度，乙类项目完成投资40.3亿元。", "indeterminate different-period"),
    ("2022年一季度，全市完成投资100.5亿元，甲类项目完成投资60.2亿元。2021年，乙类项目完成投资40.3亿元。", "inconsistent"),
    ("2022年一季度，全市完成投资60.2亿元，甲类项目完成投资60.2亿元。2021年，乙类项目完成投资40.3亿元。", "consistent"),
  ])
  func looksAtPeriods(_ text: String, _ expected: String) throws {
    let yaml = TwoTables.yaml(
      CrossTableDoubtTests.total, CrossTableDoubtTests.part, "sum(tiers.done) = total")
    #expect(try outcome(yaml, text) == expected)
  }

  @Test func refutesNothingWhereOneTableKnowsNoPeriod() throws {
    let text = "2022年一季度，全市完成投资100亿元。2021年，甲类项目完成投资60亿元。"
    let yaml = TwoTables.yaml(
      CrossTableDoubtTests.total, CrossTableDoubtTests.untimed, "sum(tiers.done) = total")
    #expect(try outcome(yaml, text) == "indeterminate different-period")
  }

  @Test func pairsNoNullKeys() throws {
    let folder = try RunFolder(["in/a.txt": "某地工程投资100亿元。某项目完成投资60.2亿元。"])
    try folder.run(
      """
      heshu: 1
      read: in/*.txt
      tables:
        works:
          - extract: '(?:(?<tier>.)类|某地)工程投资%{MONEY:part}'
          - validate: [{check: part <= tiers.done, by: tier}]
        tiers:
          - extract: '(?:(?<tier>.)类|某)项目完成投资%{MONEY:done}'
      stages: [load: ['out/{table}.csv']]
      """)
    #expect(try folder.text("out/findings.ndjson").contains("\"reason\":\"operand-missing\""))
  }

  @Test func joinsRowsOfOnePeriod() throws {
    let folder = try RunFolder(["in/a.txt": "2022年一季度，甲类工程投资30亿元。2021年，甲类项目完成投资2亿元。"])
    try folder.run(
      """
      heshu: 1
      read: in/*.txt
      tables:
        works:
          - extract: {patterns: ['(?<tier>.)类工程投资%{MONEY:part}'], take: {period: period of part}}
          - join: {table: tiers, match: tier, take: {done: 亿元}}
          - validate: [part <= done]
        tiers:
          - extract: \(CrossTableDoubtTests.part)
      stages: [load: ['out/{table}.csv']]
      """)
    #expect(try folder.text("out/works.csv").contains("2022-01/2022-03,甲,3000000000,,"))
    #expect(try folder.text("out/findings.ndjson").contains("\"verdict\":\"indeterminate\""))
  }

  @Test(arguments: ["sum(b.y) = x", "b.y < 3亿元"]) func tellsFindingsApart(_ check: String) throws {
    let folder = try RunFolder(["in/a.txt": "甲1亿元。甲2亿元。乙3亿元。乙3亿元。"])
    try folder.run(
      """
      heshu: 1
      read: in/*.txt
      tables:
        a: [extract: '甲%{MONEY:x}', validate: ['\(check)']]
        b: [extract: '乙%{MONEY:y}']
      stages: [load: ['out/{table}.csv']]
      """)
    let findings = try folder.text("out/findings.ndjson").split(separator: "\n")
    #expect(Set(findings.map { $0.prefix(30) }).count == findings.count)
  }

  @Test func namesTheCheckedRowFirst() throws {
    let parts = (1...150).map { "\($0)类项目完成投资1亿元。" }.joined()
    let folder = try RunFolder(["in/a.txt": "全市完成投资100亿元。" + parts])
    try folder.run(
      """
      heshu: 1
      read: in/*.txt
      tables:
        city: [extract: '全市完成投资%{MONEY:total}', validate: ['sum(tiers.done) = total']]
        tiers: [extract: '类项目完成投资%{MONEY:done}']
      stages: [load: ['out/{table}.csv']]
      """)
    let finding = try folder.text("out/findings.ndjson")
    #expect(finding.contains("\"operands\":[{\"role\":\"total\",\"text\":\"100亿元\""))
    #expect(finding.contains("\"omitted_operands\":51"))
  }
}
