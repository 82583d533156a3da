import HeshuQuantities
import HeshuRecords

/// Whether a figure is a whole multiple of its declared last place.
struct ExcessDigitsJudge: RuleJudge {
  /// The power of ten of the unit that the decimals are counted in.
  let power: Int

  func judge(_ values: RuleValues, _ reading: FigureReading) -> RuleOutcome {
    guard let value = values.one("value"), let decimals = values.one("decimals") else {
      return RuleOutcome(unknown: .operandMissing)
    }
    guard let digits = decimals.quantity.value.floor?.asInt128, decimals.quantity.value.isInteger,
      digits.magnitude <= UInt128(ExactDecimal.maximumExponent)
    else { return RuleOutcome(unknown: .qualified) }
    let written = value.cell.map { ExactRatio($0.value) } ?? value.quantity.value
    let shown = written.scaled(byPowerOfTen: -power)
    let scale = Int(truncatingIfNeeded: digits)
    var outcome = RuleOutcome(unknown: .operandMissing)
    let isWhole = shown.scaled(byPowerOfTen: scale).isInteger
    outcome.truth = Truth(known: isWhole, node: -1)
    outcome.unit = value.quantity.unit
    outcome.reported = .point(value.quantity.value)
    outcome.cell = value.cell
    outcome.fit = isWhole ? .exact : .none
    let steps = shown.rounded(toFractionDigits: scale, .halfEven)
    // The value is in a plain unit, such as 1.158 for 115.8 %.
    let factor = written.isZero ? ExactRatio.one : value.quantity.value.divided(by: written) ?? .one
    outcome.computed = steps.map { .point(ExactRatio($0).scaled(byPowerOfTen: power) * factor) }
    return outcome
  }
}
