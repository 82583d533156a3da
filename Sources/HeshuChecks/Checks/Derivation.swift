import HeshuQuantities
import HeshuRecords

/// A column that is computed from others of its row: `plan: done / share`.
public struct Derivation: Sendable, Hashable {
  /// The new column's name and where it is written.
  public var name: FieldReference
  /// The expression that gives its cells.
  public var formula: Formula

  /// Makes a derivation; what is wrong with it is told when it is compiled.
  public init(_ name: FieldReference, formula: Formula) {
    self.name = name
    self.formula = formula
  }

  /// Finds the columns in a table; what cannot work is a diagnostic, and the value is nil.
  public func compile(schema: Schema, table: String?, diagnostics: inout Diagnostics) -> BoundDerivation? {
    if schema.index(of: name.name) != nil {
      diagnostics.error(
        "duplicate-column", "a column is called `\(name.name)` already", at: name.location, hint: "choose another name")
      return nil
    }
    var binder = FormulaBinder(formula, schema: schema, table: table)
    guard let bound = binder.bind(as: .number, &diagnostics) else { return nil }
    guard !bound.needsGroup else {
      diagnostics.error(
        "aggregate-in-derivation", "a derived column is computed row by row: it can hold no aggregate and no previous",
        at: formula.location, hint: "the stage aggregate makes sums and means")
      return nil
    }
    return BoundDerivation(name: name.name, formula: bound)
  }
}

/// A derivation whose columns are known. Immutable: all workers share it.
///
/// The result of a product or sum has the unit that its operands lead to, and is written as the column that it continues: a multiple or share
/// of a column in 亿元 is in 亿元. A quotient of two numbers of one dimension is a plain ratio (1.158, not 115.8 %); a difference of two
/// percentages is in percentage points.
public struct BoundDerivation: Sendable {
  /// The column that the derivation gives.
  public let field: Field
  let formula: BoundFormula
  /// The unit of the cells; nil where each has the unit that its operands lead to.
  private let unit: FigureUnit?

  init(name: String, formula: BoundFormula) {
    self.formula = formula
    let written = BoundDerivation.written(formula.type)
    unit = written?.unit
    field = Field(
      name: name, type: .number, kind: written.flatMap { $0.unit == .none ? nil : $0.unit.kind }, unit: written,
      isRounded: formula.mayNotTerminate)
  }

  private static func written(_ type: NodeType) -> WrittenUnit? {
    if type.isDifference { return WrittenUnit(unit: .percentagePoint, power: 0, text: "个百分点") }
    if let display = type.display { return display }
    return type.unit.map { WrittenUnit(unit: $0, power: 0, text: $0.code) }
  }

  /// Adds the column to a batch. A row with a missing operand or a divisor that may be zero gets a null.
  public func apply(_ batch: inout Batch) {
    var evaluator = FormulaEvaluator(formula, reading: FigureReading())
    var column = Column(field: field)
    column.numbers.reserveCapacity(batch.rows.count)
    for row in 0..<batch.rows.count {
      evaluator.run(formula, batch, RowScope(row: row))
      column.numbers.append(number(evaluator.values[formula.root]))
    }
    batch.rows.columns.append(column)
  }

  /// The number as it goes into a cell.
  func number(_ value: FormulaValue) -> Quantity? {
    guard value.reason == .none else { return nil }
    var quantity = value.quantity
    if let unit {
      guard let factor = RawUnit.factor(from: quantity.unit, to: unit) else { return nil }
      quantity = quantity.scaled(by: factor, in: unit)
    }
    // A number that was computed from constants alone has no coarsest operand.
    if quantity.digits == FormulaValue.exactDigits { quantity.digits = ExactDecimal.maximumDigits - 4 }
    return quantity
  }
}

extension BoundFormula {
  /// Whether it divides by something other than a number whose quotients end.
  fileprivate var mayNotTerminate: Bool {
    nodes.contains { node in
      switch node.kind {
      case .aggregate(.mean, _): return true
      case .arithmetic(.divide, _, let divisor):
        guard case .constant(let place) = nodes[divisor].kind else { return true }
        return constants[place].value.reciprocal?.terminatingDecimal == nil
      default: return false
      }
    }
  }
}
