import HeshuQuantities

/// Units as expressions compute with them: %, ‰, 倍 and plain ratios are one number without unit, percentage points are hundredths.
///
/// Two steps keep that exact: a number in `raw` times ten to `power` is the number in `unit`.
struct PlainUnit: Sendable, Hashable {
  var unit: FigureUnit
  var power: Int

  init(_ raw: FigureUnit) {
    if raw == .none {
      (unit, power) = (.none, 0)
    } else if raw == PlainUnit.percent {
      (unit, power) = (.none, -2)
    } else if raw == PlainUnit.points {
      (unit, power) = (raw, -2)
    } else if raw == PlainUnit.permille {
      (unit, power) = (.none, -3)
    } else if raw.dimension == .ratio {
      (unit, power) = (.none, 0)
    } else {
      (unit, power) = (raw, 0)
    }
  }

  private static let percent = FigureUnit.percent
  private static let permille = FigureUnit.permille
  static let points = FigureUnit.percentagePoint
}

/// What expressions do with units. All units are plain ones.
enum UnitAlgebra {
  /// The unit of a sum or comparison, and what the right side is multiplied by; nil where the two cannot meet.
  static func common(_ left: FigureUnit, _ right: FigureUnit) -> (unit: FigureUnit, factor: ExactRatio?)? {
    if left == right { return (left, nil) }
    if let factor = UnitCatalogue.conversion(from: right, to: left) { return (left, factor) }
    // A number without unit may count anything.
    if left == .none, right.dimension == .count { return (right, nil) }
    if right == .none, left.dimension == .count { return (left, nil) }
    return nil
  }

  /// The unit of a product and what it is multiplied by, or nil where it has none.
  static func product(_ left: FigureUnit, _ right: FigureUnit) -> (unit: FigureUnit, factor: ExactRatio?)? {
    if left == .none { return (right, nil) }
    if right == .none { return (left, nil) }
    return cancelled(left, right) ?? cancelled(right, left)
  }

  /// The unit of a quotient and what it is multiplied by, or nil where it has none.
  static func quotient(_ left: FigureUnit, _ right: FigureUnit) -> (unit: FigureUnit, factor: ExactRatio?)? {
    if left == right { return (.none, nil) }
    if right == .none { return (left, nil) }
    if let factor = UnitCatalogue.conversion(from: left, to: right) { return (.none, factor) }
    if right.isRate, !left.isRate,
      let factor = UnitCatalogue.conversion(from: left, to: FigureUnit(numerator: right.numerator))
    {
      return (FigureUnit(numerator: right.denominator), factor)
    }
    if left == .none || left == PlainUnit.points || right == PlainUnit.points { return nil }
    return left.per(right).map { ($0, nil) }
  }

  /// A rate times what it is counted per.
  private static func cancelled(_ rate: FigureUnit, _ other: FigureUnit) -> (unit: FigureUnit, factor: ExactRatio?)? {
    guard rate.isRate, !other.isRate,
      let factor = UnitCatalogue.conversion(from: other, to: FigureUnit(numerator: rate.denominator))
    else { return nil }
    return (FigureUnit(numerator: rate.numerator), factor)
  }
}
