import Heshu

/// Rows of the benchmark's CSV file: subject, done, share, period, and a source that is the line itself.
enum BulletinRows {
  private static let fields = [
    Field(name: "subject", type: .text),
    Field(name: "done", type: .figure, kind: .money, unit: UnitCatalogue.written("亿元")),
    Field(name: "share", type: .figure, kind: .percent, unit: UnitCatalogue.written("%")),
    Field(name: "period", type: .period),
  ]

  static let layout = TableLayout(
    table: "rows",
    columns: fields.enumerated().map {
      OutputColumn(name: $0.element.name, field: $0.offset, part: .value, source: $0.element)
    } + [OutputColumn(name: "source", field: -1, part: .source, source: nil)],
    rules: ["amount-and-share"])

  /// Makes rows of the lines of a batch's only document.
  static func parse(_ batch: inout Batch) {
    batch.rows = Rows(schema: Schema(fields: fields))
    let text = batch.documents[0].text
    let base = batch.documents[0].base
    var start = text.lowerBound
    while start < text.upperBound {
      var cells: [Range<Int>] = []
      var cellStart = start
      var place = start
      while batch.bytes[place] != 0x0A {
        if batch.bytes[place] == 0x2C {
          cells.append(cellStart..<place)
          cellStart = place + 1
        }
        place += 1
      }
      if cells.count == 4, start - text.lowerBound + base > 0 {
        append(cells, &batch, start - text.lowerBound + base, place)
      }
      start = place + 1
    }
  }

  private static func append(_ cells: [Range<Int>], _ batch: inout Batch, _ offset: Int, _ end: Int) {
    batch.rows.columns[0].texts.append(TextCell(cells[0]))
    for place in 1...2 {
      let unit = fields[place].unit
      var figure = FigureCell.null
      figure.isNull = false
      figure.unit = unit?.unit ?? .none
      figure.text = TextCell(cells[place])
      figure.value = (ExactDecimal(String(decoding: batch.bytes[cells[place]], as: UTF8.self)) ?? .zero)
        .scaled(byPowerOfTen: unit?.power ?? 0)
      batch.rows.columns[place].figures.append(figure)
    }
    batch.rows.columns[3].texts.append(TextCell(cells[3]))
    batch.rows.append(document: 0, offset..<(offset + end - cells[0].lowerBound), rule: 0)
  }
}
