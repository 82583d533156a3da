import HeshuQuantities
import HeshuRecords

/// Turns the finished rows of a batch into the bytes of the table's outputs, and keeps the first ones for the eye.
struct TableFinisher {
  let table: CompiledTable
  let layouts: [TableLayout]
  let previewRows: Int

  func encode(_ batch: borrowing Batch, into outcome: inout TableOutcome) {
    outcome.rows = batch.rows.count
    outcome.qualified = LayoutBuilder.qualifiedFields(batch.rows)
    for (output, layout) in zip(table.outputs, layouts) {
      var part: [UInt8] = []
      var risks = SpreadsheetRisks()
      output.encoder.encode(batch, layout, into: &part, counting: &risks)
      outcome.parts.append(part)
      outcome.risks.append(risks)
    }
    for row in 0..<min(previewRows, batch.rows.count) { outcome.preview.append(preview(batch, row)) }
  }

  private func preview(_ batch: borrowing Batch, _ row: Int) -> PreviewRow {
    var cells: [String?] = []
    var figures: [FigureCell?] = []
    for column in batch.rows.columns {
      cells.append(text(batch, column, row))
      let isFigure = column.field.type == .figure && !column.figures[row].isNull
      figures.append(isFigure ? column.figures[row] : nil)
    }
    var source: [UInt8] = []
    RowText.appendSource(batch.rows.sources[row], documents: batch.documents, to: &source)
    return PreviewRow(
      cells: cells, figures: figures, verdict: batch.rows.verdicts[row],
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
