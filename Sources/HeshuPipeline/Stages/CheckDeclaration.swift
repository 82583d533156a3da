import HeshuChecks
import HeshuQuantities
import HeshuRecords

/// One check of a validate stage.
public struct CheckDeclaration: Sendable, Hashable {
  /// What must hold.
  public enum Statement: Sendable, Hashable {
    /// An equation or inequality over columns: `done / plan = share`.
    case expression(Located<String>)
    /// A ready-made rule and the columns that take its roles.
    case rule(RuleUse)
  }

  /// The name in findings; the table's name and a number where none is given.
  public var name: Located<String>?
  /// What must hold.
  public var statement: Statement
  /// The rows that the check speaks of; all where there is none.
  public var condition: Located<String>?
  /// How bad an inconsistent finding is.
  public var severity: Severity
  /// The keys of a check over groups.
  public var by: [Located<String>]
  /// The order that `previous` follows.
  public var order: Located<String>?
  /// Whether groups reach over documents.
  public var acrossDocuments: Bool
  /// How many units of its last place a figure with 约 may be off.
  public var aboutWidth: Int
  /// How the source rounds.
  public var rounding: WrittenRounding
  /// At which prices the figures are: a word of `PriceBasis.words`, or a column of texts.
  public var price: Located<String>?
  /// Whether the parts of a sum are all there are.
  public var scope: ListScope
  /// Whether a ranking begins with the smallest.
  public var isAscending: Bool

  /// Makes a check of an expression over columns, such as `done / plan = share`.
  public init(
    _ expression: Located<String>, name: Located<String>? = nil, when condition: Located<String>? = nil,
    severity: Severity = .error, by: [Located<String>] = [], order: Located<String>? = nil,
    acrossDocuments: Bool = false, aboutWidth: Int = 1, rounding: WrittenRounding = .nearest
  ) {
    self.init(.expression(expression), name: name, when: condition, severity: severity, by: by, order: order)
    self.acrossDocuments = acrossDocuments
    self.aboutWidth = aboutWidth
    self.rounding = rounding
  }

  /// Makes a check of an expression or a rule; rounding and the like are set after it.
  public init(
    _ statement: Statement, name: Located<String>? = nil, when condition: Located<String>? = nil,
    severity: Severity = .error, by: [Located<String>] = [], order: Located<String>? = nil,
    price: Located<String>? = nil, scope: ListScope = .complete
  ) {
    self.statement = statement
    self.name = name
    self.condition = condition
    self.severity = severity
    self.by = by
    self.order = order
    self.price = price
    self.scope = scope
    acrossDocuments = false
    aboutWidth = 1
    rounding = .nearest
    isAscending = false
  }
}
