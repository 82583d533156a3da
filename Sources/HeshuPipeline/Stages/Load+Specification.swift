import HeshuRecords

extension Load: StageDeclaration {
  /// What lint, help and reference know of `load`.
  public static let specification = StageSpecification(
    name: "load",
    summary: "Writes the rows to files and databases; the format comes from the ending of the path.",
    principal: "paths",
    options: [
      StageOption(
        "paths", type: "path or list of paths",
        summary:
          "Each a path, or `{csv: PATH, dialect, headers, columns, verdict, numbers, rows}`, or `{sqlite: PATH, mode, history}`, or `{postgres: CONNECTION, schema, mode, history}`; `{table}` and `{date}` are filled in.",
        example: "'Output/{table}.csv'")
    ],
    example: "load: ['Output/{table}.csv', 'Output/{table}.ndjson.gz']")
}
