import HeshuQuantities
import HeshuRecords

/// One check of a validate stage.
public struct CheckDeclaration: Sendable, Hashable {
  /// The name in findings; the table's name and a number where none is given.
  public var name: Located<String>?
  /// An equation or inequality over columns: `done / plan = share`.
  public var expression: Located<String>
  /// The rows that the check speaks of; all where there is none.
  public var condition: Located<String>?
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

  public init(
    _ expression: Located<String>, name: Located<String>? = nil, when condition: Located<String>? = nil,
    severity: Severity = .error, by: [Located<String>] = [], order: Located<String>? = nil,
    acrossDocuments: Bool = false, aboutWidth: Int = 1, rounding: WrittenRounding = .nearest
  ) {
    self.expression = expression
    self.name = name
    self.condition = condition
    self.severity = severity
    self.by = by
    self.order = order
    self.acrossDocuments = acrossDocuments
    self.aboutWidth = aboutWidth
    self.rounding = rounding
  }
}
