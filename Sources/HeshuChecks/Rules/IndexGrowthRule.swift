import HeshuQuantities
import HeshuRecords

/// An index and the growth that it says.
enum IndexGrowthRule: CheckRule {
  static let specification = RuleSpecification(
    name: "index-growth",
    summary: "An index above 100 says growth by what it exceeds 100.",
    statement: "index - 100% = percent",
    operands: [
      RuleOperand("index", "the index, such as 102.3, with or without %"),
      RuleOperand("percent", "the growth"),
    ],
    note: "Each figure occurs once. An index without a unit counts in hundredths.",
    example: "{rule: index-growth, index: price_index, percent: inflation}")

  static func form(_ columns: RuleColumns, _ settings: RuleSettings, _ diagnostics: inout Diagnostics) -> RuleForm? {
    let field = columns.field("index")
    let isPlain = field?.unit?.unit == FigureUnit.none || (field?.unit == nil && field?.kind == .number)
    let index = columns.name("index")
    return .expression("\(isPlain ? "\(index) / 100 - 1" : "\(index) - 100%") = \(columns.name("percent"))")
  }
}
