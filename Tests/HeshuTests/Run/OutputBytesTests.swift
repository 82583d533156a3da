import Testing

@testable import Heshu

/// What the formats hold for a small document, to the byte.
@Suite struct OutputBytesTests {
  private static let yaml = """
    heshu: 1
    read: in/*.txt
    stages:
      - extract:
          patterns: ['(?<name>[^。，]{1,4}项目)完成投资%{MONEY:done}(?:，占年度计划的%{PERCENT:share})?']
      - normalize: {done: 亿元, share: percent}
      - derive: {plan: {value: done / share, unit: 亿元}}
      - validate: ['share > 100%']
      - load: [o.csv, o.json, o.ndjson, {csv: excel.csv, dialect: excel, verdict: true}, {csv: full.csv, columns: full}]
    labels: {done: {zh: 完成投资, en: Done}}
    """
  private static let text = "甲\"项目完成投资5.31亿元，占年度计划的132.75%。乙项目完成投资0.50亿元，占年度计划的93.7%。丙项目完成投资超3000万元。"

  private func output(_ name: String) throws -> String {
    let folder = try RunFolder(["in/a.txt": OutputBytesTests.text])
    try folder.run(OutputBytesTests.yaml)
    return try folder.text(name)
  }

  /// One line that is written down in parts.
  private func line(_ parts: String...) -> String { parts.joined() }

  @Test func writesCSV() throws {
    #expect(
      try output("o.csv")
        == [
          #"name,done,done_qualifier,share,plan,source"#,
          #""甲""项目",5.31,exact,132.75,4,in/a.txt#b0-60"#,
          #"乙项目,0.50,exact,93.7,0.533618,in/a.txt#b63-120"#,
          #"丙项目,0.3000,over,,,in/a.txt#b123-157"#,
          "",
        ].joined(separator: "\r\n"))
  }

  @Test func writesJSON() throws {
    #expect(
      try output("o.json")
        == [
          line(
            #"{"table":"pipeline","fields":[{"name":"name","type":"string","title":"name"},{"name":"done","#,
            #""type":"number","title":"完成投资(亿元)","title_en":"Done","unit":"亿元"},{"name":"done_qualifier","#,
            #""type":"string","title":"完成投资限定","title_en":"Done"},{"name":"share","type":"number","#,
            #""title":"share(%)","unit":"%"},{"name":"plan","type":"number","title":"plan(亿元)","unit":"亿元","#,
            #""rounded":true},{"name":"source","type":"string","title":"出处"}],"rows":["#),
          line(
            #"{"name":"甲\"项目","done":"5.31","done_qualifier":"exact","share":"132.75","plan":"4","#,
            #""source":"in/a.txt#b0-60"},"#),
          line(
            #"{"name":"乙项目","done":"0.50","done_qualifier":"exact","share":"93.7","plan":"0.533618","#,
            #""source":"in/a.txt#b63-120"},"#),
          line(
            #"{"name":"丙项目","done":"0.3000","done_qualifier":"over","share":null,"plan":null,"#,
            #""source":"in/a.txt#b123-157"}"#),
          #"]}"#,
          "",
        ].joined(separator: "\n"))
  }

  @Test func writesNDJSON() throws {
    #expect(
      try output("o.ndjson")
        == [
          line(
            #"{"name":"甲\"项目","done":"5.31","done_qualifier":"exact","share":"132.75","plan":"4","#,
            #""source":"in/a.txt#b0-60"}"#),
          line(
            #"{"name":"乙项目","done":"0.50","done_qualifier":"exact","share":"93.7","plan":"0.533618","#,
            #""source":"in/a.txt#b63-120"}"#),
          line(
            #"{"name":"丙项目","done":"0.3000","done_qualifier":"over","share":null,"plan":null,"#,
            #""source":"in/a.txt#b123-157"}"#),
          "",
        ].joined(separator: "\n"))
  }

  @Test func writesExcel() throws {
    #expect(
      try output("excel.csv") == "\u{FEFF}"
        + [
          #"name,完成投资(亿元),完成投资限定,share(%),plan(亿元),核查,未通过的核查,出处"#,
          #""甲""项目",5.31,exact,132.75,4,consistent,,in/a.txt#b0-60"#,
          #"乙项目,0.50,exact,93.7,0.533618,inconsistent,pipeline.4.1,in/a.txt#b63-120"#,
          #"丙项目,0.3000,over,,,indeterminate,,in/a.txt#b123-157"#,
          "",
        ].joined(separator: "\r\n"))
  }

  @Test func writesFullColumns() throws {
    #expect(
      try output("full.csv")
        == [
          line(
            #"name,done,done_text,done_low,done_high,done_ends,done_qualifier,done_period,share,share_text,share_low,"#,
            #"share_high,share_ends,share_qualifier,share_period,plan,plan_low,plan_high,plan_ends,source"#),
          line(
            #""甲""项目",5.31,5.31亿元,5.305,5.315,[],exact,,132.75,132.75%,132.745,132.755,[],exact,,4,3.996083,"#,
            #"4.003918,[],in/a.txt#b0-60"#),
          line(
            #"乙项目,0.50,0.50亿元,0.495,0.505,[],exact,,93.7,93.7%,93.65,93.75,[],exact,,0.533618,0.528,0.539242,"#,
            #"[],in/a.txt#b63-120"#),
          #"丙项目,0.3000,3000万元,0.3,,(),over,,,,,,,,,,,,,in/a.txt#b123-157"#,
          "",
        ].joined(separator: "\r\n"))
  }
}
