#if XLSX
  import HeshuQuantities
  import HeshuRecords

  /// A check that a table sheet does again, in formulas beside the values.
  struct LiveCheck {
    let check: CheckDescriptor
    let formula: LiveFormula
    /// The column whose value the formula should give.
    let reported: Int
    /// For each column of the formula its place in the layout.
    let columns: [String: Int]
    private let scales: [String: LiveScale]
    private let target: LiveScale

    /// The check over columns of a layout; nil where a sheet cannot do it.
    init?(_ check: CheckDescriptor, _ layout: TableLayout) {
      guard check.table == layout.table, let (formula, reported) = LiveFormula.read(check.formula) else { return nil }
      var columns: [String: Int] = [:]
      var scales: [String: LiveScale] = [:]
      for name in formula.columns + [reported] {
        guard let place = layout.columns.firstIndex(where: { $0.part == .value && $0.source?.name == name }),
          let field = layout.columns[place].source, field.type == .figure, let scale = LiveScale(field)
        else { return nil }
        columns[name] = place
        scales[name] = scale
      }
      guard let place = columns[reported], let target = scales[reported] else { return nil }
      self.check = check
      self.formula = formula
      self.reported = place
      self.columns = columns
      self.scales = scales
      self.target = target
      guard let result = scale(formula), result.unit == target.unit else { return nil }
    }

    /// The formula of one row in the reported column's unit.
    ///
    /// - Parameter cell: the name of a column's cell.
    func text(cell: (Int) -> String) -> String {
      let operands = formula.columns.compactMap { columns[$0] }.map(cell)
      guard let (text, binds, scale) = write(formula, cell) else { return "=\"\"" }
      let arithmetic = Self.scaled(text, binds, by: scale.power - target.power).text
      return "=IF(COUNT(\(operands.joined(separator: ",")))<\(operands.count),\"\",IFERROR(\(arithmetic),\"\"))"
    }

    /// What the formula comes to, in the reported column's unit, and what it can stand for; nil where an operand is missing or a denominator is zero.
    func evaluate(_ figures: (Int) -> WorkbookFigure?) -> (value: ExactRatio, interval: Interval?)? {
      guard let value = value(formula, figures) else { return nil }
      let interval = interval(formula, figures)
      return (
        value.scaled(byPowerOfTen: -target.power),
        interval.flatMap {
          Interval(
            low: $0.low?.scaled(byPowerOfTen: -target.power), high: $0.high?.scaled(byPowerOfTen: -target.power),
            lowClosed: $0.lowClosed, highClosed: $0.highClosed)
        }
      )
    }

    // MARK: Units

    private func scale(_ formula: LiveFormula) -> LiveScale? {
      switch formula {
      case .column(let name): return scales[name]
      case .number: return .plain
      case .negative(let part): return scale(part)
      case .operation(let sign, let left, let right):
        guard let a = scale(left), let b = scale(right) else { return nil }
        switch sign {
        case .plus, .minus: return a.unit == b.unit ? LiveScale(unit: a.unit, power: min(a.power, b.power)) : nil
        case .times:
          guard a.unit == nil || b.unit == nil else { return nil }
          return LiveScale(unit: a.unit ?? b.unit, power: a.power + b.power)
        case .over:
          guard b.unit == nil || a.unit == b.unit else { return nil }
          return LiveScale(unit: b.unit == nil ? a.unit : nil, power: a.power - b.power)
        }
      }
    }

    // MARK: Text

    private typealias Written = (text: String, binds: Int, scale: LiveScale)

    private func write(_ formula: LiveFormula, _ cell: (Int) -> String) -> Written? {
      guard let scale = scale(formula) else { return nil }
      switch formula {
      case .column(let name): return columns[name].map { (cell($0), 3, scale) }
      case .number(let number): return (number.description, 3, scale)
      case .negative(let part):
        return write(part, cell).map { ("-" + Self.wrapped($0.text, $0.binds, least: 3), 2, scale) }
      case .operation(let sign, let left, let right):
        guard var a = write(left, cell), var b = write(right, cell) else { return nil }
        if sign.binds == 1 {
          (a.text, a.binds) = Self.scaled(a.text, a.binds, by: a.scale.power - scale.power)
          (b.text, b.binds) = Self.scaled(b.text, b.binds, by: b.scale.power - scale.power)
        }
        let first = Self.wrapped(a.text, a.binds, least: sign.binds)
        let second = Self.wrapped(b.text, b.binds, least: sign.binds + 1)
        return (first + sign.rawValue + second, sign.binds, scale)
      }
    }

    private static func scaled(_ text: String, _ binds: Int, by power: Int) -> (text: String, binds: Int) {
      if power == 0 { return (text, binds) }
      let factor = "1" + String(repeating: "0", count: abs(power))
      return (wrapped(text, binds, least: 2) + (power > 0 ? "*" : "/") + factor, 2)
    }

    private static func wrapped(_ text: String, _ binds: Int, least: Int) -> String {
      binds < least ? "(\(text))" : text
    }

    // MARK: Numbers, in base units

    private func value(_ formula: LiveFormula, _ figures: (Int) -> WorkbookFigure?) -> ExactRatio? {
      switch formula {
      case .column(let name):
        guard let place = columns[name], let figure = figures(place), let scale = scales[name] else { return nil }
        return ExactRatio(figure.value).scaled(byPowerOfTen: scale.power)
      case .number(let number): return ExactRatio(number)
      case .negative(let part): return value(part, figures)?.negated
      case .operation(let sign, let left, let right):
        guard let a = value(left, figures), let b = value(right, figures) else { return nil }
        switch sign {
        case .plus: return a + b
        case .minus: return a - b
        case .times: return a * b
        case .over: return a.divided(by: b)
        }
      }
    }

    private func interval(_ formula: LiveFormula, _ figures: (Int) -> WorkbookFigure?) -> Interval? {
      switch formula {
      case .column(let name):
        guard let place = columns[name], let figure = figures(place), let scale = scales[name] else { return nil }
        let interval = figure.interval
        return Interval(
          low: interval.low?.scaled(byPowerOfTen: scale.power), high: interval.high?.scaled(byPowerOfTen: scale.power),
          lowClosed: interval.lowClosed, highClosed: interval.highClosed)
      case .number(let number): return .point(ExactRatio(number))
      case .negative(let part): return interval(part, figures).map { .point(.zero) - $0 }
      case .operation(let sign, let left, let right):
        guard let a = interval(left, figures), let b = interval(right, figures) else { return nil }
        switch sign {
        case .plus: return a + b
        case .minus: return a - b
        case .times: return a * b
        case .over: return a.divided(by: b)
        }
      }
    }
  }
#endif
