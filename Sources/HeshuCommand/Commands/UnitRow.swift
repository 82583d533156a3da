import Heshu

/// One way of writing a unit, as `heshu units` shows it.
struct UnitRow {
  let written: String
  let code: String
  let kind: String
  let dimension: String
  let power: Int

  private static let names = ["written", "code", "kind", "dimension", "power"]
  private var texts: [String] { [written, code, kind, dimension] }

  init(_ row: (written: String, code: String, kind: String, dimension: String, power: Int)) {
    (written, code, kind, dimension, power) = row
  }

  /// Whether some part of the row holds the text; the case of letters does not count.
  func matches(_ text: String) -> Bool {
    let wanted = text.lowercased()
    return texts.contains { $0.lowercased().contains(wanted) }
  }

  static func table(_ rows: [UnitRow], in terminal: Terminal) -> [String] {
    guard !rows.isEmpty else { return [] }
    let columns = names.map { TerminalTable.Column(title: $0, isRightAligned: $0 == "power") }
    var table = TerminalTable(columns, in: terminal)
    let cells = rows.map { row in
      row.texts.map { TerminalTable.Cell($0) } + [TerminalTable.Cell(row.power == 0 ? "" : String(row.power))]
    }
    table.fit(cells)
    return [table.header()] + cells.map(table.line)
  }

  static func csv(_ rows: [UnitRow]) -> [UInt8] {
    var output: [UInt8] = []
    var writer = CSVCellWriter(dialect: .rfc4180)
    writer.begin(&output)
    for name in names { writer.appendText(name, to: &output) }
    writer.endRecord(&output)
    for row in rows {
      for text in row.texts + [String(row.power)] { writer.appendText(text, to: &output) }
      writer.endRecord(&output)
    }
    return output
  }

  static func json(_ rows: [UnitRow]) -> [UInt8] {
    var output: [UInt8] = [UInt8(ascii: "[")]
    for (index, row) in rows.enumerated() {
      output.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
      let members = zip(names, row.texts).map { JSONMember(name: $0, value: .string($1)) }
      JSONWriter.append(
        .object(members + [JSONMember(name: "power", value: .number(String(row.power)))]), to: &output)
    }
    output.append(contentsOf: "\n]\n".utf8)
    return output
  }
}
