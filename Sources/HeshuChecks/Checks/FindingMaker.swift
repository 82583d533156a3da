import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// Turns a judged scope into a finding.
struct FindingMaker {
  /// A finding lists no more operands than this.
  static let operandLimit = 100

  let descriptor: CheckDescriptor
  let formula: BoundFormula
  let reading: FigureReading
  private let roles: [Int: String]
  /// What the columns of the batch at hand are called.
  private var names: [String] = []
  /// The document that an operand was last of: its place in the batch and in the side outputs.
  private var document: (place: Int32, kept: Int32)?
  /// The key of the rule, which all its findings' keys begin with.
  let ruleKey: FindingKey

  init(_ check: BoundCheck) {
    descriptor = check.descriptor
    formula = check.formula
    reading = check.reading
    roles = check.roles
    var key = FindingKey()
    for part in [descriptor.table, descriptor.name, descriptor.rule, descriptor.formula] { key.add(part) }
    ruleKey = key
  }

  /// Takes the columns and documents of another batch.
  mutating func begin(_ batch: borrowing Batch) {
    document = nil
    names.removeAll(keepingCapacity: true)
    for column in batch.rows.columns.indices { names.append(roles[column] ?? batch.rows.columns[column].field.name) }
  }

  /// Adds the finding of a scope to `side`.
  mutating func add(_ judgement: Judgement, _ batch: borrowing Batch, _ scope: CheckScope, to side: inout Side) {
    let operands = formula.distinctOperands(in: scope)
    let range = list(operands, batch, &side)
    var finding = Finding(
      id: id(operands, batch, scope), check: descriptor, verdict: judgement.truth.verdict, operands: range)
    finding.omittedOperands = operands.count - range.count
    finding.reason = judgement.truth.reason
    if let label = scope.label { finding.group = side.keep(label.utf8) }
    let node = judgement.truth.node
    if let outcome = judgement.outcome {
      describe(outcome, &finding)
    } else if node >= 0, case .comparison(let sign, let left, let right, _) = formula.nodes[node].kind {
      compare(sign, left, right, judgement, batch, scope, &finding)
    }
    if let solved = judgement.solved { imply(solved, batch, &finding) }
    side.findings.append(finding)
  }

  /// Writes down what a rule with arithmetic of its own found.
  private func describe(_ outcome: RuleOutcome, _ finding: inout Finding) {
    finding.unit = outcome.cell?.unit ?? outcome.unit
    finding.lastPlace = outcome.cell?.step
    let factor = RawUnit.factor(from: outcome.unit, to: finding.unit)
    finding.reported = factor.flatMap { outcome.reported?.scaled(by: $0) }
    finding.computed = factor.flatMap { outcome.computed?.scaled(by: $0) }
    if let implied = outcome.implied, finding.verdict == .indeterminate {
      finding.implied = implied
      finding.impliedUnit = outcome.unit
      finding.nearest = Roundest.number(in: implied)
    }
    switch finding.verdict {
    case .consistent:
      finding.fit = outcome.fit
      if finding.computed != nil { finding.gap = .zero }
    case .inconsistent:
      guard let reported = finding.reported, let computed = finding.computed else { return }
      finding.gap = Comparison.gap(reported, computed)
      if let cell = outcome.cell { finding.nearest = FitGrader.nearest(to: cell, fitting: computed, reading) }
    case .indeterminate, .unchecked: break
    }
  }

  /// Writes down the two sides, their distance and how well they fit.
  private func compare(
    _ sign: ComparisonOperator, _ left: Int, _ right: Int, _ judgement: Judgement, _ batch: borrowing Batch,
    _ scope: CheckScope, _ finding: inout Finding
  ) {
    let isLeft = formula.isReportedLeft(left, right)
    let (reportedNode, computedNode) = isLeft ? (left, right) : (right, left)
    let (reported, computed) = (judgement.values[reportedNode], judgement.values[computedNode])
    let cell = self.cell(reportedNode, batch, scope)
    let known = reported.reason == .none ? reported : computed
    let shown = RawUnit.unit(of: formula.types[reportedNode], or: known.quantity.unit)
    finding.unit = cell?.unit ?? shown
    finding.lastPlace = cell?.step
    if reported.reason == .none { finding.reported = RawUnit.interval(reported.quantity, in: finding.unit) }
    if computed.reason == .none { finding.computed = RawUnit.interval(computed.quantity, in: finding.unit) }
    guard let a = finding.reported, let b = finding.computed else {
      // The equation was solved for a qualified divisor.
      if finding.verdict == .consistent { finding.fit = .within }
      return
    }
    switch finding.verdict {
    case .consistent:
      finding.gap = .zero
      finding.fit = fit(sign, left, right, reported, computed, cell, judgement)
    case .inconsistent:
      finding.gap = Comparison.gap(a, b)
      if sign == .equal, let cell { finding.nearest = FitGrader.nearest(to: cell, fitting: b, reading) }
    case .indeterminate, .unchecked: break
    }
  }

  private func fit(
    _ sign: ComparisonOperator, _ left: Int, _ right: Int, _ reported: FormulaValue, _ computed: FormulaValue,
    _ cell: FigureCell?, _ judgement: Judgement
  ) -> Fit {
    if judgement.isQualified || formula.repeating.contains(judgement.truth.node) { return .within }
    guard let factor = Comparison.factor(reported.quantity.unit, computed.quantity.unit, allowsPoints: true) else {
      return .within
    }
    let point = computed.quantity.value * factor
    guard sign == .equal, judgement.isStraight else { return judgement.truth.decision == true ? .exact : .within }
    if let cell { return FitGrader.fit(point, against: cell, reading) }
    return point == reported.quantity.value ? .exact : .within
  }

