#if XLSX
  import HeshuQuantities
  import HeshuRecords

  extension LiveCheck {
    /// What the formula comes to, in the reported column's unit, and what it can stand for; nil where an operand is missing or a denominator is zero.
    func evaluate(_ figures: (Int) -> WorkbookFigure?) -> (value: ExactRatio, interval: Interval?)? {
      guard let value = value(formula, figures) else { return nil }
      let interval = interval(formula, figures)
      return (
        value.scaled(byPowerOfTen: -target.power), interval.flatMap { Self.scaled($0, by: -target.power) }
      )
    }

    /// The reported number and what it can stand for; nil where it is missing.
    func reported(_ figures: (Int) -> WorkbookFigure?) -> (value: ExactRatio, interval: Interval)? {
      switch reported {
      case .number(let number): return (ExactRatio(number), .point(ExactRatio(number)))
      case .column(let place):
        guard let figure = figures(place) else { return nil }
        return (ExactRatio(figure.value), interval(of: figure))
      }
    }

    /// What a figure can stand for as the check reads it, in its column's unit.
    private func interval(of figure: WorkbookFigure) -> Interval {
      figure.interval(aboutWidth: arithmetic.aboutWidth, rounding: arithmetic.rounding)
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
      case .power(let base, let exponent): return value(base, figures).map { Self.power($0, exponent) }
      }
    }

    private func interval(_ formula: LiveFormula, _ figures: (Int) -> WorkbookFigure?) -> Interval? {
      switch formula {
      case .column(let name):
        guard let place = columns[name], let figure = figures(place), let scale = scales[name] else { return nil }
        return Self.scaled(interval(of: figure), by: scale.power)
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
      case .power(let base, let exponent):
        // From zero on a power grows with its base, so that its ends are those of the base.
        guard let base = interval(base, figures), let low = base.low, !low.isNegative else { return nil }
        return Interval(
          low: Self.power(low, exponent), high: base.high.map { Self.power($0, exponent) }, lowClosed: base.lowClosed,
          highClosed: base.highClosed)
      }
    }

    private static func power(_ base: ExactRatio, _ count: Int) -> ExactRatio {
      (0..<count).reduce(ExactRatio.one) { product, _ in product * base }
    }

    private static func scaled(_ interval: Interval, by power: Int) -> Interval? {
      Interval(
        low: interval.low?.scaled(byPowerOfTen: power), high: interval.high?.scaled(byPowerOfTen: power),
        lowClosed: interval.lowClosed, highClosed: interval.highClosed)
    }
  }
#endif
