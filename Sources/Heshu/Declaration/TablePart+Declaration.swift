import HeshuPipeline
import HeshuRecords

extension TablePart {
  /// The options as they are printed.
  var options: [(key: String, value: PrintedNode)] {
    (sheet.map { [("sheet", .text($0.value))] } ?? []) + (header.map { [("header", .text("\($0.value)"))] } ?? [])
  }
}

extension DeclarationReader {
  /// `sheet` and `header` of what names a file with a table.
  mutating func tablePart(_ values: [String: Slot]) -> TablePart {
    let sheet = text(values["sheet"])
    let header = integer(values["header"], in: 1...1_048_576)
    return TablePart(sheet: sheet, header: header.map { Located($0, at: values["header"]?.node.location) })
  }
}
