import HeshuRecords

extension Aggregate: StageDeclaration {
  /// What lint, help and reference know of `aggregate`.
  public static let specification = StageSpecification(
    name: "aggregate",
    summary: "Makes one row of each group; its source is the passage of the group's first row.",
    principal: "values",
    options: [
      StageOption(
        "by", type: "column or list of columns", default: "none",
        summary: "The keys; without one all rows are one group.",
        example: "tier"),
      StageOption(
        "values", type: "mapping of column to expression",
        summary: "Each new column with sum, count, min, max or mean.",
        example: "{total: sum(done)}"),
    ],
    example: "aggregate: {by: tier, values: {total: sum(done)}}")
}
