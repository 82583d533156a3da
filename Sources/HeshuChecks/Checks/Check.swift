import HeshuQuantities
import HeshuRecords

/// A rule over the fields of a row or group, as a pipeline file states it.
///
/// `=` is consistent where the two sides' intervals meet; `<`, `<=`, `>` and `>=` are inconsistent only where no choice of numbers satisfies
/// them. With an aggregate (`sum count min max mean`) the check is over groups of rows with the same keys; with `previous` it is over each row
/// and the one before it. Groups never reach over documents unless `isAcrossDocuments`, and never over periods or price bases that differ.
public struct Check: Sendable, Hashable {
  /// The name in findings.
  public var name: String
  /// What must hold.
  public var formula: Formula
  /// For which rows and groups it must hold, and how the figures are read.
  public var options: CheckOptions

  /// Makes a check; what is wrong with it is told when it is compiled.
  public init(name: String, formula: Formula, options: CheckOptions = CheckOptions()) {
    self.name = name
    self.formula = formula
    self.options = options
  }

  /// Finds the check's columns in a table; what cannot work is a diagnostic, and the value is nil.
  ///
  /// - Parameters:
  ///   - table: the table's name, for findings and for fields written with it.
  ///   - neighbors: the columns of other tables that the checks of the stage read; nil where there are none.
  public func compile(
    schema: Schema, table: String, neighbors: NeighborTables? = nil, diagnostics: inout Diagnostics
  ) -> BoundCheck? {
    var binder = FormulaBinder(formula, schema: schema, table: table, neighbors: neighbors)
    let bound = binder.bind(as: .boolean, &diagnostics)
    let condition = options.bindCondition(schema, table, &diagnostics)
    let grouping = options.bindGrouping(schema, table, &diagnostics)
    guard let bound, let grouping, (options.when == nil) == (condition == nil),
      let neighbors = bindNeighbors(bound, neighbors, grouping, &diagnostics),
      isWellFormed(bound, needsGroup: bound.needsGroup || !neighbors.isEmpty, &diagnostics)
    else { return nil }
    let descriptor = CheckDescriptor(
      name: name, rule: "expression", severity: options.severity, formula: formula.text, table: table,
      arithmetic: bound.needsGroup || !neighbors.isEmpty ? nil : options.arithmetic(formula.text))
    var check = BoundCheck(
      descriptor: descriptor, formula: bound, condition: condition, grouping: grouping,
      reading: FigureReading(aboutWidth: options.aboutWidth, rounding: options.rounding))
    check.caution = Caution(options, grouping, bound, schema)
    check.neighbors = neighbors
    return check
  }

  private func isWellFormed(_ bound: BoundFormula, needsGroup: Bool, _ diagnostics: inout Diagnostics) -> Bool {
    if bound.hasAggregate, bound.hasPrevious {
      diagnostics.error(
        "aggregate-with-previous", "a check holds aggregates or previous, not both", at: formula.location,
        hint: "write two checks")
      return false
    }
    if bound.hasPrevious, options.order == nil {
      diagnostics.error(
        "missing-order", "`previous` needs `order:`, the field that tells which row is before which",
        at: formula.location,
        hint: "for instance order: period")
      return false
    }
    if let order = options.order, !bound.hasPrevious {
      diagnostics.error(
        "unused-group", "`order` tells which row is before which, and the check has no `previous`",
        at: order.location ?? formula.location, hint: "take it away, or write previous(\(order.name))")
      return false
    }
    if !needsGroup, let unused = options.by.first {
      diagnostics.error(
        "unused-group", "`by` needs an aggregate or previous in the check, or a column of another table",
        at: unused.location ?? formula.location,
        hint: "such as sum(\(unused.name)) or previous(\(unused.name))")
      return false
    }
    return true
  }
}
