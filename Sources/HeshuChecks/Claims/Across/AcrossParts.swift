import HeshuQuantities
import HeshuRecords

/// Places that make up a larger one: what the counties state, each in its own document, cannot come to more than what the city states.
struct AcrossParts {
  /// For each quantity of one time the places that state it.
  private var measures: [String: [(place: AcrossPlace, group: AcrossGroup)]] = [:]
  private var keys: [String] = []

  /// Takes note of a quantity of a place that documents agree on.
  mutating func add(_ group: AcrossGroup) {
    guard group.rule == .stated, let common = group.common, !common.isUnbounded, let place = group.last.place,
      AcrossName.canBeSummed(place.measure)
    else { return }
    let statement = group.last
    let key = "\(statement.publisher)|\(place.measure)|\(statement.period)|\(statement.unit.code)"
    if measures[key] == nil { keys.append(key) }
    measures[key, default: []].append((place, group))
  }

  /// Adds a finding for each whole with two parts and more.
  func judge(into side: inout Side) {
    for key in keys {
      guard let places = measures[key], let whole = whole(of: places) else { continue }
      let parts = places.filter { $0.place.level.rawValue == whole.place.level.rawValue - 1 && !$0.place.isOwn }
      if parts.count > 1 { judge(parts.map(\.group), whole.group, into: &side) }
    }
  }

  /// The one place of the highest level; several cities are no whole.
  private func whole(
    of places: [(place: AcrossPlace, group: AcrossGroup)]
  ) -> (place: AcrossPlace, group: AcrossGroup)? {
    guard let level = places.map(\.place.level).max() else { return nil }
    let highest = places.filter { $0.place.level == level }
    return highest.count == 1 ? highest[0] : nil
  }

  private func judge(_ parts: [AcrossGroup], _ whole: AcrossGroup, into side: inout Side) {
    guard let total = whole.common else { return }
    var sum = Interval.point(.zero)
    for part in parts { if let common = part.common { sum = sum + common } }
    let exceeds = sum.low.flatMap { low in total.high.map { $0 < low } } ?? false
    var finding = AcrossGroup.finding(
      parts.map { $0.last.renamed("part") } + [whole.last.renamed("whole")], .parts, label: whole.label,
      exceeds ? .inconsistent : .consistent, &side)
    finding.reported = total
    finding.computed = sum
    finding.gap = exceeds ? Comparison.gap(total, sum) : .zero
    finding.fit = exceeds ? .none : sum == total ? .exact : .within
    finding.omittedOperands = parts.count + 1 - finding.operands.count
    side.findings.append(finding)
  }
}
