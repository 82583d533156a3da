/// The suites, with the cases that are declined and why.
extension SuiteRules {
  /// 142 cases; what `cn2an` reads strictly, loosely, and rewrites in sentences.
  static let cn2an = SuiteRules(name: "cn2an", goal: "98 %", threshold: 0)

  static let number = SuiteRules(name: "recognizers-number-zh", goal: "97 %", threshold: 0, span: .inside)

  static let unit = SuiteRules(name: "recognizers-unit-zh", goal: "93 %", threshold: 0, span: .inside, numbers: false)

  static let money = SuiteRules(name: "jionlp-money", goal: "100 %", threshold: 0, span: .inside)

  static let hard = SuiteRules(
    name: "hard-zh", goal: "101 of 103", threshold: 0, span: .inside, numbers: false, isComplete: true)

  static let duckling = SuiteRules(
    name: "duckling-zh", goal: "92 %", threshold: 0, span: .inside, limitsDeclined: false,
    kinds: [
      "number", "money", "length", "duration", "quantity", "temperature", "volume", "ordinal",
    ])
}
