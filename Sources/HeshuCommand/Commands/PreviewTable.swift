import Heshu

/// Rows of one table for the eye: its columns under their display names, then what the checks say of each row.
struct PreviewTable {
  let lines: [String]

  init(_ schema: Schema, rows: [PreviewRow], terminal: Terminal) {
    // A column in which nothing stands is left out.
    let shown = schema.fields.indices.filter { index in rows.contains { $0.cells[index] != nil } }
    let isChecked = rows.contains { $0.verdict != .unchecked }
    let hasFailed = rows.contains { !$0.failedChecks.isEmpty }
    var columns = shown.map { Self.column(schema.fields[$0]) }
    if isChecked { columns.append(TerminalTable.Column(title: "核查", mayShrink: false)) }
    if hasFailed { columns.append(TerminalTable.Column(title: "未通过的核查", mayShrink: false)) }
    var table = TerminalTable(columns, in: terminal)
    table.indentation = 2
    let cells = rows.map { row in
      var cells = shown.map { Self.cell(row, $0) }
      if isChecked { cells.append(TerminalTable.Cell(Self.name(row.verdict), Style(row.verdict))) }
      if hasFailed { cells.append(TerminalTable.Cell(row.failedChecks, .wrong)) }
      return cells
    }
    table.fit(cells)
    lines = [table.header()] + cells.map(table.line)
  }

  private static func column(_ field: Field) -> TerminalTable.Column {
    let name = field.label.chinese ?? field.label.english ?? field.name
    let unit = field.unit.map { "(\($0.text))" } ?? ""
    return TerminalTable.Column(title: name + unit, isRightAligned: field.isNumeric, mayShrink: !field.isNumeric)
  }

  /// A cell with its qualifier as a sign in front: `>4.2` for 超4.2亿元.
  private static func cell(_ row: PreviewRow, _ index: Int) -> TerminalTable.Cell {
    guard let text = row.cells[index] else { return TerminalTable.Cell("") }
    return TerminalTable.Cell(row.qualifiers[index].sign + text)
  }

  /// A row that no check spoke of has no verdict to show.
  private static func name(_ verdict: Verdict) -> String {
    verdict == .unchecked ? "" : verdict.name
  }
}

extension Qualifier {
  /// The sign that stands for the qualifier where room is short.
  fileprivate var sign: String {
    switch self {
    case .exact, .rangeLow, .rangeHigh: ""
    case .about, .range: "≈"
    case .over, .more: ">"
    case .under: "<"
    case .atLeast: "≥"
    case .atMost: "≤"
    }
  }
}
