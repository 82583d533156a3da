import HeshuRecords
import Testing

@testable import HeshuChecks

/// What can be known of a rule before a row is read.
@Suite struct RuleCheckTests {
  private static let bench = Bench(
    ["name", "when: period", "done: 亿元", "plan: 亿元", "share: %", "area: 亩", "year: period"], [])

  private func codes(_ rule: String, _ options: CheckOptions = CheckOptions()) -> [String] {
    RuleCheckTests.bench.findings(rule: rule, options: options).diagnostics.map(\.code)
  }

  @Test(arguments: [
    ("share part: done, total: plan, percent: share", []),
    ("shares part: done, total: plan, percent: share", ["unknown-rule"]),
    ("share part: done, total: plan", ["missing-operand"]),
    ("share", ["missing-operand", "missing-operand", "missing-operand"]),
    ("share part: done, total: plan, percentage: share", ["unknown-operand", "missing-operand"]),
    ("share part: dnoe, total: plan, percent: share", ["unknown-column"]),
    ("share part: name, total: plan, percent: share", ["type-mismatch"]),
    ("share part: done, total: when, percent: share", ["type-mismatch"]),
    ("share part: done, total: area, percent: share", ["unit-mismatch"]),
    ("share part: done, total: plan, percent: area", ["unit-mismatch"]),
    ("share part: done, total: done, percent: share", ["duplicate-operand"]),
    ("share part: [done, plan], total: plan, percent: share", ["wrong-operand"]),
    ("share part: 5, total: plan, percent: share", ["wrong-operand"]),
    ("sum part: done, parts: [plan], total: share", ["duplicate-operand"]),
    ("sum parts: [done, done], total: plan", ["duplicate-operand"]),
    ("sum parts: [done, area], total: plan", ["unit-mismatch"]),
    ("sum part: [done, plan], total: share", ["wrong-operand"]),
    ("rank value: done", ["missing-order"]),
  ])
  func namesWhatIsWrong(_ rule: String, _ expected: [String]) {
    #expect(codes(rule) == expected)
  }

  @Test func optionsMustHaveAMeaning() {
    let share = "share part: done, total: plan, percent: share"
    #expect(codes(share, CheckOptions(by: [FieldReference("name")])) == ["unused-option"])
    #expect(codes(share, CheckOptions(order: FieldReference("year"))) == ["unused-option"])
    #expect(codes(share, CheckOptions(scope: .partial)) == ["unused-option"])
    #expect(codes(share, CheckOptions(price: .current)) == ["unused-option"])
    #expect(codes(share, CheckOptions(isAscending: true)) == ["unused-option"])
    #expect(codes(share, CheckOptions(by: [FieldReference("nmae")])) == ["unknown-column"])
    #expect(codes("sum parts: [done], total: plan", CheckOptions(by: [FieldReference("name")])) == ["unused-option"])
    #expect(codes("sum part: done, total: plan", CheckOptions(by: [FieldReference("name")])).isEmpty)
  }

  @Test func misspeltNamesAreGuessed() {
    let outcome = RuleCheckTests.bench.findings(rule: "shre part: done, total: plan, percent: share")
    #expect(outcome.diagnostics.map(\.hint) == ["did you mean 'share'?"])
    let operand = RuleCheckTests.bench.findings(rule: "share part: done, totl: plan, percent: share")
    #expect(operand.diagnostics[0].hint == "did you mean 'total'?")
  }

  @Test func everyRuleSaysWhatItIs() {
    let names = CheckRules.specifications.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.count == 19)
    for specification in CheckRules.specifications {
      #expect(specification.example.hasPrefix("{rule: \(specification.name), "), "\(specification.name)")
      #expect(!specification.summary.isEmpty && !specification.note.isEmpty)
      #expect(specification.operands.contains { $0.isRequired })
    }
  }

  @Test func expressionsKnowScopeAndPrice() {
    let bench = Bench(["a: 亿元", "b: 亿元", "c: 亿元"], [["1.0亿元", "2.0亿元", "4.0亿元"], ["3.0亿元", "2.0亿元", "4.0亿元"]])
    let scope = bench.findings("a + b = c") { $0.scope = .partial }
    #expect(scope.rows.map(\.reason) == ["different-scope", nil])
    #expect(scope.rows.map(\.verdict) == ["indeterminate", "inconsistent"])
    let price = bench.findings("a + b = c") { $0.price = .unknown }
    #expect(price.rows.map(\.reason) == ["different-price-basis", "different-price-basis"])
  }

  /// Figures of different files are compared only where their periods have a day in common.
  @Test func joinedFiguresAreOfTheSamePeriod() {
    var bench = Bench(
      ["period: period", "done: 亿元", "year: period", "plan: 亿元", "share: %"],
      [
        ["2022-01/2022-10", "4.5亿元", "2022", "3.9亿元", "115%"], ["2022-01/2022-10", "4.5亿元", "2021", "3.9亿元", "115%"],
        ["2022-01/2022-10", "4.5亿元", nil, "3.9亿元", "115%"], ["2022-01/2022-10", "4.5亿元", "2021", "3.9亿元", "200%"],
      ])
    for column in [2, 3] { bench.fields[column].origin = "plans.csv" }
    let outcome = bench.findings(rule: "share part: done, total: plan, percent: share")
    #expect(outcome.rows.map(\.verdict) == ["consistent", "indeterminate", "consistent", "indeterminate"])
    #expect(outcome.rows.map(\.reason) == [nil, "different-period", nil, "different-period"])
    let expression = bench.findings("done / plan = share")
    #expect(expression.rows.map(\.reason) == outcome.rows.map(\.reason))
  }
}
