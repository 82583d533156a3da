import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct FormulaBinderTests {
  private static let bench = Bench(
    [
      "tier", "done: 亿元", "plan: 亿元", "dollars: 亿美元", "area: 亩", "hectares: 公顷", "share: %", "gap: 个百分点", "times: 倍",
      "people: 人", "visits: 人次", "price: 元/公斤", "mass: 公斤", "period: period", "free: any", "money: money",
    ], [])

  /// The first diagnostic as `column code`, or `ok`.
  private func binding(_ text: String) -> String {
    let outcome = FormulaBinderTests.bench.findings(text)
    guard let first = outcome.diagnostics.first else { return "ok" }
    return "\(first.location?.column ?? 0) \(first.code)"
  }

  @Test(arguments: [
    ("done / plan = share", "ok"),
    ("done / plan = times", "ok"),
    ("done = plan + area", "8 unit-mismatch"),
    ("done = area", "1 unit-mismatch"),
    ("done = dollars", "1 unit-mismatch"),
    ("money = area", "1 unit-mismatch"),
    ("money / plan = share", "ok"),
    ("money / plan - 1 = share", "ok"),
    ("area = hectares", "ok"),
    ("people = visits", "1 unit-mismatch"),
    ("share = gap", "1 unit-mismatch"),
    ("share - share = gap", "ok"),
    ("share + gap = share", "1 unit-mismatch"),
    ("done / people = price", "1 unit-mismatch"),
    ("done / mass = price", "ok"),
    ("price * mass = done", "ok"),
    ("done * plan = 3", "1 unit-mismatch"),
    ("1 / done = 3", "1 unit-mismatch"),
    ("free = done", "ok"),
    ("free + area = hectares", "ok"),
    ("dnoe / plan = share", "1 unknown-column"),
    ("projects.done = plan", "ok"),
    ("tiers.done = plan", "1 other-table"),
    ("tier * 2 = done", "1 type-mismatch"),
    ("done = tier", "1 type-mismatch"),
    ("done = 'text'", "1 type-mismatch"),
    ("tier = '省'", "ok"),
    ("period >= '2022-01'", "ok"),
    ("done + plan", "1 type-mismatch"),
    ("done and plan = done", "1 type-mismatch"),
    ("not done", "5 type-mismatch"),
    ("(done = plan) + 1 = 2", "2 type-mismatch"),
    ("count(people) = people", "ok"),
    ("1 - share = share", "ok"),
    ("100 - share = share", "1 bare-number"),
    ("share = 1", "9 bare-number"),
    ("100% - share = share", "ok"),
    ("100 * done / plan = share", "1 hundredfold"),
    ("share >= 93", "ok"),
  ])
  func binds(_ text: String, _ expected: String) {
    #expect(binding(text) == expected)
  }

  @Test func suggestsColumns() {
    let outcome = FormulaBinderTests.bench.findings("done / plam = share")
    #expect(outcome.diagnostics.first?.hint == "did you mean plan?")
    #expect(outcome.diagnostics.first?.location == SourceLocation(file: "p.yaml", line: 1, column: 8))
  }

  @Test func collectsAllErrors() {
    let outcome = FormulaBinderTests.bench.findings("dnoe / plam = shaer")
    #expect(outcome.diagnostics.map { $0.location?.column } == [1, 8, 15])
  }
}
