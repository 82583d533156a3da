import HeshuQuantities
import HeshuRecords

/// Turns the finished rows of a batch into the bytes of the table's outputs, and keeps the first ones for the eye.
struct TableFinisher {
  let table: CompiledTable
  let layouts: [TableLayout]
  let previewRows: Int

  /// Encodes all rows; of the batch those of new documents are left where an output asks for them alone.
  func encode(_ batch: inout Batch, into outcome: inout TableOutcome) {
    outcome.rows = batch.rows.count
    outcome.qualified = LayoutBuilder.qualifiedFields(batch.rows)
    outcome.parts = Array(repeating: [], count: table.outputs.count)
    outcome.risks = Array(repeating: SpreadsheetRisks(), count: table.outputs.count)
    for row in 0..<min(previewRows, batch.rows.count) { outcome.preview.append(preview(batch, row)) }
    encode(batch, onlyNew: false, into: &outcome)
    guard table.outputs.contains(where: \.target.takesNewRows) else { return }
    let new = batch.rows.sources.indices.filter { batch.documents[Int(batch.rows.sources[$0].document)].isNew }
    outcome.newRows = new.count
    if new.count < batch.rows.count { batch.rows.select(new) }
    encode(batch, onlyNew: true, into: &outcome)
  }

  private func encode(_ batch: borrowing Batch, onlyNew: Bool, into outcome: inout TableOutcome) {
    for (place, output) in table.outputs.enumerated() where output.target.takesNewRows == onlyNew {
      output.encoder.encode(batch, layouts[place], into: &outcome.parts[place], counting: &outcome.risks[place])
    }
  }

  private func preview(_ batch: borrowing Batch, _ row: Int) -> PreviewRow {
    var cells: [String?] = []
    var figures: [FigureCell?] = []
    var qualifiers: [Qualifier] = []
    for column in batch.rows.columns {
      cells.append(text(batch, column, row))
      let isFigure = column.field.type == .figure && !column.figures[row].isNull
      figures.append(isFigure ? column.figures[row] : nil)
      qualifiers.append(column.qualifier(row))
    }
    var source: [UInt8] = []
    RowText.appendSource(batch.rows.sources[row], documents: batch.documents, to: &source)
    return PreviewRow(
      cells: cells, figures: figures, qualifiers: qualifiers, verdict: batch.rows.verdicts[row],
      failedChecks: batch.string(batch.rows.failedChecks[row]),
      source: String(decoding: source, as: UTF8.self))
  }

  private func text(_ batch: borrowing Batch, _ column: Column, _ row: Int) -> String? {
    if column.isNull(row) { return nil }
    var output: [UInt8] = []
    switch column.field.type {
    case .text, .period: return batch.string(column.texts[row])
    case .figure: RowText.append(column.figures[row], unit: column.field.unit, to: &output)
    case .number:
      if let number = column.numbers[row] { RowText.append(number, unit: column.field.unit, to: &output) }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
