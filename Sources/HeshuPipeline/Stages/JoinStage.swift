import HeshuRecords

/// Adds the columns of the reference record with the same key; a row without a partner keeps nulls or is a reject.
struct JoinStage: Stage {
  let output: Schema
  /// The key columns of the rows.
  let keys: [Int]
  let index: [[UInt8]: Int]
  let columns: [ReferenceReader.ReferenceColumn]
  /// The line of each record in the file.
  let lines: [Int]
  let isRequired: Bool
  let file: String

  func process(_ batch: inout Batch, _ state: inout Void, _ side: inout Side) {
    let records = (0..<batch.rows.count).map { row in key(batch, row).flatMap { index[$0] } }
    for column in columns {
      var joined = Column(field: column.field)
      for record in records { append(record, of: column, to: &joined, &batch) }
      batch.rows.columns.append(joined)
    }
    guard records.contains(nil) else { return }
    guard isRequired else {
      side.unpairedRows += records.count { $0 == nil }
      return
    }
    for row in records.indices where records[row] == nil {
      side.rejects.append(
        RowReject.make(
          batch, row, stage: "join", code: "no-partner", message: "\(file) has no record with this row's key"))
    }
    batch.rows.select(records.indices.filter { records[$0] != nil })
  }

  /// The row's key; nil where a part of it is null, which is equal to nothing.
  private func key(_ batch: borrowing Batch, _ row: Int) -> [UInt8]? {
    var key: [UInt8] = []
    for index in keys where !JoinKey.append(batch, row, index, to: &key) { return nil }
    return key
  }

  private func append(
    _ record: Int?, of column: ReferenceReader.ReferenceColumn, to joined: inout Column, _ batch: inout Batch
  ) {
    guard let record, let text = column.texts[record] else { return joined.appendNull() }
    let cell = batch.cell(text)
    guard column.field.type == .figure else { return joined.texts.append(cell) }
    var figure = column.figures[record]
    figure.text = cell
    joined.figures.append(figure)
  }
}
