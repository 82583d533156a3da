import HeshuQuantities
import HeshuRecords

/// Looks for the single slip of one figure that repairs all findings that are refuted with it.
///
/// Refuted scopes that share a figure belong together. A slip explains them where it is of a figure that all of them read, makes every one of them
/// consistent, and refutes no check that held before. Kinds are tried in the order of `FindingSlip.Kind`; within one kind the smallest change
/// wins, then the order of the operands.
struct SlipSearch {
  /// A scope with more operands is not looked at: one of so many figures always has a slip that would do.
  private static let operandLimit = 24
  /// So many variants of one group are judged in full, and no more.
  private static let trialLimit = 1000

  private let checks: [BoundCheck]
  private let parts: TableParts
  private var judges: [Judgement]
  /// For each check over groups its scopes, found when they are first asked for.
  private var groups: [Int: [CheckScope]] = [:]

  init(_ checks: [BoundCheck], _ parts: TableParts) {
    self.checks = checks
    self.parts = parts
    judges = checks.map { Judgement($0) }
  }

  /// Adds what explains them to the findings of `side`.
  mutating func run(_ refuted: [RefutedScope], _ batch: inout Batch, _ side: inout Side) {
    for together in SlipGroups(refuted, checks, batch, limit: SlipSearch.operandLimit).groups {
      guard let slip = explanation(of: together, &batch) else { continue }
      for refuted in together.scopes {
        let operands = checks[refuted.check].formula.distinctOperands(in: refuted.scope)
        guard let place = operands.firstIndex(where: { slip.place == FigurePlace(column: $0.column, row: $0.row) })
        else { continue }
        let operand = side.findings[refuted.finding].operands.lowerBound + place
        let text = SlipText.text(slip.kind, slip.value, side.operands[operand], side)
        side.findings[refuted.finding].slip = FindingSlip(
          operand: operand, kind: slip.kind, value: slip.value, text: side.keep(text.utf8), others: slip.others)
      }
    }
  }

  private struct Explanation {
    var place: FigurePlace
    var kind: FindingSlip.Kind
    var value: ExactDecimal
    var others: Int
  }

  private mutating func explanation(of group: SlipGroups.Group, _ batch: inout Batch) -> Explanation? {
    var trials = 0
    var needs = needs(of: group, batch)
    for kind in FindingSlip.Kind.allCases {
      var best: (change: ExactRatio, explanation: Explanation)?
      var found = 0
      for (index, place) in group.candidates.enumerated() {
        let cell = batch.rows.columns[place.column].figures[place.row]
        for variant in SlipVariants.variants(of: cell, kind) where SlipSearch.allow(variant, &needs[index]) {
          trials += 1
          guard trials <= SlipSearch.trialLimit else { return best?.explanation }
          guard repairs(variant, at: place, group, &batch) else { continue }
          found += 1
          let change = SlipSearch.change(cell.value, variant.value)
          if let best, best.change <= change { continue }
          best = (change, Explanation(place: place, kind: kind, value: variant.value, others: 0))
        }
      }
      if var explanation = best?.explanation {
        explanation.others = found - 1
        return explanation
      }
    }
    return nil
  }

  /// Whether a figure can be all that.
  private static func allow(_ variant: FigureCell, _ needs: inout [SlipNeed]) -> Bool {
    for index in needs.indices where !needs[index].allows(variant) { return false }
    return true
  }

  /// How many times the greater of two numbers is the smaller one.
  private static func change(_ one: ExactDecimal, _ other: ExactDecimal) -> ExactRatio {
    let (a, b) = (ExactRatio(one).magnitude, ExactRatio(other).magnitude)
    return max(a, b).divided(by: min(a, b)) ?? max(a, b)
  }

  /// What equations leave for each candidate, which spares judging most variants in full.
  private mutating func needs(of group: SlipGroups.Group, _ batch: borrowing Batch) -> [[SlipNeed]] {
    var needs: [[SlipNeed]] = Array(repeating: [], count: group.candidates.count)
    for refuted in group.scopes {
      judges[refuted.check].judge(batch, refuted.scope)
      for (index, place) in group.candidates.enumerated() {
        if let need = judges[refuted.check].need(of: place, batch, refuted.scope) { needs[index].append(need) }
      }
    }
    return needs
  }

  /// Whether a variant makes all refuted scopes consistent and refutes no other one.
  private mutating func repairs(
    _ variant: FigureCell, at place: FigurePlace, _ group: SlipGroups.Group, _ batch: inout Batch
  ) -> Bool {
    let neighbors = neighbors(of: place, group, batch)
    let written = batch.rows.columns[place.column].figures[place.row]
    batch.rows.columns[place.column].figures[place.row] = variant
    defer { batch.rows.columns[place.column].figures[place.row] = written }
    for refuted in group.scopes {
      judges[refuted.check].judge(batch, refuted.scope)
      guard judges[refuted.check].truth.verdict == .consistent else { return false }
    }
    for (check, scope) in neighbors {
      judges[check].judge(batch, scope)
      if judges[check].truth.verdict == .inconsistent { return false }
    }
    return true
  }

  /// The scopes of other checks that read a figure and hold.
  private mutating func neighbors(
    of place: FigurePlace, _ group: SlipGroups.Group, _ batch: borrowing Batch
  ) -> [(check: Int, scope: CheckScope)] {
    var found: [(check: Int, scope: CheckScope)] = []
    for (index, check) in checks.enumerated() where check.formula.reads.contains(where: { $0.column == place.column }) {
      for scope in scopes(of: index, row: place.row, batch) {
        guard !group.scopes.contains(where: { $0.check == index && $0.scope.rows == scope.rows }),
          scope.rows.count <= SlipSearch.operandLimit
        else { continue }
        judges[index].judge(batch, scope)
        if judges[index].truth.verdict == .consistent { found.append((index, scope)) }
      }
    }
    return found
  }

  private mutating func scopes(of check: Int, row: Int, _ batch: borrowing Batch) -> [CheckScope] {
    guard checks[check].isGroup else { return [CheckScope(rows: [row])] }
    if groups[check] == nil {
      var run = CheckRun(checks[check], parts, recordsFindings: false)
      groups[check] = run.scopes(batch)
    }
    return (groups[check] ?? []).filter { $0.previous == row || $0.holds(row) }
  }
}
