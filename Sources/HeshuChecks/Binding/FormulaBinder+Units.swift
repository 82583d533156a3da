import HeshuQuantities
import HeshuRecords

extension FormulaBinder {
  mutating func arithmetic(
    _ sign: ArithmeticOperator, _ left: Int, _ right: Int, _ index: Int, _ diagnostics: inout Diagnostics
  ) -> Int? {
    guard expect(left, .number, sign.sign, index, &diagnostics), expect(right, .number, sign.sign, index, &diagnostics)
    else { return nil }
    switch sign {
    case .add, .subtract: return sum(sign, left, right, index, &diagnostics)
    case .multiply, .divide:
      guard let type = scaledType(sign, left, right) else {
        diagnostics.error(
          "unit-mismatch",
          "\(types[left].name) \(sign.sign) \(types[right].name) has no unit that could be compared with anything",
          at: formula.location(of: index))
        return nil
      }
      return add(.arithmetic(sign, left, right), type, from: left, index)
    }
  }

  private mutating func sum(
    _ sign: ArithmeticOperator, _ left: Int, _ right: Int, _ index: Int, _ diagnostics: inout Diagnostics
  ) -> Int? {
    guard let (a, b) = aligned(left, right, index, isSum: true, &diagnostics) else { return nil }
    var type = types[a]
    if type.unit == nil, let unit = types[b].unit { type.unit = unit }
    if type.dimension == nil { type.dimension = types[b].dimension }
    if type.display == nil { type.display = types[b].display }
    type.isBare = types[a].isBare && types[b].isBare
    type.isDifference =
      sign == .subtract && !type.isBare && isPercentage(types[left]) && isPercentage(types[right])
    return add(.arithmetic(sign, a, b), type, from: left, index)
  }

  private func isPercentage(_ type: NodeType) -> Bool {
    type.dimension == UnitDimension.none && !type.isBare
  }

  mutating func comparison(
    _ sign: ComparisonOperator, _ left: Int, _ right: Int, _ index: Int, _ diagnostics: inout Diagnostics
  ) -> Int? {
    if types[left].value == .text || types[right].value == .text {
      guard isTextPair(left, right, &diagnostics) else { return nil }
      return add(.textComparison(sign, left, right), .boolean, from: left, index)
    }
    guard expect(left, .number, sign.sign, index, &diagnostics), expect(right, .number, sign.sign, index, &diagnostics)
    else { return nil }
    let allowsPoints = types[left].isDifference || types[right].isDifference
    guard let (a, b) = aligned(left, right, index, isSum: false, &diagnostics) else { return nil }
    guard !isHundredfold(left, right, &diagnostics) else { return nil }
    return add(.comparison(sign, a, b, allowsPoints: allowsPoints), .boolean, from: left, index)
  }

  /// Whether both sides of a comparison are texts; if not, says so.
  private func isTextPair(_ left: Int, _ right: Int, _ diagnostics: inout Diagnostics) -> Bool {
    let (odd, text) = types[left].value == .text ? (right, left) : (left, right)
    guard types[odd].value != .text else { return true }
    let (one, other) = (formula.text(of: nodes[odd].source), formula.text(of: nodes[text].source))
    diagnostics.error(
      "type-mismatch", "`\(one)` (\(types[odd].name)) cannot be compared with `\(other)`, which is a text",
      at: formula.location(of: nodes[odd].source),
      hint: "compare texts with texts, and figures with figures or numbers")
    return false
  }

  /// Gives a bare number the other side's unit, and proves that the two sides can meet.
  private mutating func aligned(
    _ left: Int, _ right: Int, _ index: Int, isSum: Bool, _ diagnostics: inout Diagnostics
  ) -> (Int, Int)? {
    if types[left].isBare != types[right].isBare {
      let (bare, other) = types[left].isBare ? (left, right) : (right, left)
      if isSum, types[other].unit == FigureUnit.none {
        return isPlausible(bare, beside: other, &diagnostics) ? (left, right) : nil
      }
      let adopted = adopt(bare, other, index, &diagnostics)
      return bare == left ? (adopted, right) : (left, adopted)
    }
    let (a, b) = (types[left], types[right])
    let allowsPoints = !isSum && (a.isDifference || b.isDifference)
    if canMeet(a, b, allowsPoints: allowsPoints) { return (left, right) }
    let (one, other) = (formula.text(of: nodes[left].source), formula.text(of: nodes[right].source))
    let isPoints = a.unit == PlainUnit.points || b.unit == PlainUnit.points
    diagnostics.error(
      "unit-mismatch", "`\(one)` is in \(a.name) and `\(other)` in \(b.name): they cannot be compared or added",
      at: formula.location(of: index),
      hint: isPoints ? "percentage points are compared with a difference of two percentages: a - b = points" : nil)
    return nil
  }

