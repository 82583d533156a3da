import Foundation
import Testing

@testable import Heshu

/// Periods that no `take` asks for: those of checks that follow rows by period, and those of outputs with all parts of figures.
@Suite struct PeriodColumnTests {
  private static let files = [
    "in/1.txt": "2022年1至9月，省重点项目完成投资200亿元，占年度计划的90%。", "in/2.txt": "2022年1至10月，省重点项目完成投资190亿元，占年度计划的95%。",
  ]
  private static let pattern = "(?<tier>\\p{Han}{2,6}项目)完成投资%{MONEY:done}，占年度计划的%{PERCENT:share}"

  private func folder(_ stages: String, patterns: String = "['\(pattern)']", load: String = "'out/{table}.csv'") throws
    -> RunFolder
  {
    let folder = try RunFolder(PeriodColumnTests.files)
    try folder.run(
      """
      heshu: 1
      read: in/*.txt
      stages:
        - extract: {table: tiers, patterns: \(patterns)}
        - normalize: {done: 亿元}
      \(stages)
        - load: [\(load)]
      """)
    return folder
  }

  @Test func followsRowsByPeriodWithoutAColumnForIt() throws {
    let folder = try folder(
      "  - validate: [{name: falls, check: done >= previous(done), by: tier, order: period, across: documents}]")
    #expect(
      try folder.text("out/tiers.csv").split(whereSeparator: \.isNewline) == [
        "period,tier,done,share,source", "2022-01/2022-09,省重点项目,200,90,in/1.txt#b18-78",
        "2022-01/2022-10,省重点项目,190,95,in/2.txt#b19-79",
      ])
    #expect(try folder.text("out/findings.ndjson").contains("\"verdict\":\"inconsistent\""))
  }

  @Test func groupsRowsByPeriodWithoutAColumnForIt() throws {
    let folder = try folder("  - validate: [{check: count() = 1, by: period, across: documents}]")
    #expect(try folder.text("out/findings.ndjson").contains("\"group\":\"period=2022-01/2022-10\""))
  }

  @Test func makesNoPeriodOfFiguresOfSeveral() throws {
    let text = "2022年1至6月完成投资20亿元，占2021年计划100亿元的20%。\n2022年1至3月完成投资10亿元，占2023年计划100亿元的10%。"
    let folder = try RunFolder(["in/a.txt": text])
    try folder.run(
      """
      heshu: 1
      read: in/*.txt
      stages:
        - extract: {table: t, patterns: ['完成投资%{MONEY:done}，占\\d{4}年计划%{MONEY:plan}的']}
        - validate: [{check: plan >= previous(plan), order: period}, {check: done >= previous(done), order: period}]
        - load: ['out/{table}.csv']
      """)
    #expect(!(try folder.text("out/findings.ndjson").contains("\"verdict\":\"inconsistent\"")))
    #expect(try folder.text("out/t.csv").hasPrefix("period,done,plan,source\r\n,"))
  }

  @Test func leavesAPeriodOfALaterStageAlone() throws {
    let folder = try RunFolder(
      PeriodColumnTests.files.merging(["p.csv": "tier,period\n省重点项目,2022\n"]) { $1 })
    try folder.run(
      """
      heshu: 1
      read: in/*.txt
      stages:
        - extract: {table: tiers, patterns: ['\(PeriodColumnTests.pattern)']}
        - join: {file: p.csv, match: tier, take: {period: text}}
        - validate: [{check: count() = 2, by: period, across: documents}]
        - load: ['out/{table}.csv']
      """)
    #expect(try folder.text("out/tiers.csv").hasPrefix("tier,done,share,period,source"))
  }

  @Test func leavesAPeriodOfItsOwnAlone() throws {
    let folder = try folder(
      "  - validate: [{check: done >= previous(done), by: tier, order: period, across: documents}]",
      patterns: "['(?<period>\\d{4}年\\S+?月)，\(PeriodColumnTests.pattern)']")
    #expect(try folder.text("out/tiers.csv").hasPrefix("period,tier,done,share,source"))
    #expect(try folder.text("out/tiers.csv").contains("2022年1至9月,"))
  }

  @Test(arguments: ["csv", "ndjson", "sqlite", "xlsx"]) func writesThePeriodOfEachFigure(_ format: String) throws {
    let folder = try folder(
      "", load: "{\(format): 'out/t.\(format)', columns: full}, {csv: out/full.csv, columns: full}")
    let lines = try folder.text("out/full.csv").split(whereSeparator: \.isNewline)
    #expect(
      lines.first
        == "tier,done,done_text,done_low,done_high,done_ends,done_qualifier,done_period,share,share_text,share_low,share_high,share_ends,share_qualifier,share_period,source"
    )
    #expect(lines.last?.contains(",exact,2022-01/2022-10,95,95%,94.5,95.5,[],exact,2022-01/2022-10,") == true)
    if format == "ndjson" { #expect(try folder.text("out/t.ndjson").contains("\"share_period\":\"2022-01/2022-10\"")) }
    if format == "csv" { #expect(try folder.text("out/t.csv") == folder.text("out/full.csv")) }
  }

  @Test func keepsPeriodsInTheLedger() throws {
    let folder = try RunFolder(PeriodColumnTests.files)
    func yaml(_ columns: String) -> String {
      """
      heshu: 1
      read: {files: in/*.txt, since: ledger}
      stages:
        - extract: {table: tiers, patterns: ['\(PeriodColumnTests.pattern)']}
        - load: [{csv: out/tiers.csv\(columns)}]
      """
    }
    for name in PeriodColumnTests.files.keys {
      // Long ago, so that their times are trusted.
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_600_000_000)], ofItemAtPath: folder.path + "/" + name)
    }
    try folder.run(yaml(""))
    try folder.run(yaml(", columns: full"))
    let first = try folder.text("out/tiers.csv")
    #expect(first.contains("done_period"))
    #expect(first.contains(",2022-01/2022-09,90"))
    try folder.write(Array("市重点项目完成投资3亿元，占年度计划的1%。".utf8), to: "in/3.txt")
    let report = try folder.run(yaml(", columns: full"))
    #expect(report.readDocuments == 1)
    #expect(try folder.text("out/tiers.csv").hasPrefix(first))
  }
}
