import HeshuQuantities
import HeshuRecords

/// A rule over the fields of a row or group, as a pipeline file states it.
///
/// `=` is consistent where the two sides' intervals meet; `<`, `<=`, `>` and `>=` are inconsistent only where no choice of numbers satisfies
/// them. With an aggregate (`sum count min max mean`) the check is over groups of rows with the same keys; with `previous` it is over each row
/// and the one before it. Groups never reach over documents unless `isAcrossDocuments`, and never over periods that differ.
public struct Check: Sendable, Hashable {
  /// The name in findings.
  public var name: String
  public var formula: Formula
  /// The rows that the check is for. Where an operand of the condition is missing, the outcome is indeterminate.
  public var when: Formula?
  /// How bad an inconsistent finding is.
  public var severity: Severity
  /// The keys of a group.
  public var by: [FieldReference]
  /// What `previous` goes by.
  public var order: FieldReference?
  public var isAcrossDocuments: Bool
  /// How many units of its last place a figure with 约 may be off.
  public var aboutWidth: Int
  /// How the source rounds.
  public var rounding: WrittenRounding

  public init(
    name: String, formula: Formula, when: Formula? = nil, severity: Severity = .error, by: [FieldReference] = [],
    order: FieldReference? = nil, isAcrossDocuments: Bool = false, aboutWidth: Int = 1,
    rounding: WrittenRounding = .nearest
  ) {
    self.name = name
    self.formula = formula
    self.when = when
    self.severity = severity
    self.by = by
    self.order = order
    self.isAcrossDocuments = isAcrossDocuments
    self.aboutWidth = aboutWidth
    self.rounding = rounding
  }

  /// Whether the check needs all rows of its table: it holds an aggregate or `previous`.
  public var isGroup: Bool { formula.needsGroup }

  /// Finds the check's columns in a table; what cannot work is a diagnostic, and the value is nil.
  ///
  /// - Parameter table: the table's name, for findings and for fields written with it.
  public func compile(schema: Schema, table: String, diagnostics: inout Diagnostics) -> BoundCheck? {
    var binder = FormulaBinder(formula, schema: schema, table: table)
    let bound = binder.bind(as: .boolean, &diagnostics)
    let condition = bindCondition(schema, table, &diagnostics)
    let keys = by.map { $0.bind(schema, table: table, &diagnostics) }
    let place = order.flatMap { $0.bind(schema, table: table, &diagnostics) }
    guard let bound, isWellFormed(bound, &diagnostics), !keys.contains(nil), (order == nil) == (place == nil),
      (when == nil) == (condition == nil)
    else { return nil }
    let descriptor = CheckDescriptor(
      name: name, rule: "expression", severity: severity, formula: formula.text, table: table)
    return BoundCheck(
      descriptor: descriptor, formula: bound, condition: condition,
      grouping: RowGrouping(
        keys: keys.compactMap { $0 }, order: place, isAcrossDocuments: isAcrossDocuments, schema: schema),
      reading: FigureReading(aboutWidth: aboutWidth, rounding: rounding))
  }

  private func bindCondition(_ schema: Schema, _ table: String, _ diagnostics: inout Diagnostics) -> BoundFormula? {
    guard let when else { return nil }
    var binder = FormulaBinder(when, schema: schema, table: table)
    guard let bound = binder.bind(as: .boolean, &diagnostics) else { return nil }
    if !bound.needsGroup { return bound }
    diagnostics.error(
      "aggregate-in-condition", "`when` speaks of one row: it can hold no aggregate and no previous", at: when.location)
    return nil
  }

  private func isWellFormed(_ bound: BoundFormula, _ diagnostics: inout Diagnostics) -> Bool {
    if bound.hasAggregate, bound.hasPrevious {
      diagnostics.error(
        "aggregate-with-previous", "a check holds aggregates or previous, not both", at: formula.location,
        hint: "write two checks")
      return false
    }
    if bound.hasPrevious, order == nil {
      diagnostics.error(
        "missing-order", "`previous` needs `order:`, the field that tells which row is before which",
        at: formula.location,
        hint: "for instance order: period")
      return false
    }
    if !bound.needsGroup, let unused = by.first ?? order {
      diagnostics.error(
        "unused-group", "`by` and `order` need an aggregate or previous in the check",
        at: unused.location ?? formula.location,
        hint: "such as sum(\(unused.name)) or previous(\(unused.name))")
      return false
    }
    return true
  }
}
