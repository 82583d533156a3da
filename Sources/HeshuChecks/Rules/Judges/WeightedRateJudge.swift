import HeshuQuantities
import HeshuRecords

/// The range of a weighted mean over all weights and rates at once.
///
/// The greatest mean takes every rate at its upper end, and some of the greatest of them with their greatest weights, all others with their
/// least: a weight pulls the mean towards its rate. Trying every place where that may change is exact; the least mean is the mirror image.
struct WeightedRateJudge: RuleJudge {
  var impliedRole: String? { "rate" }

  func judge(_ values: RuleValues, _ reading: FigureReading) -> RuleOutcome {
    let unit = values.one("rate")?.quantity.unit
    guard let weights = values.aligned("weight"), let rates = values.aligned("part_rate", in: unit),
      !weights.isEmpty, weights.count == rates.count
    else { return RuleOutcome(unknown: values.all("weight").isEmpty ? .operandMissing : .differentUnit) }
    let parts = zip(weights, rates).map { Part(weight: $0.quantity.interval, rate: $1.quantity.interval) }
    guard let least = Part.greatestMean(parts.map(\.mirrored)), let greatest = Part.greatestMean(parts) else {
      return RuleOutcome(unknown: unbounded(parts) ? .qualified : .denominatorMayBeZero)
    }
    let range = Interval(
      low: least.value?.negated, high: greatest.value, lowClosed: least.isClosed, highClosed: greatest.isClosed)
    guard let range else { return RuleOutcome(unknown: .denominatorMayBeZero) }
    guard let rate = values.one("rate") else {
      var outcome = RuleOutcome(unknown: .operandMissing)
      outcome.implied = range
      outcome.unit = rates[0].quantity.unit
      return outcome
    }
    return RuleOutcome(rate, meets: range, point: point(weights, rates), reading)
  }

  private func unbounded(_ parts: [Part]) -> Bool { parts.contains { $0.weight.isUnbounded } }

  /// The mean of the written numbers.
  private func point(_ weights: [RuleValues.Item], _ rates: [RuleValues.Item]) -> ExactRatio? {
    let total = weights.reduce(ExactRatio.zero) { $0 + $1.quantity.value }
    let sum = zip(weights, rates).reduce(ExactRatio.zero) { $0 + $1.0.quantity.value * $1.1.quantity.value }
    return sum.divided(by: total)
  }

  /// One part of the whole.
  private struct Part {
    var weight: Interval
    var rate: Interval

    /// The part whose greatest mean is the least one with the other sign.
    var mirrored: Part { Part(weight: weight, rate: rate.negated) }

    /// The end of the means; nil where the weights may come to nothing or have no end, an unbounded one where a rate has none.
    static func greatestMean(_ parts: [Part]) -> (value: ExactRatio?, isClosed: Bool)? {
      guard parts.allSatisfy({ !($0.weight.low?.isNegative ?? true) && $0.weight.high != nil }) else { return nil }
      guard parts.contains(where: { $0.weight.low.map { !$0.isZero } ?? false }) else { return nil }
      let ends = parts.compactMap { part in part.rate.high.map { (part, $0) } }
      guard ends.count == parts.count else { return (nil, false) }
      let sorted = ends.sorted { $0.1 > $1.1 }
      var weight = ExactRatio.zero
      var sum = ExactRatio.zero
      for (part, rate) in sorted {
        let low = part.weight.low ?? .zero
        weight = weight + low
        sum = sum + low * rate
      }
      guard var best = sum.divided(by: weight) else { return nil }
      var taken = 0
      for (place, (part, rate)) in sorted.enumerated() {
        let more = (part.weight.high ?? .zero) - (part.weight.low ?? .zero)
        weight = weight + more
        sum = sum + more * rate
        guard let mean = sum.divided(by: weight), mean > best else { continue }
        best = mean
        taken = place + 1
      }
      return (best, isReached(best, sorted, taken: taken))
    }

    /// Whether the ends that the greatest mean takes belong to their intervals.
    private static func isReached(_ mean: ExactRatio, _ sorted: [(Part, ExactRatio)], taken: Int) -> Bool {
      sorted.enumerated().allSatisfy { place, end in
        let (part, rate) = end
        let isTaken = place < taken
        let weight = isTaken ? part.weight.high : part.weight.low
        let isWeightClosed = isTaken ? part.weight.highClosed : part.weight.lowClosed
        if rate != mean, !isWeightClosed { return false }
        return part.rate.highClosed || weight?.isZero == true
      }
    }
  }
}
