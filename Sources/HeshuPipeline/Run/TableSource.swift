import HeshuQuantities
import HeshuRecords

/// A table of amounts that rows come from, with the columns that are taken of it.
public struct TableSource: Sendable {
  /// The file, relative to the root; the id of the rows' document.
  public let path: String
  /// One field for each column that is taken.
  let schema: Schema
  let format: String
  private let part: TablePart

  /// The columns that a pipeline takes; nil, with diagnostics, where it cannot be so. The file itself is looked at when the run begins.
  init?(
    _ path: Located<String>, part: TablePart = TablePart(), take: [FieldUnit], environment: RunEnvironment,
    diagnostics: inout Diagnostics
  ) {
    var found = Diagnostics()
    var fields: [Field] = []
    for entry in take {
      guard let field = TableSource.field(entry, &found) else { continue }
      if fields.contains(where: { $0.name.hasBytes(of: field.name) }) {
        found.error(
          "duplicate-column", "two columns are called '\(field.name)'", at: entry.field.location,
          hint: "take each column once")
      }
      fields.append(field)
    }
    if take.isEmpty {
      found.error(
        "no-columns", "nothing is taken from '\(path.value)'", at: path.location,
        hint: "name the columns with their units: take: {total: 亿元, name: text}")
    }
    format = PathParts.tableFormat(path.value)
    if let reader = environment.makeTableReader(format) {
      part.prove(reader, path: path.value, diagnostics: &found)
    } else {
      found.error(
        "unknown-format", "'\(path.value)' has no ending that can be read as a table", at: path.location,
        hint: "name a .csv, .json, .ndjson, .xlsx, .ods or .sqlite file")
    }
    for diagnostic in found.all { diagnostics.append(diagnostic) }
    if found.hasErrors { return nil }
    self.path = path.value
    self.part = part
    schema = Schema(fields: fields)
  }

  private static func field(_ entry: FieldUnit, _ diagnostics: inout Diagnostics) -> Field? {
    if entry.unit.value == "text" { return Field(name: entry.field.value, type: .text) }
    guard let unit = UnitReader.unit(entry.unit, diagnostics: &diagnostics) else { return nil }
    return Field(name: entry.field.value, type: .figure, kind: unit.unit.kind, unit: unit)
  }

  /// A reader of the table's rows.
  ///
  /// - Parameter content: the table, where it is not to be read from its file.
  /// - Throws: `RunError.unusableInput` where the file cannot be used.
  func open(_ environment: RunEnvironment, root: String, content: [UInt8]?) throws -> any DocumentReader {
    guard let reader = environment.makeTableReader(format) else {
      throw RunError.unusableInput(path: path, message: "no table can be read from such a file")
    }
    do {
      let place = PathParts.join(root, path)
      let opened = try content.map { WholeInputFile($0) } ?? environment.fileSystem.open(place)
      if part.isWhole, let records = try reader.records(opened, path: path),
        schema.names.allSatisfy({ name in records.header.count(where: name.hasBytes) == 1 }) || records.header.isEmpty
      {
        let again = try content.map { WholeInputFile($0) } ?? environment.fileSystem.open(place)
        return try RecordRowReader(self, records, hashing: again) {
          try content ?? environment.fileSystem.read(place)
        }
      }
      let bytes = try content ?? environment.fileSystem.read(place)
      return try TableRowReader(self, bytes: bytes, table: try part.read(reader, bytes, path: path))
    } catch let error as RunError {
      throw error
    } catch let error as FileSystemError {
      throw RunError.unusableInput(path: path, message: error.reason)
    } catch {
      throw RunError.unusableInput(path: path, message: "\(error)")
    }
  }
}

extension CompiledPipeline {
  /// A reader of the table that rows come from; nil where they come from documents.
  ///
  /// - Throws: `RunError.unusableInput` where the file cannot be used.
  public func openTable(_ environment: RunEnvironment, root: String) throws -> (any DocumentReader)? {
    try tableSource?.open(environment, root: root, content: nil)
  }
}
