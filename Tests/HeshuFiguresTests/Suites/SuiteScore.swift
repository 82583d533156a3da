import HeshuQuantities

@testable import HeshuFigures

/// The outcome of a suite.
struct SuiteScore {
  var cases = 0
  var right = 0
  var declined: [String: Int] = [:]
  var misses: [String] = []

  var inScope: Int { cases - declined.values.reduce(0, +) }
  var share: Double { inScope == 0 ? 0 : Double(right) / Double(inScope) }
  var declinedShare: Double { cases == 0 ? 0 : Double(cases - inScope) / Double(cases) }

  /// Scores every case of a suite.
  init(_ cases: [SuiteCase], _ rules: SuiteRules) {
    self.cases = cases.count
    for item in cases {
      if let reason = rules.reason(item) {
        declined[reason, default: 0] += 1
        continue
      }
      let match = SuiteMatch(item, rules)
      if match.isRight { right += 1 } else { misses.append("\(item.id) \(item.input) -> \(match.description)") }
    }
  }

  /// A score that is counted elsewhere.
  init() {}

  /// The line of `Benchmarks/ACCURACY.md`.
  func line(_ name: String, goal: String) -> String {
    let tenths = Int((share * 1000).rounded())
    return "| \(name) | \(cases) | \(inScope) | \(right) | \(tenths / 10).\(tenths % 10) % | \(goal) |"
  }
}

/// One case with what was found in it.
struct SuiteMatch {
  let item: SuiteCase
  let rules: SuiteRules
  let figures: [Figure]
  let periods: [PeriodMention]
  private let offsets: [Int]

  init(_ item: SuiteCase, _ rules: SuiteRules) {
    self.item = item
    self.rules = rules
    let found = recognize(item.input, options: RecognizerOptions(includesNumbers: rules.numbers))
    figures = found.figures
    periods = found.periods
    offsets = Gold.scalarOffsets(item.input)
  }

  /// A sentence that the source rewrites with other digits says the same in both forms.
  private var isRewritten: Bool? {
    let mark = "expected output: "
    guard let note = item.note, note.hasPrefix("sentence rewriting"), let range = note.firstRange(of: mark) else {
      return nil
    }
    let other = recognize(
      String(note[range.upperBound...]), options: RecognizerOptions(includesNumbers: rules.numbers))
    func words(_ figures: [Figure]) -> [String] {
      figures.map { "\($0.value.normalized) \($0.unit.code == "ratio" ? "" : $0.unit.code)" }
    }
    return words(other.figures) == words(figures) && other.periods.count == periods.count
  }

  var isRight: Bool {
    if let isRewritten { return isRewritten }
    var used = 0
    for expectation in item.expect {
      if expectation.kind == "period" || expectation.kind == "date" {
        guard hasPeriod(expectation) else { return false }
        continue
      }
      let part = overlapping(expectation)
      used += part.count
      guard isRight(expectation, part) else { return false }
    }
    let isComplete = rules.isComplete && !item.expect.contains { rules.partial.contains($0.kind) }
    if used == figures.count || !isComplete && !item.expect.isEmpty { return true }
    return item.expect.isEmpty && figures.allSatisfy { rules.ignored.contains($0.kind) }
  }

  private func overlapping(_ expectation: SuiteCase.Expectation) -> [Figure] {
    guard let start = expectation.start, let end = expectation.end else { return figures }
    return figures.filter { offsets[Int($0.start)] < end && start < offsets[Int($0.end)] }
  }

  private func isRight(_ expectation: SuiteCase.Expectation, _ part: [Figure]) -> Bool {
    guard let first = part.first, let last = part.last, part.count <= 2, first.unit == last.unit,
      hasSpan(expectation, first, last)
    else { return false }
    guard let value = expectation.value else { return true }
    guard let wanted = SuiteBounds(value) else { return false }
    let got = SuiteBounds(figures: part, asPoint: wanted.isPoint && part.count == 1)
    return factors(expectation, first).contains { got.scaled(by: $0) == wanted }
  }

  private func hasSpan(_ expectation: SuiteCase.Expectation, _ first: Figure, _ last: Figure) -> Bool {
    guard let start = expectation.start, let end = expectation.end else { return true }
    let inner = offsets[Int(first.start)]..<offsets[Int(last.end)]
    let outer = offsets[Int(first.outerStart)]..<offsets[Int(last.outerEnd)]
    switch rules.span {
    case .exact:
      if inner == start..<end || outer == start..<end { return true }
      // The number of a figure whose unit the source leaves out.
      return expectation.unit == nil && inner.lowerBound == start && inner.upperBound > end
    case .inside:
      if start <= inner.lowerBound && inner.upperBound <= end { return true }
      // The number alone, without the unit or 百分之 that goes with it.
      return expectation.unit == nil && (inner.lowerBound >= start || inner.upperBound == end)
    }
  }

  /// What the figure's value can be multiplied with to be in the source's unit.
  private func factors(_ expectation: SuiteCase.Expectation, _ figure: Figure) -> [ExactRatio] {
    guard let name = expectation.unit else {
      // A numeral: the power of ten that its unit brings, and a percentage as a number.
      let written = item.input.part(figure.unitStart, figure.end)
      let powers = UnitCatalogue.symbols.filter { written.hasSuffix($0.written) && $0.unit == figure.unit }.map(\.power)
      let isFraction = figure.kind == .percent
      return [.one, ExactRatio.one.scaled(byPowerOfTen: isFraction ? -2 : 0)]
        + powers.map { ExactRatio.one.scaled(byPowerOfTen: -Int($0)) }
    }
    if name == "%", figure.kind == .percentagePoint { return [.one] }
    // An amount without a unit, for sources that take every such number for money.
    if figure.kind == .number, rules.name == "jionlp-money" { return [.one] }
    // A degree of the weather is one of Celsius.
    if name == "Degree", figure.unit.code == "℃" { return [.one] }
    let unit = SuiteRules.units[name] ?? (name, 0)
    guard let code = UnitCatalogue.unit(code: unit.code),
      let factor = UnitCatalogue.conversion(from: figure.unit, to: code)
    else { return [] }
    return [factor.scaled(byPowerOfTen: -unit.power)]
  }

  private func hasPeriod(_ expectation: SuiteCase.Expectation) -> Bool {
    periods.contains { period in
      offsets[Int(period.start)] == expectation.start && offsets[Int(period.end)] == expectation.end
        && (expectation.value == nil || period.value?.description == expectation.value)
    }
  }

  var description: String {
    let found = figures.map {
      "\(item.input.part($0.outerStart, $0.outerEnd))=\($0.value) \($0.unit) \($0.qualifier.name)"
    }
    let wanted = item.expect.map { "\($0.text)=\($0.value ?? "any") \($0.unit ?? "")" }
    return "\(found + periods.map { "\(item.input.part($0.start, $0.end)) period" }) wanted \(wanted)"
  }
}
