#if XLSX
  import HeshuQuantities
  import HeshuRecords

  /// The unit of a number in a sheet, as far as arithmetic needs it: what it measures, and by which power of ten it stands below the base.
  struct LiveScale: Hashable, Sendable {
    /// Nil for shares and plain numbers, which are one dimension.
    var unit: FigureUnit?
    var power: Int

    /// Numbers without a unit.
    static let plain = LiveScale(unit: nil, power: 0)

    init(unit: FigureUnit?, power: Int) {
      self.unit = unit
      self.power = power
    }

    /// The scale of a column's numbers; nil where the column has several units.
    init?(_ field: Field) {
      guard let written = field.unit else {
        // Without a unit each cell keeps the base of its own.
        guard field.kind == nil || field.kind == .number || field.kind == .count else { return nil }
        self = .plain
        return
      }
      switch written.unit {
      case .percent, .percentagePoint: self.init(unit: nil, power: written.power - 2)
      case .permille: self.init(unit: nil, power: written.power - 3)
      case .multiple, .ratio, .none: self.init(unit: nil, power: written.power)
      default: self.init(unit: written.unit, power: written.power)
      }
    }

    /// The unit of a sum, product or quotient; nil where it has none.
    func after(_ sign: LiveFormula.Operator, _ other: LiveScale) -> LiveScale? {
      switch sign {
      case .plus, .minus:
        return unit == other.unit ? LiveScale(unit: unit, power: min(power, other.power)) : nil
      case .times:
        guard unit == nil || other.unit == nil else { return nil }
        return LiveScale(unit: unit ?? other.unit, power: power + other.power)
      case .over:
        return LiveScale(unit: other.unit, dividing: unit).map { LiveScale(unit: $0.unit, power: power - other.power) }
      }
    }

    private init?(unit divisor: FigureUnit?, dividing dividend: FigureUnit?) {
      guard let divisor else {
        self.init(unit: dividend, power: 0)
        return
      }
      if dividend == divisor {
        self = .plain
      } else if let dividend, !dividend.isRate, !divisor.isRate {
        self.init(unit: FigureUnit(numerator: dividend.numerator, denominator: divisor.numerator), power: 0)
      } else {
        return nil
      }
    }

    /// Whether a computed number can be held against one of that scale; 人均8.5万元 is in 元, and means 元/人.
    func isUnit(of reported: LiveScale) -> Bool {
      if unit == reported.unit { return true }
      guard let unit, unit.isRate, let other = reported.unit, !other.isRate else { return false }
      return unit.numerator == other.numerator
    }
  }
#endif
