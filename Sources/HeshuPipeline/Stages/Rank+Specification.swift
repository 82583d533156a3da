import HeshuRecords

extension Rank: StageDeclaration {
  public static let specification = StageSpecification(
    name: "rank",
    summary: "Orders the rows by a column and numbers them; equal numbers share a rank.",
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
        "as", type: "column", default: "rank",
        summary: "The column that takes the rank.",
        example: "place"),
    ],
    example: "rank: {by: share, order: descending}")
}
