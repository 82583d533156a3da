/// A word or sign of a formula with its place, counted in Unicode scalars from 0.
struct FormulaToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// Digits as written, and the unit that stands directly behind them.
    case number(digits: String, unit: String)
    case name(String)
    case text(String)
    case arithmetic(ArithmeticOperator)
    case comparison(ComparisonOperator)
    case open
    case close
    case comma
    case end
  }

  var kind: Kind
  var start: Int
  var end: Int

  /// The word, where the token is a name.
  var word: String? {
    if case .name(let word) = kind { return word }
    return nil
  }
}

/// What is wrong with a formula, and where.
struct FormulaError: Error {
  var code: String
  var message: String
  /// Unicode scalars from the formula's start.
  var offset: Int
  var hint: String?
}
