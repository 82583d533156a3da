import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// Writes a formula with the figures of a finding in the places of its fields.
struct FormulaWriter {
  /// An aggregate shows no more of its figures.
  private static let shownFigures = 5
  /// A formula of more nodes is shown as it was written.
  private static let shownNodes = 300

  let formula: Formula
  let finding: Finding
  let side: Side
  /// How the columns of computed operands are written; empty where operands stand in no columns.
  var forms: [String: OperandForm] = [:]

  private var operands: ArraySlice<FindingOperand> {
    side.operands[finding.operands.clamped(to: side.operands.indices)]
  }

  /// The scale of what was reported: that of the figure as it was written.
  var scale: WrittenScale {
    let reported = operands.first { $0.interval == finding.reported && $0.unit == finding.unit && !$0.text.isNull }
    return reported.flatMap { WrittenScale.of($0, written: side.string($0.text)) } ?? WrittenScale(finding.unit)
  }

  /// The formula's statement; a comparison shows what was computed and what was reported.
  var statement: String {
    if formula.nodes.count > FormulaWriter.shownNodes { return formula.text }
    let root = formula.nodes.count - 1
    guard case .comparison(let sign, let left, let right) = formula.nodes[root].kind, let computed = finding.computed
    else { return text(root) }
    if sign != .equal { return bound(sign, left, right, computed) ?? text(root) }
    let isReportedLeft = !isField(right) && isField(left)
    let (reportedNode, computedNode) = isReportedLeft ? (left, right) : (right, left)
    if isField(computedNode) { return text(root) }
    return "\(text(computedNode)) = \(scale.range(computed, digits: digits)), reported \(text(reportedNode))"
  }

  /// How many digits of what was computed are shown: a sum of figures ends by itself, and no digit of it is left out.
  private var digits: Int {
    let divides = formula.nodes.contains { if case .arithmetic(.divide, _, _) = $0.kind { true } else { false } }
    return divides ? FindingRow.digits(operands, side) : max(15, FindingRow.digits(operands, side))
  }

  /// `9 所 + 27 所 = 36 所, to be ≤ 30 所`: what comes of the computed side of an inequality, where a figure stands on the other.
  private func bound(_ sign: ComparisonOperator, _ left: Int, _ right: Int, _ computed: Interval) -> String? {
    guard isField(right), case .arithmetic = formula.nodes[left].kind else { return nil }
    return "\(text(left)) = \(scale.range(computed, digits: digits)), to be \(sign.sign) \(text(right))"
  }

  private func isField(_ node: Int) -> Bool {
    switch formula.nodes[node].kind {
    case .field, .previous: true
    default: false
    }
  }

  private func text(_ node: Int) -> String {
    switch formula.nodes[node].kind {
    case .field(let name): return figures(name)
    case .previous(let child): return figures("previous(\(formula.text(of: child)))")
    case .number, .text: return formula.text(of: node)
    case .negation(let child): return "−" + text(child, above: 3)
    case .arithmetic(let sign, let left, let right):
      let level = FormulaWriter.level(sign)
      return "\(text(left, above: level)) \(sign.sign) \(text(right, above: level + 1))"
    case .comparison(let sign, let left, let right): return "\(text(left)) \(sign.sign) \(text(right))"
    case .and(let left, let right): return "(\(text(left))) and (\(text(right)))"
    case .or(let left, let right): return "(\(text(left))) or (\(text(right)))"
    case .not(let child): return "not (\(text(child)))"
    case .presence: return formula.text(of: node)
    case .aggregate(let function, let child): return "\(function.rawValue)(\(child.map { text($0) } ?? ""))"
    }
  }

  /// With parentheses where the node binds less tightly than `level`.
  private func text(_ node: Int, above level: Int) -> String {
    if case .arithmetic(let sign, _, _) = formula.nodes[node].kind, FormulaWriter.level(sign) < level {
      return "(\(text(node)))"
    }
    return text(node)
  }

  private static func level(_ sign: ArithmeticOperator) -> Int { sign == .add || sign == .subtract ? 1 : 2 }

  /// The figures that were read for a field; its name where there are none.
  private func figures(_ name: String) -> String {
    var found = operands.filter { $0.role == name }
    // A column may be written with its own table's name in front.
    if found.isEmpty { found = operands.filter { name.hasSuffix("." + $0.role) } }
    if found.isEmpty { return name }
    var shown = found.prefix(FormulaWriter.shownFigures).map(figure)
    let rest = found.count - shown.count + (found.count > 1 ? finding.omittedOperands : 0)
    if rest > 0 { shown.append("… \(rest) more") }
    return shown.joined(separator: ", ")
  }

  private func figure(_ operand: FindingOperand) -> String {
    if operand.text.isNull { return operand.interval == .everything ? "\(operand.role) (missing)" : computed(operand) }
    let text = side.string(operand.text)
    if operand.interval.isUnbounded { return text }
    if let (number, scale) = WrittenScale.split(text, operand.unit) {
      return scale.spread(operand.interval, written: number)
    }
    // The unit of a cell of a table stands in its header.
    guard !forms.isEmpty, ExactDecimal(text) != nil, let scale = WrittenScale.of(operand, written: text)
    else { return text }
    return scale.spread(operand.interval, written: text)
  }

  /// A number that an expression gave, in the unit of its column.
  private func computed(_ operand: FindingOperand) -> String {
    guard !forms.isEmpty else { return WrittenScale(operand.unit).spread(operand.interval, written: nil) }
    let name = operand.role.hasPrefix("previous(") ? String(operand.role.dropFirst(9).dropLast()) : operand.role
    let form = forms[name]
    let scale =
      form?.unit.flatMap { $0.unit == operand.unit ? WrittenScale(power: $0.power, text: $0.text) : nil }
      ?? WrittenScale(operand.unit)
    return scale.computed(operand.interval, digits: form?.digits ?? FindingRow.digits(operands, side))
  }
}
