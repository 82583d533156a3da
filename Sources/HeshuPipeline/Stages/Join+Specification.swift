import HeshuRecords

extension Join: StageDeclaration {
  /// What lint, help and reference know of `join`.
  public static let specification = StageSpecification(
    name: "join",
    summary: "Adds columns of a reference table, or of another table of the run, by equal keys.",
    principal: "file",
    options: [
      StageOption(
        "file", type: "path", default: "none, where a table is named",
        summary: "A CSV, JSON or NDJSON file, an XLSX or ODS workbook, or a SQLite database.",
        example: "SampleData/plans.csv"),
      StageOption(
        "table", type: "name of a table", default: "none, where a file is named",
        summary: "Another table of the run; its chain ends first, and a row finds its partner in its own document.",
        example: "tiers"),
      StageOption(
        "sheet", type: "name or number", default: "the first sheet, or the only table",
        summary: "The sheet of a workbook, or the table of a database.",
        example: "计划"),
      StageOption(
        "header", type: "a whole number", default: "the first row with a cell",
        summary: "The row of a sheet that holds the names of the columns.",
        example: "2"),
      StageOption(
        "columns", type: "mapping of column to text", default: "the names of the file or table",
        summary: "What the file or table calls columns that cannot be named alike.",
        example: "{subject: 项目, plan: 年度计划}"),
      StageOption(
        "match", type: "column or list of columns",
        summary: "The keys, named alike on both sides.",
        example: "subject"),
      StageOption(
        "take", type: "mapping of column to unit",
        summary: "The columns to add; `text` for a column that is no figure.",
        example: "{plan: 亿元}"),
      StageOption(
        "required", type: "true or false", default: "false",
        summary: "Whether a row without a partner is a reject.",
        example: "true"),
    ],
    example: "join: {file: plans.csv, match: subject, take: {plan: 亿元}}")
}
