import HeshuFormats
import HeshuQuantities
import HeshuRecords

/// A table of texts and decimals as a batch, with what every reader must give back.
struct SampleTable: ~Copyable {
  var batch = Batch()
  /// For each row the name and the amount; nil for null.
  private(set) var expected: [(name: String, amount: String?)] = []

  let layout: TableLayout

  init() {
    let name = Field(name: "name", type: .text)
    let amount = Field(name: "amount", type: .figure)
    batch.rows = Rows(schema: Schema(fields: [name, amount]))
    layout = TableLayout(
      table: "sample",
      columns: [
        OutputColumn(name: "name", field: 0, part: .value, source: name),
        OutputColumn(name: "amount", field: 1, part: .value, source: amount),
      ])
  }

  mutating func add(_ name: String, _ amount: ExactDecimal?) {
    let cell = batch.cell(Array(name.utf8))
    batch.rows.columns[0].texts.append(cell)
    var figure = FigureCell.null
    if let amount {
      figure.isNull = false
      figure.value = amount
    }
    batch.rows.columns[1].figures.append(figure)
    batch.rows.append(document: -1, 0..<0, rule: 0)
    expected.append((name, amount?.description))
  }

  /// The whole file in a format.
  func encoded(by encoder: some TableEncoder) -> [UInt8] {
    var bytes = encoder.header(layout)
    encoder.encode(batch, layout, into: &bytes)
    return bytes + encoder.footer(layout)
  }

  /// Decimals of 1 to 38 digits, with up to as many of them behind the point, and texts that are rich in what formats treat specially.
  static func random(rows: Int, seed: UInt64) -> SampleTable {
    var generator = SeededGenerator(seed: seed)
    var table = SampleTable()
    for _ in 0..<rows {
      let count = Int.random(in: 1...38, using: &generator)
      var digits = (0..<count).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
      if digits.allSatisfy({ $0 == "0" }) { digits = "7" }
      let places = Int.random(in: 0...count, using: &generator)
      var text = String(digits.dropLast(places))
      while text.count > 1, text.hasPrefix("0") { text.removeFirst() }
      if text.isEmpty { text = "0" }
      if places > 0 { text += "." + digits.suffix(places) }
      if Bool.random(using: &generator) { text = "-" + text }
      let amount = Int.random(in: 0..<20, using: &generator) == 0 ? nil : ExactDecimal(text)
      table.add(randomText(&generator, maximum: 12), amount)
    }
    return table
  }
}
