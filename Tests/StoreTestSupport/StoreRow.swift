import HeshuQuantities
import HeshuRecords

/// One row of the table `x`, to be written into a store: a text in every column but those called `amount`, which are figures.
package struct StoreRow {
  package var document: String
  package var start: Int
  package var cells: [String?]
  package var rule = 0

  package init(_ document: String, _ start: Int, _ cells: String?..., rule: Int = 0) {
    self.document = document
    self.start = start
    self.cells = cells
    self.rule = rule
  }

  package static func layout(_ columns: [String]) -> TableLayout {
    var found = columns.enumerated().map { place, name in
      OutputColumn(
        name: name, field: place, part: .value, source: Field(name: name, type: name == "amount" ? .figure : .text))
    }
    found.append(OutputColumn(name: "source", field: -1, part: .source, source: nil))
    return TableLayout(table: "x", columns: found, rules: ["first", "second"])
  }

  /// The rows as a store's encoder makes a part of them.
  package static func part(_ rows: [StoreRow], _ layout: TableLayout, _ encoder: any TableEncoder) -> [UInt8] {
    var batch = Batch()
    batch.rows = Rows(schema: Schema(fields: layout.columns.compactMap(\.source)))
    for row in rows {
      if batch.documents.last?.id != row.document {
        batch.documents.append(Document(id: row.document, version: "v", text: 0..<0, byteCount: 9))
      }
      for (place, cell) in row.cells.enumerated() { append(cell, to: place, &batch) }
      batch.rows.append(document: batch.documents.count - 1, row.start..<row.start + 5, rule: row.rule)
    }
    var part: [UInt8] = []
    encoder.encode(batch, layout, into: &part)
    return part
  }

  private static func append(_ text: String?, to place: Int, _ batch: inout Batch) {
    guard let text else { return batch.rows.columns[place].appendNull() }
    guard batch.rows.columns[place].field.type == .figure else {
      return batch.rows.columns[place].texts.append(batch.cell(text.utf8))
    }
    var cell = FigureCell.null
    cell.isNull = false
    cell.value = ExactDecimal(text) ?? .zero
    batch.rows.columns[place].figures.append(cell)
  }

  /// What a store is told of a run that read some documents.
  package static func summary(_ run: String, _ documents: [String]) -> StoreSummary {
    StoreSummary(
      run: run, pipeline: "p", version: "1",
      inputs: documents.map { StoreSummary.Input(path: $0, sha256: "hash of \($0) in \(run)", byteCount: 9) })
  }
}
