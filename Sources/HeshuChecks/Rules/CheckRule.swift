import HeshuRecords

/// A ready-made rule: what it is called and how it is judged over the columns of a use.
protocol CheckRule: Sendable {
  static var specification: RuleSpecification { get }

  /// The rule over the columns that were found; nil, with a diagnostic, where these cannot take it.
  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm?

  /// The rule as arithmetic of one row, for those who compute it again; nil where it is none, or where its form says it already.
  static func arithmetic(_ columns: RuleColumns) -> String?
}

extension CheckRule {
  static func arithmetic(_ columns: RuleColumns) -> String? { nil }
}

/// How a rule is judged.
enum RuleForm: Sendable {
  /// By an expression over the columns in which each occurs once, so that its outcome is exact.
  case expression(String)
  /// By arithmetic of its own.
  case judge(any RuleJudge)
}

/// The options that change what a rule says.
struct RuleSettings: Sendable {
  var scope = ListScope.complete
  var isAscending = false
  var order: FieldReference?
}
