import HeshuQuantities
import HeshuRecords

/// The value of one node for one row or group: a number, or why there is none.
struct FormulaValue: Sendable {
  /// In plain units.
  var quantity: Quantity
  /// Why there is no number; `none` where there is one.
  var reason: IndeterminateReason
  /// What is known where the node is a statement.
  var truth: Truth

  static let missing = FormulaValue(.operandMissing)

  /// A number; one of very many digits is shortened, and one beyond the range of what can be written is missing.
  init(_ quantity: Quantity) {
    guard let quantity = quantity.shortened else {
      self = .missing
      return
    }
    self.quantity = quantity
    reason = .none
    truth = Truth(known: false, node: -1)
  }

  init(_ reason: IndeterminateReason) {
    quantity = FormulaValue.nothing
    self.reason = reason
    truth = Truth(unknown: reason, node: -1)
  }

  init(_ truth: Truth) {
    quantity = FormulaValue.nothing
    reason = .none
    self.truth = truth
  }

  /// Digits of a number that nobody measured: it is never the coarsest operand.
  static let exactDigits = Int.max

  private static let nothing = Quantity(value: .zero, interval: .point(.zero), unit: .none, digits: exactDigits)

  var negated: FormulaValue {
    guard reason == .none else { return self }
    var result = self
    result.quantity.value = quantity.value.negated
    result.quantity.interval = quantity.interval.negated
    return result
  }

  /// The value times an exact number, in a unit of its own.
  func scaled(by factor: ExactRatio, in unit: FigureUnit) -> FormulaValue {
    guard reason == .none else { return self }
    return FormulaValue(quantity.scaled(by: factor, in: unit))
  }

  static func combine(_ sign: ArithmeticOperator, _ left: FormulaValue, _ right: FormulaValue) -> FormulaValue {
    guard left.reason == .none else { return left }
    guard right.reason == .none else { return right }
    var result =
      switch sign {
      case .add: sum(left, right)
      case .subtract: sum(left, right.negated)
      case .multiply: product(left.quantity, right.quantity)
      case .divide: quotient(left.quantity, right.quantity)
      }
    result.quantity.isOfSeveralPeriods = left.quantity.isOfSeveralPeriods || right.quantity.isOfSeveralPeriods
    return result
  }

  private static func sum(_ left: FormulaValue, _ right: FormulaValue) -> FormulaValue {
    guard let common = UnitAlgebra.common(left.quantity.unit, right.quantity.unit) else {
      return FormulaValue(.differentUnit)
    }
    let other = common.factor.map { right.quantity.scaled(by: $0, in: common.unit) } ?? right.quantity
    return FormulaValue(
      Quantity(
        value: left.quantity.value + other.value, interval: left.quantity.interval + other.interval,
        unit: common.unit, digits: min(left.quantity.digits, other.digits)))
  }

  private static func product(_ left: Quantity, _ right: Quantity) -> FormulaValue {
    guard let (unit, factor) = UnitAlgebra.product(left.unit, right.unit) else { return FormulaValue(.differentUnit) }
    let product = Quantity(
      value: left.value * right.value, interval: left.interval * right.interval, unit: unit,
      digits: min(left.digits, right.digits))
    return FormulaValue(factor.map { product.scaled(by: $0, in: unit) } ?? product)
  }

  private static func quotient(_ left: Quantity, _ right: Quantity) -> FormulaValue {
    guard let (unit, factor) = UnitAlgebra.quotient(left.unit, right.unit) else { return FormulaValue(.differentUnit) }
    guard let interval = left.interval.divided(by: right.interval), let value = left.value.divided(by: right.value)
    else {
      let isOpen = right.interval.isUnbounded && !right.value.isZero
      return FormulaValue(isOpen ? .qualified : .denominatorMayBeZero)
    }
    let quotient = Quantity(value: value, interval: interval, unit: unit, digits: min(left.digits, right.digits))
    return FormulaValue(factor.map { quotient.scaled(by: $0, in: unit) } ?? quotient)
  }
}

extension Quantity {
  /// The quantity with its point rounded half-even and the ends of its interval outward where they are long; nil where they cannot be.
  ///
  /// What the outer interval refutes, the exact one refutes as well; numbers that are not long stay exact.
  fileprivate var shortened: Quantity? {
    guard value.isLong || interval.low?.isLong ?? false || interval.high?.isLong ?? false else { return self }
    guard let value = value.shortened(.halfEven), let interval = interval.shortened else { return nil }
    var result = self
    (result.value, result.interval) = (value, interval)
    return result
  }

  /// The quantity times an exact number, in a unit of its own.
  func scaled(by factor: ExactRatio, in unit: FigureUnit) -> Quantity {
    var scaled = self
    (scaled.value, scaled.interval, scaled.unit) = (value * factor, interval.scaled(by: factor), unit)
    return scaled
  }
}

extension Interval {
  /// Every number times `factor`.
  func scaled(by factor: ExactRatio) -> Interval {
    if factor == .one { return self }
    // The sides change places below zero, and zero leaves a point.
    if factor.isZero || factor.isNegative { return self * .point(factor) }
    return scaled(byPositive: factor)
  }
}
