import Heshu
import HeshuQuantities
import HeshuRecords
import HeshuWorkbook

/// The rows of `Opponents/workbook.c`, given to the store batch by batch as a run gives them. usage: WorkbookBenchmark FILE ROWS
@main
struct WorkbookBenchmark {
  private static let batchSize = 4096
  private static let money = WrittenUnit(unit: .yuan, power: 8, text: "亿元")
  private static let names = ["name", "place", "class", "done", "plan", "share", "growth", "staff"]
  private static let schema = Schema(
    fields: names.enumerated().map {
      $0 < 3 ? Field(name: $1, type: .text) : Field(name: $1, type: .figure, unit: money)
    })

  static func main() throws {
    guard CommandLine.arguments.count == 3, let rows = Int(CommandLine.arguments[2]) else { return }
    let target = StoreTarget(name: "rows", place: CommandLine.arguments[1], tables: ["rows"])
    let format = WorkbookFormat()
    let (encoder, store) = (format.makeEncoder(target), format.open(target))
    let layout = TableLayout(
      table: "rows",
      columns: schema.fields.enumerated().map { OutputColumn(name: $1.name, field: $0, part: .value, source: $1) })
    try store.begin(layout)
    var batch = Batch()
    for start in stride(from: 1, through: rows, by: batchSize) {
      batch.removeAll()
      batch.rows = Rows(schema: schema)
      for row in start..<min(rows + 1, start + batchSize) { add(row, to: &batch) }
      var part: [UInt8] = []
      encoder.encode(batch, layout, into: &part)
      try store.write(part, rows: batch.rows.count, layout: layout)
    }
    try store.finish(
      StoreSummary(run: "0", pipeline: "benchmark", version: "0", inputs: []), documents: NoDocuments())
    try store.commit()
  }

  private static func add(_ row: Int, to batch: inout Batch) {
    for (column, text) in ["第\(row)号重点建设项目", "邵阳市第\(row % 97)区", row % 3 == 0 ? "市重点项目" : "省重点项目"].enumerated() {
      batch.rows.columns[column].texts.append(batch.cell(text.utf8))
    }
    let hundredths = [
      row * 7919 % 1_000_003, row * 104_729 % 1_000_003, row * 31 % 20_011, row * 17 % 4001, row * 13 % 100_000,
    ]
    for (column, number) in hundredths.enumerated() {
      var figure = FigureCell.null
      figure.isNull = false
      figure.value = ExactDecimal(significand: Int128(number), exponent: 6)
      figure.step = 6
      figure.unit = .yuan
      batch.rows.columns[3 + column].figures.append(figure)
    }
    batch.rows.append(document: -1, 0..<0, rule: 0)
  }

  private struct NoDocuments: DocumentReader {
    func read(into batch: inout Batch, side: inout Side) -> Bool { false }
    func original(of id: String) -> [UInt8] { [] }
  }
}