  private func canMeet(_ a: NodeType, _ b: NodeType, allowsPoints: Bool) -> Bool {
    if let x = a.unit, let y = b.unit { return Comparison.factor(x, y, allowsPoints: allowsPoints) != nil }
    guard let x = a.dimension, let y = b.dimension else { return true }
    return x == y || [x, y] == [.none, .count] || [x, y] == [.count, .none]
  }

  /// `1 + growth` is the plain ratio that it says; `100 - share` would be 10000 %, which nobody means.
  private func isPlausible(_ bare: Int, beside other: Int, _ diagnostics: inout Diagnostics) -> Bool {
    guard types[other].display?.unit == .percent, case .constant(let place) = nodes[bare].kind,
      constants[place].value.magnitude >= ExactRatio(10)
    else { return true }
    let text = formula.text(of: nodes[bare].source)
    diagnostics.error(
      "bare-number", "`\(text)` beside a percentage is \(text) times the whole",
      at: formula.location(of: nodes[bare].source), hint: "write \(text)%")
    return false
  }

  /// Puts a bare number into the unit that the other side is written in.
  private mutating func adopt(_ bare: Int, _ other: Int, _ index: Int, _ diagnostics: inout Diagnostics) -> Int {
    guard let display = types[other].display else {
      if types[other].unit == FigureUnit.none { return bare }
      return add(.adopting(bare, from: other), types[other], from: min(bare, other), nodes[bare].source)
    }
    let plain = PlainUnit(display.unit)
    let factor = ExactRatio.one.scaled(byPowerOfTen: display.power + plain.power)
    var type = types[other]
    type.isDifference = false
    guard case .constant(let place) = nodes[bare].kind else {
      constants.append(
        Quantity(value: factor, interval: .point(factor), unit: plain.unit, digits: FormulaValue.exactDigits))
      return add(.scaled(bare, constants.count - 1), type, from: bare, nodes[bare].source)
    }
    warnOfSmallPercentage(constants[place].value, display, bare, &diagnostics)
    constants[place] = constants[place].scaled(by: factor, in: plain.unit)
    types[bare] = type
    return bare
  }

  /// `share = 1` with a percentage is more likely meant as 100 %.
  private func warnOfSmallPercentage(
    _ value: ExactRatio, _ display: WrittenUnit, _ node: Int, _ diagnostics: inout Diagnostics
  ) {
    guard display.unit == .percent, !value.isZero, value.magnitude <= .one else { return }
    let text = formula.text(of: nodes[node].source)
    diagnostics.warning(
      "bare-number", "`\(text)` is taken as \(text) % beside a percentage",
      at: formula.location(of: nodes[node].source),
      hint: "write \(text)% if that is meant, else the percentage: 1 is 100%")
  }

  /// `100 * part / total = share`: the share is a percentage already, and every true one would be refuted.
  private func isHundredfold(_ left: Int, _ right: Int, _ diagnostics: inout Diagnostics) -> Bool {
    for (side, other) in [(left, right), (right, left)] where types[other].display?.unit == .percent {
      for node in nodes[nodes[side].start...side] {
        guard case .arithmetic(.multiply, let a, let b) = node.kind, isHundred(a) || isHundred(b) else { continue }
        diagnostics.error(
          "hundredfold",
          "`\(formula.text(of: nodes[other].source))` is a percentage already: 115.8 % is compared as 1.158",
          at: formula.location(of: node.source), hint: "leave out the 100")
        return true
      }
    }
    return false
  }

  private func isHundred(_ node: Int) -> Bool {
    guard case .constant(let place) = nodes[node].kind, types[node].isBare else { return false }
    return constants[place].value == ExactRatio(100)
  }

  /// What a product or quotient is; nil where it has no unit.
  private func scaledType(_ sign: ArithmeticOperator, _ left: Int, _ right: Int) -> NodeType? {
    let (a, b) = (types[left], types[right])
    if a.isBare, b.isBare { return .bare }
    var type = NodeType.unknownNumber
    if let x = a.unit, let y = b.unit {
      let result = sign == .multiply ? UnitAlgebra.product(x, y) : UnitAlgebra.quotient(x, y)
      guard let unit = result?.unit else { return nil }
      type = NodeType(value: .number, unit: unit)
    } else if sign == .divide, let dimension = a.dimension, dimension == b.dimension {
      type = NodeType(value: .number, unit: FigureUnit.none)
    } else if b.unit == FigureUnit.none {
      type.dimension = a.dimension
    } else if a.unit == FigureUnit.none, sign == .multiply {
      type.dimension = b.dimension
    }
    // A multiple or a share of a column is written as the column is.
    if b.unit == FigureUnit.none, a.unit != FigureUnit.none || b.isBare {
      type.display = a.display
    } else if sign == .multiply, a.unit == FigureUnit.none, b.unit != FigureUnit.none || a.isBare {
      type.display = b.display
    }
    return type
  }
}
