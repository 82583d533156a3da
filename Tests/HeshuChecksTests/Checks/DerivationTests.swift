import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuChecks

@Suite struct DerivationTests {
  private static let bench = Bench(
    ["done: 亿元", "share: %", "before: %", "people: 人"],
    [["45.1亿元", "115.8%", "110.0%", "200人"], [nil, "1%", "2%", "3人"]])

  private func derive(_ text: String) -> (field: Field?, numbers: [Quantity?], codes: [String]) {
    var diagnostics = Diagnostics()
    guard let formula = Formula(parsing: text, diagnostics: &diagnostics),
      let bound = Derivation(FieldReference("new"), formula: formula)
        .compile(schema: DerivationTests.bench.schema, table: nil, diagnostics: &diagnostics)
    else { return (nil, [], diagnostics.all.map(\.code)) }
    var batch = DerivationTests.bench.batch()
    bound.apply(&batch)
    return (bound.field, batch.rows.columns.last?.numbers ?? [], diagnostics.all.map(\.code))
  }

  @Test(arguments: [
    ("done / share", "亿元", "2255000000000/579", true),
    ("done * 2", "亿元", "9020000000", false),
    ("done / 4", "亿元", "1127500000", false),
    ("done / 3", "亿元", "4510000000/3", true),
    ("done + 1", "亿元", "4610000000", false),
    ("share - before", "个百分点", "29/5", false),
    ("share + 1%", "%", "584/5", false),
    ("1 - share", "%", "-79/5", false),
    ("done * (1 + before)", "亿元", "9471000000", false),
    ("done / done", "", "1", true),
    ("done / people", "CNY/person", "22550000", true),
    ("2 * 3", "", "6", false),
  ])
  func derives(_ text: String, _ unit: String, _ value: String, _ isRounded: Bool) {
    let (field, numbers, _) = derive(text)
    #expect(field?.unit?.text ?? "" == unit)
    #expect(numbers.first??.value.description == value)
    #expect(field?.isRounded == isRounded)
    #expect(numbers.first??.unit == field?.unit?.unit)
  }

  @Test func keepsIntervalAndDigits() {
    let number = derive("done / share").numbers[0]
    #expect(number?.interval.low == ExactRatio(numerator: 4_505_000_000 * 2000, denominator: 2317))
    #expect(number?.digits == 3)
    #expect(derive("done / share").numbers[1] == nil)
  }

  @Test(arguments: [
    ("done = 1", "type-mismatch"), ("sum(done)", "aggregate-in-derivation"), ("dnoe", "unknown-column"),
  ])
  func refuses(_ text: String, _ code: String) {
    #expect(derive(text).codes == [code])
  }
}
