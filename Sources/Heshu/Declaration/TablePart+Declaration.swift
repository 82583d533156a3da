import HeshuPipeline
import HeshuRecords

extension TablePart {
  /// The options as they are printed.
  var options: [(key: String, value: PrintedNode)] {
    (sheet.map { [("sheet", .text($0.value))] } ?? []) + (header.map { [("header", .text("\($0.value)"))] } ?? [])
      + (columns.isEmpty
        ? [] : [("columns", .mapping(columns.map { ($0.name.value, .text($0.written.value)) }))])
  }
}

extension DeclarationReader {
  /// `sheet`, `header` and `columns` of what names a file with a table.
  mutating func tablePart(_ values: [String: Slot]) -> TablePart {
    let sheet = text(values["sheet"])
    let header = integer(values["header"], in: 1...1_048_576)
    let columns = named(values["columns"]).compactMap { pair in
      text(Slot(pair.name.value, "a column of the file", pair.value.node)).map {
        TableColumnName(pair.name, written: $0)
      }
    }
    return TablePart(
      sheet: sheet, header: header.map { Located($0, at: values["header"]?.node.location) }, columns: columns)
  }
}
