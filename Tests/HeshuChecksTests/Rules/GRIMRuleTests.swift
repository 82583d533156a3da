import Testing

@testable import HeshuChecks

@Suite struct GRIMRuleTests {
  @Test(arguments: [
    ("57", "1.75%", "consistent rounded"), ("57", "1.77%", "inconsistent"), ("28", "5.19%", "inconsistent"),
    ("8", "12.5%", "consistent exact"), ("8", "12%", "consistent rounded"), ("8", "13%", "consistent rounded"),
    ("8", "10%", "inconsistent"),
    ("1000", "12.3%", "consistent exact"), ("0", "5%", "indeterminate denominator-may-be-zero"),
    ("8", "超12%", "consistent within"), ("3", "超12%", "indeterminate qualified"),
  ])
  func percentages(_ n: String, _ value: String, _ expected: String) {
    let bench = Bench(["n: 个", "x: %"], [[n + "个", value]])
    #expect(bench.findings(rule: "grim n: n, value: x").summary == expected)
    #expect(Bench(["x: %"], [[value]]).findings(rule: "grim n: \(n), value: x").summary == expected)
  }

  @Test(
    arguments: [
      ("28", "5.19", nil, "inconsistent"), ("28", "5.21", nil, "consistent rounded"),
      ("40", "0.150", "3", "consistent exact"), ("40", "0.151", "3", "inconsistent"),
      ("40", "0.15", "3", "consistent exact"),
    ] as [(String, String, String?, String)])
  func means(_ n: String, _ value: String, _ items: String?, _ expected: String) {
    let rule = "grim n: \(n), value: x" + (items.map { ", items: \($0)" } ?? "")
    #expect(Bench(["x: number"], [[value]]).findings(rule: rule).summary == expected)
  }

  @Test func theNearestPossibleValueIsTold() throws {
    let bench = Bench(["x: %"], [["10%"]])
    let row = try #require(bench.findings(rule: "grim n: 8, value: x").rows.first)
    #expect([row.computedLow, row.computedHigh] == ["12.5", "12.5"])
    #expect(row.nearest == "12")
  }
}
