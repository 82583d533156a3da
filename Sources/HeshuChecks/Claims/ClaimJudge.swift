import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// Judges claims with the machinery of declared checks: one row for a claim, one check for a form.
struct ClaimJudge: Sendable {
  private var checks: [Claim.Form: BoundCheck] = [:]

  /// Adds the finding of a claim to `side`; false where the claim's form cannot be compiled, which no form of ours is.
  mutating func judge(_ claim: Claim, in text: ClaimedText, into side: inout Side) -> Bool {
    guard let check = check(claim.form) else { return false }
    var batch = row(claim, in: text)
    let before = side.findings.count
    let firstOperand = side.operands.count
    check.evaluate(&batch, &side)
    guard side.findings.count == before + 1 else { return false }
    for place in firstOperand..<side.operands.count where side.operands[place].text.isNull {
      // What is not written stands nowhere.
      side.operands[place].source = .none
    }
    weigh(claim, in: text, &side.findings[before])
    return true
  }

  private mutating func check(_ form: Claim.Form) -> BoundCheck? {
    if let check = checks[form] { return check }
    var diagnostics = Diagnostics()
    guard let formula = Formula(parsing: form.formula, diagnostics: &diagnostics) else { return nil }
    let schema = Schema(fields: form.fields)
    var binder = FormulaBinder(formula, schema: schema, table: nil)
    guard let bound = binder.bind(as: .boolean, &diagnostics) else { return nil }
    let descriptor = CheckDescriptor(
      name: form.name, rule: form.name, severity: .error, formula: form.formula, table: "")
    let grouping = RowGrouping(keys: [], order: nil, isAcrossDocuments: false, schema: schema)
    let check = BoundCheck(
      descriptor: descriptor, formula: bound, condition: nil, grouping: grouping, reading: FigureReading())
    checks[form] = check
    return check
  }

  /// The claim as the only row of a table; offsets are scalars of the decoded text.
  private func row(_ claim: Claim, in text: ClaimedText) -> Batch {
    var batch = Batch()
    batch.rows = Rows(schema: Schema(fields: claim.form.fields))
    batch.documents = [text.document]
    let places = claim.figures
    let start = places.min().map { text.scalars[$0].lowerBound } ?? 0
    let end = places.max().map { text.scalars[$0].upperBound } ?? 0
    batch.rows.append(document: 0, start..<end, rule: 0)
    let counts = places.sorted().map { text.figures[$0] }.filter { $0.kind == .count }
    let unit = claim.form == .average ? nil : counts.last?.unit
    for (column, operand) in claim.operands.enumerated() {
      if batch.rows.columns[column].field.type == .number {
        let count = ExactRatio(claim.names)
        batch.rows.columns[column].numbers.append(
          Quantity(value: count, interval: .point(count), unit: .none, digits: FormulaValue.exactDigits))
      } else {
        add(operand, column, text, unit, &batch)
      }
    }
    return batch
  }

  private func add(
    _ operand: Claim.Operand, _ column: Int, _ text: ClaimedText, _ unit: FigureUnit?, _ batch: inout Batch
  ) {
    guard operand.figure >= 0 else {
      batch.rows.columns[column].appendNull()
      return
    }
    var figure = text.figures[operand.figure]
    // The classifier alone counts what the other figure names.
    if figure.kind == .count, let unit { figure.unit = unit }
    if let unit = operand.unit { figure.unit = unit }
    if operand.isFall, !figure.value.isNegative {
      figure.value = figure.value.negated
      figure.spread = 0 &- figure.spread
    }
    if operand.isRise, figure.value.isNegative {
      figure.value = figure.value.negated
      figure.spread = 0 &- figure.spread
    }
    let cell = batch.cell(text.bytes[Int(figure.start)..<Int(figure.end)])
    batch.rows.columns[column].figures.append(FigureCell(figure, text: cell, source: text.scalars[operand.figure]))
  }

  /// What prose leaves open more often than a table does.
  private func weigh(_ claim: Claim, in text: ClaimedText, _ finding: inout Finding) {
    switch finding.verdict {
    case .consistent:
      let isQualified = claim.figures.contains { text.figures[$0].qualifier.isLoose }
      guard isQualified, !claim.form.isPartial else { return }
      doubt(&finding, .qualified)
    case .inconsistent:
      if claim.isOtherBasis { doubt(&finding, .differentPriceBasis) }
      if claim.isScopeOpen { doubt(&finding, .differentScope) }
      // Who writes a figure wrong writes one digit wrong, or is not far off: all else is a figure of another thing.
      if !claim.isBound, finding.slip == nil, isFar(finding) { doubt(&finding, .differentScope) }
    case .indeterminate, .unchecked: return
    }
  }

  /// Whether more than three tenths of the greater side lie between the two.
  private func isFar(_ finding: Finding) -> Bool {
    let sides = [finding.computed, finding.reported].compactMap(\.self).flatMap {
      [$0.low, $0.high].compactMap(\.self)
    }
    guard let gap = finding.gap, let greatest = sides.map({ $0 < .zero ? .zero - $0 : $0 }).max() else { return false }
    return greatest * ExactRatio(3) < gap * ExactRatio(10)
  }

  private func doubt(_ finding: inout Finding, _ reason: IndeterminateReason) {
    finding.verdict = .indeterminate
    finding.reason = reason
    finding.fit = .none
    finding.gap = nil
    finding.nearest = nil
    finding.slip = nil
  }

  /// Whether all claims on a figure hold once the figure's slip is mended: a slip that breaks another claim explains nothing.
  mutating func isRepaired(
    _ claims: [Claim], _ figure: Int, as value: ExactDecimal, in text: inout ClaimedText
  ) -> Bool {
    guard text.figures.indices.contains(figure) else { return false }
    let written = text.figures[figure]
    defer { text.figures[figure] = written }
    text.figures[figure].value = value
    text.figures[figure].step = Int16(clamping: value.exponent)
    for claim in claims {
      var side = Side()
      guard judge(claim, in: text, into: &side), side.findings.first?.verdict != .inconsistent else { return false }
    }
    return true
  }
}

extension Claim.Form {
  /// Whether parts may fall short of the whole.
  var isPartial: Bool { if case .partialSum = self { true } else { false } }
}

extension Qualifier {
  /// Whether the words around the figure widen or open it.
  fileprivate var isLoose: Bool {
    switch self {
    case .exact, .rangeLow, .rangeHigh: false
    default: true
    }
  }
}
