import HeshuPipeline
import HeshuRecords

extension Join: DeclaredStage {
  static func read(_ options: [String: Slot], at location: SourceLocation?, _ reader: inout DeclarationReader) -> Join?
  {
    let match = reader.names(options["match"])
    let take = reader.fieldUnits(options["take"])
    let isRequired = reader.flag(options["required"])
    let part = reader.tablePart(options)
    guard let source = source(options, part, at: location, &reader) else { return nil }
    return Join(source, match: match, take: take, isRequired: isRequired, location: location)
  }

  private static func source(
    _ options: [String: Slot], _ part: TablePart, at location: SourceLocation?, _ reader: inout DeclarationReader
  ) -> Source? {
    switch (options["file"], options["table"]) {
    case (let file?, nil): return reader.text(file).map { .file($0, part) }
    case (nil, let table?):
      for name in ["sheet", "header"] {
        guard let slot = options[name] else { continue }
        reader.error(
          "bad-option", "a table of the run has no \(name)", at: slot.node.location, hint: "leave `\(name)` out")
      }
      return reader.text(table).map { .table($0, columns: part.columns) }
    case (nil, nil):
      reader.error(
        "missing-key", "join names neither a file nor a table", at: location,
        hint: "write join: {file: plans.csv, …} or join: {table: NAME, …}")
    case (_?, let table?):
      reader.error(
        "bad-option", "join names a file and a table", at: table.node.location, hint: "write two joins")
    }
    return nil
  }

  private var sourceOptions: [(key: String, value: PrintedNode)] {
    switch source {
    case .file(let file, let part): [("file", .text(file.value))] + part.options
    case .table(let table, let columns): [("table", .text(table.value))] + TablePart(columns: columns).options
    }
  }

  var options: [(key: String, value: PrintedNode)] {
    sourceOptions + [("match", .oneOrList(match)), ("take", take.printed)]
      + (isRequired ? [("required", .text("true"))] : [])
  }
}
