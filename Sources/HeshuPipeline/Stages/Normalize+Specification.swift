import HeshuRecords

extension Normalize: StageDeclaration {
  /// What lint, help and reference know of `normalize`.
  public static let specification = StageSpecification(
    name: "normalize",
    summary: "Gives columns the unit that they are written in.",
    principal: "units",
    options: [
      StageOption(
        "units", type: "mapping of column to unit",
        summary: "The unit of each column; a figure of another dimension is a reject.",
        example: "{done: 亿元, share: percent}")
    ],
    example: "normalize: {done: 亿元, share: percent}")
}
