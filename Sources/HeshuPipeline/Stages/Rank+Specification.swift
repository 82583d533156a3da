import HeshuRecords

extension Rank: StageDeclaration {
  /// What lint, help and reference know of `rank`.
  public static let specification = StageSpecification(
    name: "rank",
    summary:
      "Orders the rows by a column and numbers them, over all rows or in each group; equal numbers share a rank.",
    principal: "by",
    options: [
      StageOption(
        "by", type: "column",
        summary: "The column to order by.",
        example: "share"),
      StageOption(
        "order", type: "ascending or descending", default: "descending",
        summary: "Which end comes first.",
        example: "ascending"),
      StageOption(
        "within", type: "column or list of columns", default: "all rows",
        summary: "Each group of rows that are equal in these columns is ordered and numbered for itself.",
        example: "tier"),
      StageOption(
        "as", type: "column", default: "rank",
        summary: "The column that takes the rank.",
        example: "place"),
    ],
    example: "rank: {by: share, order: descending}")
}
