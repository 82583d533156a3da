import HeshuQuantities
import HeshuRecords

/// What every check can say beside what must hold.
public struct CheckOptions: Sendable, Hashable {
  /// The rows that the check is for. Where an operand of the condition is missing, the outcome is indeterminate.
  public var when: Formula?
  /// How bad an inconsistent finding is.
  public var severity: Severity
  /// The keys of a group.
  public var by: [FieldReference]
  /// Which row of a group is before which.
  public var order: FieldReference?
  /// Whether rows of several documents make a group together.
  public var isAcrossDocuments: Bool
  /// How many units of its last place a figure with 约 may be off.
  public var aboutWidth: Int
  /// How the source rounds.
  public var rounding: WrittenRounding
  /// At which prices the figures are; nil where the check does not say: growth of money by a ready-made rule is not refuted then.
  public var price: PriceBasis?
  /// Whether the parts of a sum are all there are.
  public var scope: ListScope
  /// Whether a ranking begins with the smallest.
  public var isAscending: Bool

  /// Makes options; without arguments the check is for every row, an error, and of figures that are rounded to the
  /// nearest.
  public init(
    when: Formula? = nil, severity: Severity = .error, by: [FieldReference] = [], order: FieldReference? = nil,
    isAcrossDocuments: Bool = false, aboutWidth: Int = 1, rounding: WrittenRounding = .nearest,
    price: PriceBasis? = nil, scope: ListScope = .complete, isAscending: Bool = false
  ) {
    self.when = when
    self.severity = severity
    self.by = by
    self.order = order
    self.isAcrossDocuments = isAcrossDocuments
    self.aboutWidth = aboutWidth
    self.rounding = rounding
    self.price = price
    self.scope = scope
    self.isAscending = isAscending
  }

  /// The condition's columns; an aggregate in it is a diagnostic.
  func bindCondition(_ schema: Schema, _ table: String, _ diagnostics: inout Diagnostics) -> BoundFormula? {
    guard let when else { return nil }
    var binder = FormulaBinder(when, schema: schema, table: table)
    guard let bound = binder.bind(as: .boolean, &diagnostics) else { return nil }
    if !bound.needsGroup { return bound }
    diagnostics.error(
      "aggregate-in-condition", "`when` speaks of one row: it can hold no aggregate and no previous", at: when.location,
      hint: "make it with `aggregate` in another table, and bring it beside each row with `join: {table: …}`")
    return nil
  }

  /// The groups of the rows of a table; nil after a diagnostic.
  func bindGrouping(_ schema: Schema, _ table: String, _ diagnostics: inout Diagnostics) -> RowGrouping? {
    let keys = by.map { $0.bind(schema, table: table, &diagnostics) }
    let place = order.flatMap { $0.bind(schema, table: table, &diagnostics) }
    guard !keys.contains(nil), (order == nil) == (place == nil) else { return nil }
    var priceColumn: Int?
    if case .column(let reference) = price {
      guard let found = reference.bind(schema, table: table, &diagnostics) else { return nil }
      guard schema.fields[found].type == .text else {
        diagnostics.error(
          "type-mismatch", "`price` takes a column of texts, and `\(reference.name)` holds numbers",
          at: reference.location, hint: "write \(PriceBasis.words.joined(separator: ", ")), or a column that says it")
        return nil
      }
      priceColumn = found
    }
    return RowGrouping(
      keys: keys.compactMap { $0 }, order: place, isAcrossDocuments: isAcrossDocuments, schema: schema,
      price: priceColumn)
  }
}
