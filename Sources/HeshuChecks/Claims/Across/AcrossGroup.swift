import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// What is known of one quantity, or of one series.
struct AcrossGroup: Sendable {
  var label: String
  var rule: AcrossStatement.Rule
  /// The first statements.
  var statements: [AcrossStatement] = []
  var omitted = 0
  var last: AcrossStatement
  /// Whether one document states two things by the name.
  var isAmbiguous = false
  /// The statements that leave the least room below and above.
  var highestLow: AcrossStatement
  var lowestHigh: AcrossStatement
  var common: Interval?
  /// Of a series: the last statement of each period.
  var series: [(end: CalendarDay, statement: AcrossStatement)] = []
}

extension AcrossGroup {
  mutating func add(_ statement: AcrossStatement) {
    noteAmbiguity(statement)
    last = statement
    if rule == .cumulative {
      // A later document restates the period.
      if let place = series.firstIndex(where: { $0.end == statement.end }) {
        series[place].statement = statement
      } else {
        series.append((statement.end, statement))
      }
      return
    }
    if statements.count < AcrossChecker.listed {
      statements.append(statement)
    } else {
      omitted += statement.operands.count
    }
    common = common.flatMap { $0.intersection(statement.interval) }
    if let low = statement.interval.low, highestLow.interval.low.map({ $0 < low }) ?? true { highestLow = statement }
    if let high = statement.interval.high, lowestHigh.interval.high.map({ high < $0 }) ?? true {
      lowestHigh = statement
    }
  }

  /// Two headings of one document can have figures of the same name under them.
  private mutating func noteAmbiguity(_ statement: AcrossStatement) {
    guard !statement.isCertain else { return }
    let earlier = rule == .cumulative ? series.map(\.statement) : [last]
    isAmbiguous =
      isAmbiguous
      || earlier.contains {
        $0.operands[0].document.hasBytes(of: statement.operands[0].document) && $0.end == statement.end
          && !$0.interval.meets(statement.interval)
      }
  }

  // MARK: Figures and plans that must agree

  func judgeCommon(into side: inout Side) {
    guard let common else {
      judgeConflict(into: &side)
      return
    }
    var finding = finding(statements, .consistent, &side)
    finding.omittedOperands = omitted
    finding.reported = statements[0].interval
    finding.computed = common
    finding.gap = .zero
    finding.fit = statements.allSatisfy { $0.interval == statements[0].interval } ? .exact : .within
    if rule == .plan {
      finding.implied = common
      finding.impliedUnit = statements[0].unit
      finding.nearest = Roundest.number(in: common)
    }
    side.findings.append(finding)
  }

  /// The two statements that cannot both be true; of different days, the later one may correct the earlier.
  private func judgeConflict(into side: inout Side) {
    let isRestated =
      rule == .stated && highestLow.published != nil && lowestHigh.published != nil
      && highestLow.published != lowestHigh.published
    var finding = finding([highestLow, lowestHigh], isRestated ? .indeterminate : .inconsistent, &side)
    finding.omittedOperands = statements.flatMap(\.operands).count + omitted - finding.operands.count
    finding.reported = highestLow.interval
    finding.computed = lowestHigh.interval
    if isRestated {
      finding.reason = .restated
    } else {
      finding.gap = Comparison.gap(highestLow.interval, lowestHigh.interval)
    }
    side.findings.append(finding)
  }

  // MARK: Series that may not fall

  func judgeSeries(into side: inout Side) {
    let ordered = series.sorted {
      ($0.end.year, $0.end.lastMonth, $0.end.day) < ($1.end.year, $1.end.lastMonth, $1.end.day)
    }
    for (previous, current) in zip(ordered, ordered.dropFirst()) {
      let (before, after) = (previous.statement, current.statement)
      let falls = after.interval.high.flatMap { high in before.interval.low.map { high < $0 } } ?? false
      var finding = finding([after, before], falls ? .inconsistent : .consistent, &side)
      side.operands[finding.operands.upperBound - 1].role = "previous"
      finding.reported = after.interval
      finding.computed = before.interval
      finding.gap = falls ? Comparison.gap(after.interval, before.interval) : .zero
      finding.fit = falls ? .none : .within
      side.findings.append(finding)
    }
  }

  private func finding(_ statements: [AcrossStatement], _ verdict: Verdict, _ side: inout Side) -> Finding {
    AcrossGroup.finding(statements, rule, label: label, verdict, &side)
  }

  /// A finding whose operands are those of some statements.
  static func finding(
    _ statements: [AcrossStatement], _ rule: AcrossStatement.Rule, label: String, _ verdict: Verdict, _ side: inout Side
  ) -> Finding {
    // Grouping rests on names, so that a conflict is a warning.
    let descriptor = CheckDescriptor(
      name: rule.name, rule: rule.name, severity: .warning, formula: rule.formula, table: "")
    let start = side.operands.count
    var key = FindingKey()
    key.add(rule.name)
    for operand in statements.flatMap(\.operands).prefix(FindingMaker.operandLimit) {
      key.add(operand.document)
      key.add(UInt32(truncatingIfNeeded: operand.scalars.lowerBound))
      key.add(UInt32(truncatingIfNeeded: operand.scalars.upperBound))
      let document = side.place(of: Document(id: operand.document, version: "", text: 0..<0, byteCount: 0))
      let source = SourceSpan(
        document: document, start: UInt32(truncatingIfNeeded: operand.scalars.lowerBound),
        end: UInt32(truncatingIfNeeded: operand.scalars.upperBound))
      side.operands.append(
        FindingOperand(
          role: operand.role, text: side.keep(operand.text.utf8), unit: operand.unit, interval: operand.interval,
          source: source))
    }
    var finding = Finding(id: key.hash, check: descriptor, verdict: verdict, operands: start..<side.operands.count)
    finding.unit = statements[0].unit
    finding.group = side.keep(label.utf8)
    return finding
  }
}

extension CalendarDay {
  /// A year without a month ends in December.
  fileprivate var lastMonth: UInt8 { month == 0 ? 12 : month }
}
