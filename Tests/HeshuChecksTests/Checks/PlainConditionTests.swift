import Foundation
import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuChecks

/// What whole numbers decide of a condition is what the evaluator decides.
@Suite struct PlainConditionTests {
  private static let conditions = [
    "share > 60%", "share >= 60", "60% <= share", "share = 12.5%", "share != 12.5", "share < -1%", "40 > share",
    "share <= 1 / 3 * 1%", "done > 100", "done >= 0.33万元", "100万元 < done", "done = 45.1", "people > 70",
    "people <= 70人",
    "people > 0.7万人", "any is missing", "done is present", "key = '省'", "'市' != key", "key < '省1'", "key >= '市'",
    "key > ''", "not share > 50%", "share > 50% and done > 20", "share > 50% or done > 20",
    "key = '省' or key is missing",
    "not (done > 20 and (people < 50 or key = '县'))", "period = '2022'", "done > -5 + 2",
  ]

  private func condition(_ text: String) throws -> BoundCondition {
    var diagnostics = Diagnostics()
    let formula = Formula(parsing: text, diagnostics: &diagnostics)
    let bound = formula.flatMap {
      Condition($0).compile(schema: RandomTable.schema, table: nil, diagnostics: &diagnostics)
    }
    #expect(!diagnostics.hasErrors)
    return try #require(bound)
  }

  private func evaluated(_ condition: BoundCondition, _ batch: borrowing Batch) -> [Bool?] {
    var evaluator = FormulaEvaluator(condition.formula, reading: FigureReading())
    var decisions: [Bool?] = []
    for row in 0..<batch.rows.count {
      evaluator.run(condition.formula, batch, RowScope(row: row))
      decisions.append(evaluator.values[condition.formula.root].truth.decision)
    }
    return decisions
  }

  @Test(arguments: conditions)
  func decidesAsTheEvaluatorDoes(_ text: String) throws {
    let condition = try condition(text)
    let plain = try #require(condition.plain)
    var random = RandomTable(seed: UInt64(text.utf8.count))
    var decided = 0
    var seen: Set<Bool?> = []
    let count = 3000
    let batch = random.batch(rows: count, document: "d")
    let expected = evaluated(condition, batch)
    for (outcome, decision) in zip(plain.outcomes(batch), expected) where outcome != .undecided {
      decided += 1
      seen.insert(outcome.decision)
      #expect(outcome.decision == decision)
    }
    #expect(condition.decisions(batch) == expected)
    #expect(condition.rows(of: batch) == expected.indices.filter { expected[$0] == true })
    // Most cells are plain, so that most rows need no evaluator.
    #expect(decided > count / 2)
    #expect(seen.isSuperset(of: [true, false]))
  }

  @Test(arguments: [
    "any > 1", "made > 1", "done > plan", "done * share > 1", "done - 1 > 2", "share is missing or done / people > 3",
  ])
  func leavesTheRestToTheEvaluator(_ text: String) throws {
    let condition = try condition(text.replacingOccurrences(of: "plan", with: "done * 2"))
    var random = RandomTable(seed: 5)
    let batch = random.batch(rows: 500, document: "d")
    let outcomes = condition.plain?.outcomes(batch) ?? []
    #expect(outcomes.allSatisfy { $0 == .undecided })
    #expect(condition.decisions(batch) == evaluated(condition, batch))
  }
}