  /// The written figure that a node is, where it is one.
  private func cell(_ node: Int, _ batch: borrowing Batch, _ scope: CheckScope) -> FigureCell? {
    guard case .column(let column, let isPrevious) = formula.nodes[node].kind,
      batch.rows.columns[column].field.type == .figure
    else { return nil }
    let row = isPrevious ? scope.previous : scope.rows(reading: column).first ?? -1
    guard row >= 0, !batch.rows.columns[column].figures[row].isNull else { return nil }
    return batch.rows.columns[column].figures[row]
  }

  /// What a missing operand must have been, and the number that a person would have written for it.
  private func imply(
    _ solved: (operand: CheckOperand, value: FormulaValue), _ batch: borrowing Batch, _ finding: inout Finding
  ) {
    let node = solved.operand.node
    let unit = RawUnit.unit(of: formula.types[node], or: solved.value.quantity.unit)
    guard let implied = RawUnit.interval(solved.value.quantity, in: unit) else { return }
    finding.implied = implied
    finding.impliedUnit = unit
    if finding.reason == .operandMissing { finding.nearest = Roundest.number(in: implied) }
  }

  private mutating func list(_ operands: [CheckOperand], _ batch: borrowing Batch, _ side: inout Side) -> Range<Int> {
    let start = side.operands.count
    for operand in operands.prefix(FindingMaker.operandLimit) {
      side.operands.append(self.operand(operand, batch, &side))
    }
    return start..<side.operands.count
  }

  private mutating func operand(
    _ operand: CheckOperand, _ batch: borrowing Batch, _ side: inout Side
  ) -> FindingOperand {
    let name = names[operand.column]
    let role = operand.isPrevious ? "previous(\(name))" : name
    let span = source(operand, batch, &side)
    var text = TextCell.null
    var unit = formula.types[operand.node].display?.unit ?? .none
    var interval = Interval.everything
    switch batch.rows.columns[operand.column].field.type {
    case .figure:
      let cell = batch.rows.columns[operand.column].figures[operand.row]
      if !cell.isNull {
        unit = cell.unit
        interval = cell.interval(aboutWidth: reading.aboutWidth, rounding: reading.rounding)
        if !cell.text.isNull { text = side.keep(batch.bytes, cell.text.range) }
      }
    case .number:
      if let number = batch.rows.columns[operand.column].numbers[operand.row] {
        (unit, interval) = (number.unit, number.interval)
      }
    case .text, .period: break
    }
    return FindingOperand(role: role, text: text, unit: unit, interval: interval, source: span)
  }

  /// Where an operand is written, in the documents of `side`.
  private mutating func source(_ operand: CheckOperand, _ batch: borrowing Batch, _ side: inout Side) -> SourceSpan {
    var span = batch.span(operand)
    if let file = batch.origin(of: operand) {
      span.document = side.place(of: Document(id: file, version: "", text: 0..<0, byteCount: 0), among: 4)
    } else if let document, document.place == span.document {
      span.document = document.kept
    } else if batch.documents.indices.contains(Int(span.document)) {
      let kept = side.place(of: batch.documents[Int(span.document)], among: 4)
      document = (span.document, kept)
      span.document = kept
    }
    return span
  }

  /// The same for the same rule over the same passages, whatever else a run holds.
  private func id(_ operands: [CheckOperand], _ batch: borrowing Batch, _ scope: CheckScope) -> UInt64 {
    var key = ruleKey
    for operand in operands { add(operand, batch, &key) }
    // Operands of another table alone are those of other rows too.
    if operands.allSatisfy({ scope.isNeighbor($0.column) }) {
      for row in scope.rows {
        add(CheckOperand(node: 0, aggregate: -1, column: -1, row: row, isPrevious: false), batch, &key)
      }
    }
    return key.hash
  }

  private func add(_ operand: CheckOperand, _ batch: borrowing Batch, _ key: inout FindingKey) {
    let row = batch.rows.sources[operand.row]
    if batch.documents.indices.contains(Int(row.document)) {
      key.add(batch.documents[Int(row.document)].id)
    }
    if batch.rows.rules.indices.contains(operand.row) { key.add(UInt32(batch.rows.rules[operand.row])) }
    key.add(row.start)
    key.add(row.end)
    guard operand.column >= 0 else { return }
    key.add(batch.rows.columns[operand.column].field.name)
    let span = batch.span(operand)
    key.add(span.start)
    key.add(span.end)
  }
}

extension Batch {
  /// The file that a joined cell comes from; nil for a cell of the row's document, and where nothing was joined.
  fileprivate func origin(of operand: CheckOperand) -> String? {
    guard let origin = rows.columns[operand.column].field.origin,
      rows.columns[operand.column].field.type == .figure, !rows.columns[operand.column].figures[operand.row].isNull
    else { return nil }
    return origin
  }

  /// Where an operand is written: the figure's own place, else the row's passage.
  fileprivate func span(_ operand: CheckOperand) -> SourceSpan {
    var span = rows.sources[operand.row]
    guard rows.columns[operand.column].field.type == .figure else { return span }
    let cell = rows.columns[operand.column].figures[operand.row]
    if !cell.isNull, cell.sourceEnd > 0 { (span.start, span.end) = (cell.sourceStart, cell.sourceEnd) }
    return span
  }
}
