import HeshuRecords

extension Archive: StageDeclaration {
  /// What lint, help and reference know of `archive`.
  public static let specification = StageSpecification(
    name: "archive",
    summary: "Bundles what the run read and wrote into one reproducible tar.gz.",
    principal: "path",
    options: [
      StageOption(
        "path", type: "path",
        summary: "Where the bundle goes; `{date}` is filled in.",
        example: "'Output/archive/{date}.tar.gz'")
    ],
    example: "archive: 'Output/archive/{date}.tar.gz'")
}
