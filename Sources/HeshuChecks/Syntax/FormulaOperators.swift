/// The operators between two numbers.
enum ArithmeticOperator: Sendable, Hashable {
  case add
  case subtract
  case multiply
  case divide

  /// As it is shown to people.
  var sign: String {
    switch self {
    case .add: "+"
    case .subtract: "−"
    case .multiply: "×"
    case .divide: "÷"
    }
  }
}

/// The operators that compare two numbers or two texts.
enum ComparisonOperator: Sendable, Hashable {
  case equal
  case notEqual
  case less
  case lessOrEqual
  case greater
  case greaterOrEqual

  /// As it is shown to people.
  var sign: String {
    switch self {
    case .equal: "="
    case .notEqual: "≠"
    case .less: "<"
    case .lessOrEqual: "≤"
    case .greater: ">"
    case .greaterOrEqual: "≥"
    }
  }
}

/// Functions over all rows of a group.
enum AggregateFunction: String, Sendable, Hashable, CaseIterable {
  case sum
  case count
  case min
  case max
  case mean
}
