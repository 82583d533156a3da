import HeshuRecords

/// Writes cells as keys of a join: texts without the spaces around them, numbers as they are written in their column's unit.
enum JoinKey {
  /// - Returns: false where the cell is null, which is equal to nothing.
  static func append(_ batch: borrowing Batch, _ row: Int, _ index: Int, to key: inout [UInt8]) -> Bool {
    let column = batch.rows.columns[index]
    if column.isNull(row) { return false }
    switch column.field.type {
    case .text, .period: key.append(contentsOf: TableCellParser.trim(batch.string(column.texts[row])).utf8)
    case .figure: RowText.append(column.figures[row], unit: column.field.unit, to: &key)
    case .number: if let number = column.numbers[row] { RowText.append(number, unit: column.field.unit, to: &key) }
    }
    key.append(0)
    return true
  }
}
