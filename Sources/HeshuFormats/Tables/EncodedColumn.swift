import HeshuRecords

/// A written column as an encoder's loop needs it: what to look at for each row, without asking again what it is.
struct EncodedColumn {
  enum Kind {
    /// The text of a column.
    case text(Int)
    /// The number of a figure column, to be divided by ten to a power.
    case figure(Int, power: Int)
    /// Everything else.
    case other
  }

  let kind: Kind
  let column: OutputColumn

  init(_ column: OutputColumn, _ rows: Rows) {
    self.column = column
    guard column.part == .value, rows.columns.indices.contains(column.field) else {
      kind = .other
      return
    }
    switch rows.columns[column.field].field.type {
    case .text, .period: kind = .text(column.field)
    case .figure: kind = .figure(column.field, power: -(column.source?.unit?.power ?? 0))
    case .number: kind = .other
    }
  }
}
