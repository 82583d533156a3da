import Testing

@testable import HeshuChecks

@Suite struct CountShareRuleTests {
  @Test(arguments: [
    ("12个", "16个", "75%", "consistent exact"), ("12个", "16个", "75.1%", "inconsistent"),
    ("1个", "3个", "33.3%", "consistent rounded"), ("17个", "16个", "106.25%", "inconsistent"),
    ("0个", "16个", "0%", "consistent exact"), ("-1个", "16个", "-6.25%", "inconsistent"),
    ("0个", "0个", "0%", "indeterminate denominator-may-be-zero"),
    ("1.2万个", "1.6万个", "75%", "consistent exact"), ("1.6万个", "1.6万个", "101%", "inconsistent"),
  ])
  func judges(_ part: String, _ total: String, _ percent: String, _ expected: String) {
    let bench = Bench(["a: 个", "b: 个", "p: %"], [[part, total, percent]])
    #expect(bench.findings(rule: "count-share part: a, total: b, percent: p").summary == expected)
  }

  @Test(arguments: [
    ("17个", "16个", "inconsistent"), ("16个", "16个", "consistent exact"), ("超15个", "16个", "consistent within"),
  ])
  func partsDoNotExceedTheWhole(_ part: String, _ total: String, _ expected: String) {
    let bench = Bench(["a: 个", "b: 个"], [[part, total]])
    #expect(bench.findings(rule: "count-share part: a, total: b").summary == expected)
  }

  @Test func missingPercentagesAreImplied() throws {
    let bench = Bench(["a: 个", "b: 个", "p: %"], [["12个", "16个", nil]])
    let row = try #require(bench.findings(rule: "count-share part: a, total: b, percent: p").rows.first)
    #expect(row.reason == "operand-missing")
    #expect(row.implied == "[0.75, 0.75]")
  }
}
