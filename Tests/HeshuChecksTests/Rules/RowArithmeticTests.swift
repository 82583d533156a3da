import HeshuRecords
import Testing

@testable import HeshuChecks

/// What of a rule can be computed again from one row.
@Suite struct RowArithmeticTests {
  private static let bench = Bench(
    ["a: 亿元", "b: 亿元", "c: 亿元", "p: %", "q: %", "d: 个百分点", "n: 人", "m: 人", "each: 万元", "i", "t: period"], [])

  private static func arithmetic(_ rule: String, _ options: CheckOptions = CheckOptions()) throws -> RowArithmetic? {
    var diagnostics = Diagnostics()
    let use = Bench.use(rule)
    let check = RuleCheck(name: "r", use: use, options: options)
    let bound = try #require(check.compile(schema: bench.schema, table: "t", diagnostics: &diagnostics))
    return bound.descriptor.arithmetic
  }

  @Test(arguments: [
    ("share part: a, total: b, percent: p", "a / b = p"),
    ("plan-completion done: a, plan: b, percent: p", "a / b = p"),
    ("growth current: a, base: b, percent: p", "a / b - 1 = p"),
    ("growth-from-delta current: a, delta: b, percent: p", "1 / (1 - b / a) - 1 = p"),
    ("difference current: p, base: q, difference: d", "p - q = d"),
    ("sum parts: [a, b], total: c", "a + b = c"),
    ("shares-to-100 shares: [p, q]", "p + q = 100%"),
    ("ratio numerator: a, denominator: n, ratio: each", "a / n = each"),
    ("index-growth index: p, percent: q", "p - 100% = q"),
    ("count-share part: n, total: m, percent: p", "n / m = p"),
    ("cumulative-step previous: a, step: b, cumulative: c", "a + b = c"),
    ("cagr start: a, end: b, years: 5, percent: p", "(1 + p) ^ 5 * a = b"),
  ])
  func isTheRuleOverColumns(_ rule: String, _ expression: String) throws {
    #expect(try Self.arithmetic(rule) == RowArithmetic(expression))
  }

  @Test(arguments: [
    "count-share part: n, total: m", "mediant part_rates: [p, q], rate: d", "duplicate values: [a, b]",
    "cumulative values: [a, b]", "rank values: [a, b]", "grim n: n, value: p",
    "cagr start: a, end: b, years: n, percent: p",
    "weighted-rate weights: [a, b], part_rates: [p, q], rate: d", "sum part: a, total: b", "shares-to-100 share: p",
  ])
  func isMissingForGroupsAndOtherRules(_ rule: String) throws {
    #expect(try Self.arithmetic(rule) == nil)
  }

  @Test func keepsWhatTheOptionsSay() throws {
    var diagnostics = Diagnostics()
    var options = CheckOptions(aboutWidth: 3, rounding: .any, scope: .partial)
    #expect(
      try Self.arithmetic("sum parts: [a, b], total: c", options)
        == RowArithmetic("a + b <= c", aboutWidth: 3, rounding: .any))
    for (condition, isConditional) in [
      ("a is present", false), ("a is present and c is present", false), ("a is missing", true), ("p is present", true),
      ("a is present and i = 'x'", true), ("a > 1亿元", true),
    ] {
      options.when = Formula(parsing: condition, diagnostics: &diagnostics)
      #expect(try Self.arithmetic("sum parts: [a, b], total: c", options)?.isConditional == isConditional)
    }
  }

  @Test func namesTheColumnsOfRoles() {
    func roles(_ rule: String) -> [String: String]? {
      var diagnostics = Diagnostics()
      let check = RuleCheck(name: "r", use: Bench.use(rule))
      return check.compile(schema: Self.bench.schema, table: "t", diagnostics: &diagnostics)?.descriptor.roleColumns
    }
    #expect(roles("share part: a, total: b, percent: p") == ["part": "a", "total": "b", "percent": "p"])
    #expect(roles("sum parts: [a, b], total: c") == ["total": "c"])
    #expect(roles("sum part: a, total: c") == ["part": "a", "total": "c"])
    #expect(roles("cagr start: a, end: b, years: 5, percent: p") == ["start": "a", "end": "b", "percent": "p"])
  }

  @Test func isTheExpressionOfACheckOfOneRow() throws {
    for (text, isThere) in [("a / b = p", true), ("sum(a) = b", false), ("a >= previous(a)", false)] {
      var diagnostics = Diagnostics()
      let formula = try #require(Formula(parsing: text, diagnostics: &diagnostics))
      let options = CheckOptions(order: text.contains("previous") ? FieldReference("t") : nil)
      let bound = Check(name: "c", formula: formula, options: options)
        .compile(schema: Self.bench.schema, table: "t", diagnostics: &diagnostics)
      #expect(bound?.descriptor.arithmetic == (isThere ? RowArithmetic(text) : nil))
      #expect(bound != nil)
    }
  }
}
