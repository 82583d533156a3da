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
  }
#endif
