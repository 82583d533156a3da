import Testing

@testable import Heshu

/// What lint says of pipelines that cannot work: place, code and message.
@Suite struct BadPipelineTests {
  private static func found(_ stages: String, files: [String: String] = [:], read: String = "in/*.txt") throws
    -> [String]
  {
    try RunFolder(files).diagnostics("heshu: 1\nread: \(read)\nstages:\n\(stages)")
  }

  private static let extract =
    "  - extract: {patterns: ['(?<name>.)投资%{MONEY:done}占%{PERCENT:share}'], take: {period: period of share}}\n"

  @Test(arguments: [
    ("  - normalize: {done: 亿园}\n", "5:23: unknown-unit: no unit is called '亿园'"),
    (
      "  - normalize: {done: 平方米}\n",
      "5:23: unit-dimension: column 'done' holds figures of kind money, and 平方米 is area"
    ),
    ("  - normalize: {plan: 亿元}\n", "5:17: unknown-column: no column is called 'plan' here"),
    ("  - normalize: {name: 亿元}\n", "5:17: not-a-figure: column 'name' holds text, not figures"),
    ("  - filter: late > 1\n  - derive: {late: done * 2}\n", "5:13: unknown-column: no column is called `late`"),
    (
      "  - derive: {a: b * 2, b: c + done, c: a - done}\n",
      "5:17: derive-cycle: `a` from `b` from `c` from `a`: `a` is computed from itself"
    ),
    (
      "  - derive: {a: b * 2, b: done + done}\n", "5:17: derive-order: `b` is computed behind `a`, which needs it"
    ),
    (
      "  - validate: ['done > 3亿元', 'done < 2亿元']\n",
      "5:31: contradictory-checks: no row can satisfy both `done < 2亿元` and `done > 3亿元`"
    ),
    (
      "  - validate: ['share > 50%', '50% >= share', 'share <= 50%']\n",
      "5:32: contradictory-checks: no row can satisfy both `50% >= share` and `share > 50%`"
    ),
    (
      "  - validate: ['name = share']\n",
      "5:24: type-mismatch: `share` (%) cannot be compared with `name`, which is a text"
    ),
    (
      "  - validate: [{check: 'sum(done) = tiers.done', by: name}]\n",
      "5:37: unknown-table: no other table is called 'tiers'"
    ),
    ("  - rank: {by: done, within: nmae}\n", "5:30: unknown-column: no column is called 'nmae' here"),
    ("  - rank: name\n", "5:11: not-a-number: column 'name' holds text, which has no rank"),
    (
      "  - join: {file: none.csv, match: name, take: {plan: 亿元}}\n",
      "5:18: unusable-reference: cannot read ROOT/none.csv: No such file or directory"
    ),
    (
      "  - join: {file: p.csv, match: nmae, take: {plan: 亿元}}\n",
      "5:32: unknown-column: no column is called 'nmae' here"
    ),
    (
      "  - join: {file: p.csv, match: name, take: {plan: 亿元}}\n",
      "5:32: duplicate-key: p.csv: the key '甲' stands on line 2 and on line 4"
    ),
    ("  - aggregate: {by: nmae, values: {n: count()}}\n", "5:21: unknown-column: no column is called `nmae`"),
    ("  - aggregate: {by: name, values: {n: done}}\n", "5:39: no-aggregate: `done` holds no aggregate"),
    ("  - validate: ['done / plan = share']\n", "5:24: unknown-column: no column is called `plan`"),
    ("  - load: ../o.csv\n", "5:11: bad-path: '../o.csv' leads out of the root"),
    ("  - load: '{tabel}.csv'\n", "5:12: bad-path: '{tabel}.csv' has the unknown place {tabel}"),
    ("  - load: [o.csv, o.csv]\n", "5:19: same-path: 'ROOT/o.csv' would receive two outputs"),
    ("  - load: o.xml\n", "5:11: unknown-format: no format is called 'xml'"),
    ("  - load: {csv: o.csv, dialect: exel}\n", "5:33: bad-value: dialect takes excel or rfc4180 or unix, not 'exel'"),
  ])
  func tellsThePlace(_ stage: String, _ expected: String) throws {
    let folder = try RunFolder(["p.csv": "name,plan\n甲,1\n乙,2\n甲,3\n"])
    let found = folder.diagnostics("heshu: 1\nread: in/*.txt\nstages:\n" + BadPipelineTests.extract + stage)
    #expect(found.first?.replacingOccurrences(of: folder.path, with: "ROOT") == expected)
  }

  /// A condition or a check that is wrong changes no column, so that what stands behind it is looked at in the same reading.
  @Test func behindAWrongConditionTheRestIsLookedAt() throws {
    let stages =
      BadPipelineTests.extract + """
          - filter: late > 1
          - validate: ['x = 1']
          - rank: {by: y}
          - load: o.xml

        """
    #expect(
      try BadPipelineTests.found(stages) == [
        "5:13: unknown-column: no column is called `late`", "6:17: unknown-column: no column is called `x`",
        "7:16: unknown-column: no column is called 'y' here",
      ])
  }

  @Test(arguments: [
    ("  - extract: '投资%{MONY:done}'\n", "4:"), ("  - extract: '投资(%{MONEY:done}'\n", "4:"),
    ("  - extract: {patterns: ['投资%{MONEY:done}'], take: {period: period of doen}}\n", "4:"),
  ])
  func tellsThePlaceInAPattern(_ stage: String, _ start: String) throws {
    let found = try BadPipelineTests.found(stage + "  - load: o.csv\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(start) == true)
  }

  @Test func tellsThatATakenGroupIsMissing() throws {
    #expect(
      try BadPipelineTests.found(
        "  - extract: {patterns: ['投资%{MONEY:done}'], take: {period: period of doen}}\n  - load: o.csv\n")
        == ["4:71: unknown-group: no pattern has a group 'doen'"])
  }

  @Test func tellsWhatIsWrongWithTheTableThatIsRead() throws {
    #expect(
      try BadPipelineTests.found("  - load: o.csv\n", read: "{table: a.csv, take: {part: 亿园}}")
        == ["2:35: unknown-unit: no unit is called '亿园'"])
    #expect(
      try BadPipelineTests.found("  - extract\n  - load: o.csv\n", read: "{table: a.csv, take: {part: 亿元}}").map {
        String($0.prefix(25))
      }
        == ["4:5: extract-from-table: "])
  }
}
