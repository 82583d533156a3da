import HeshuRecords

/// What rows of one group have in common, as bytes.
enum GroupKey {
  /// The values of some columns of a row; a null is equal to a null.
  static func bytes(_ batch: borrowing Batch, _ row: Int, _ columns: [Int]) -> [UInt8] {
    var key: [UInt8] = []
    for index in columns {
      // 0xFF is in no text; it parts the values, and a null from an empty text.
      key.append(0xFF)
      if batch.rows.columns[index].isNull(row) { continue }
      key.append(0xFF)
      let unit = batch.rows.columns[index].field.unit
      switch batch.rows.columns[index].field.type {
      case .text, .period: key.append(contentsOf: batch.bytes[batch.rows.columns[index].texts[row].range])
      case .figure:
        let cell = batch.rows.columns[index].figures[row]
        cell.value.normalized.append(to: &key)
        key.append(contentsOf: cell.unit.code.utf8)
      case .number:
        if let number = batch.rows.columns[index].numbers[row] { RowText.append(number, unit: unit, to: &key) }
      }
    }
    return key
  }
}
