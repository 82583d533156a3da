import Heshu
import HeshuChecks

/// The reference page of the ready-made rules, made from what the rules say about themselves.
enum DocsRulesPage {
  static var lines: [String] { head + CheckRules.specifications.flatMap(section) }

  private static let head = [
    "# Rules",
    "",
    "Every ready-made rule that `validate` can name, with its operands.",
    "",
    "A rule stands in the list of checks with its name and the columns that take its roles; the options of every check (`name`, `when`, `severity`,",
    "`about`, `rounding`, see <doc:PipelineFile>) stand beside them. A rule knows what an expression cannot say: which figure is which, at which prices",
    "growth is, whether parts are all there are. Each is exact: where a figure stands twice in the relation, it is still one figure.",
    "",
    "An operand with two names takes one column over the rows of a group (`part: done`, with `by` and `across`) or several columns of one row",
    "(`parts: [a, b]`). In findings the operands have the names of their roles.",
    "",
  ]

  private static func section(_ rule: RuleSpecification) -> [String] {
    let options = rule.options.map(\.rawValue).sorted().map { "`\($0)`" }
    let known = options.isEmpty ? [] : ["Options of its own: \(options.joined(separator: ", ")).", ""]
    return [
      "## \(rule.name)", "", rule.summary, "", "```yaml", "- " + rule.example, "```", "", "`\(rule.statement)`", "",
    ]
      + ["| operand | meaning |", "|---|---|"] + rule.operands.map(row) + ["", rule.note, ""] + known
  }

  private static func row(_ operand: RuleOperand) -> String {
    let names = operand.listName.map { "`\(operand.name)` or `\($0)`" } ?? "`\(operand.name)`"
    var notes: [String] = [operand.summary]
    if operand.takesNumber { notes.append("a column or a number") }
    if !operand.isRequired { notes.append("may be left out") }
    return "| \(names) | \(notes.joined(separator: "; ")) |"
  }
}
