import HeshuChecks
import HeshuRecords

/// The columns that an expression names.
enum FormulaFields {
  /// Each once, in the order of the text; none where it is no expression.
  static func names(in expression: String) -> [String] {
    var ignored = Diagnostics()
    return Formula(parsing: expression, diagnostics: &ignored)?.fieldNames ?? []
  }

  /// The column whose largest or smallest value an expression is; nil for every other expression.
  static func extreme(of expression: String) -> (field: String, isMaximum: Bool)? {
    var ignored = Diagnostics()
    return Formula(parsing: expression, diagnostics: &ignored)?.extreme
  }
}
