#if XLSX
  import HeshuQuantities
  import HeshuRecords

  /// A check that a table sheet does again, in formulas beside the values.
  struct LiveCheck {
    /// What the formula is held against.
    enum Reported: Hashable {
      /// A column of the layout.
      case column(Int)
      /// A number in the formula's unit.
      case number(ExactDecimal)
    }

    let check: CheckDescriptor
    let arithmetic: RowArithmetic
    let formula: LiveFormula
    let relation: LiveStatement.Relation
    let reported: Reported
    /// The column of the layout in whose unit the formula comes out; nil where it is a plain number.
    let unitColumn: Int?
    /// For each column of the formula its place in the layout.
    let columns: [String: Int]
    let scales: [String: LiveScale]
    let target: LiveScale

    /// The check over columns of a layout; nil where a sheet cannot do it.
    init?(_ check: CheckDescriptor, _ layout: TableLayout) {
      guard check.table == layout.table, let arithmetic = check.arithmetic,
        let statement = LiveStatement.read(arithmetic.expression)
      else { return nil }
      var columns: [String: Int] = [:]
      var scales: [String: LiveScale] = [:]
      for name in statement.columns {
        guard let place = Self.place(of: name, layout), let field = layout.columns[place].source,
          let scale = LiveScale(field)
        else { return nil }
        columns[name] = place
        scales[name] = scale
      }
      guard let outcome = Self.scale(statement.computed, scales), !statement.computed.columns.isEmpty else {
        return nil
      }
      switch statement.reported {
      case .column(let name):
        guard let place = columns[name], let scale = scales[name], outcome.isUnit(of: scale) else { return nil }
        (reported, unitColumn, target) = (.column(place), place, scale)
      case .number(let number):
        guard outcome.unit == nil else { return nil }
        let unit = statement.computed.columns.first { scales[$0]?.unit == nil }
        target = unit.flatMap { scales[$0] } ?? .plain
        unitColumn = unit.flatMap { columns[$0] }
        reported = .number(number.scaled(byPowerOfTen: -target.power))
      }
      guard Self.canWrite(statement.computed) else { return nil }
      self.check = check
      self.arithmetic = arithmetic
      formula = statement.computed
      relation = statement.relation
      self.columns = columns
      self.scales = scales
    }

    /// The column of a layout that holds a field's written figures.
    private static func place(of name: String, _ layout: TableLayout) -> Int? {
      let own = layout.table + "."
      let name = name.hasPrefix(own) ? String(name.dropFirst(own.count)) : name
      return layout.columns.firstIndex { column in
        column.part == .value && column.source?.name == name && column.source?.type == .figure
      }
    }

    /// Whether a spreadsheet takes every number of the formula with all its digits.
    private static func canWrite(_ formula: LiveFormula) -> Bool {
      switch formula {
      case .column: true
      case .number(let number): SheetNumber.value(number) != nil
      case .negative(let part): canWrite(part)
      case .power(let base, _): canWrite(base)
      case .operation(_, let left, let right): canWrite(left) && canWrite(right)
      }
    }

    // MARK: Units

    private static func scale(_ formula: LiveFormula, _ scales: [String: LiveScale]) -> LiveScale? {
      switch formula {
      case .column(let name): return scales[name]
      case .number: return .plain
      case .negative(let part): return scale(part, scales)
      case .operation(let sign, let left, let right):
        guard let a = scale(left, scales), let b = scale(right, scales) else { return nil }
        return a.after(sign, b)
      case .power(let base, _): return scale(base, scales).flatMap { $0.unit == nil ? .plain : nil }
      }
    }

    // MARK: Text

    /// The formula of one row in the reported column's unit.
    ///
    /// - Parameter cell: the name of a column's cell.
    func text(cell: (Int) -> String) -> String {
      let operands = formula.columns.compactMap { columns[$0] }.map(cell)
      guard let written = write(formula, cell) else { return "=\"\"" }
      let arithmetic = Self.scaled(written, by: written.scale.power - target.power).text
      return "=IF(COUNT(\(operands.joined(separator: ",")))<\(operands.count),\"\",IFERROR(\(arithmetic),\"\"))"
    }

    private struct Written {
      var text: String
      /// How tightly its loosest operator binds: 1 for sums, 2 for products and powers, 3 for a name or number.
      var binds: Int
      var scale: LiveScale
      /// Where it is a number alone.
      var number: ExactDecimal?

      func wrapped(least: Int) -> String { binds < least ? "(\(text))" : text }
    }

    private func write(_ formula: LiveFormula, _ cell: (Int) -> String) -> Written? {
      guard let scale = Self.scale(formula, scales) else { return nil }
      switch formula {
      case .column(let name): return columns[name].map { Written(text: cell($0), binds: 3, scale: scale) }
      case .number(let number):
        return Written(text: number.normalized.description, binds: 3, scale: scale, number: number)
      case .negative(let part):
        return write(part, cell).map { Written(text: "-" + $0.wrapped(least: 3), binds: 2, scale: scale) }
      case .operation(let sign, let left, let right):
        guard var a = write(left, cell), var b = write(right, cell) else { return nil }
        if sign.binds == 1 {
          a = Self.scaled(a, by: a.scale.power - scale.power)
          b = Self.scaled(b, by: b.scale.power - scale.power)
        }
        let text = a.wrapped(least: sign.binds) + sign.rawValue + b.wrapped(least: sign.binds + 1)
        return Written(text: text, binds: sign.binds, scale: scale)
      case .power(let base, let exponent):
        guard let written = write(base, cell) else { return nil }
        // The power of hundredths would be another one: 1 + 8% is taken as a plain number.
        let plain = Self.scaled(written, by: written.scale.power)
        return Written(text: "\(plain.wrapped(least: 3))^\(exponent)", binds: 2, scale: scale)
      }
    }

    private static func scaled(_ written: Written, by power: Int) -> Written {
      if power == 0 { return written }
      if let number = written.number?.scaled(byPowerOfTen: power) {
        return Written(text: number.normalized.description, binds: 3, scale: written.scale, number: number)
      }
      let factor = "1" + String(repeating: "0", count: abs(power))
      let text = written.wrapped(least: 2) + (power > 0 ? "*" : "/") + factor
      return Written(text: text, binds: 2, scale: written.scale)
    }
  }
#endif
