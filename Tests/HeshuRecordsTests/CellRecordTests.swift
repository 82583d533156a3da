import HeshuQuantities
import HeshuRecords
import Testing

@Suite struct CellRecordTests {
  private static func layout(_ columns: [OutputColumn]) -> TableLayout {
    TableLayout(table: "t", columns: columns, rules: ["r"])
  }

  private static func figure(_ text: String, _ unit: FigureUnit, _ written: TextCell, power: Int = 0) -> FigureCell {
    FigureCell(
      value: (ExactDecimal(text) ?? .zero).scaled(byPowerOfTen: power), spread: 0, unit: unit, step: -2, kind: .money,
      qualifier: .over,
      isExactCount: false, isNull: false, text: written, sourceStart: 0, sourceEnd: 0)
  }

  @Test func givesBackWhatWasPutIn() throws {
    let yuan = try #require(UnitCatalogue.written("亿元"))
    var batch = Batch()
    let money = Field(name: "done", type: .figure, kind: .money, unit: yuan)
    let other = Field(name: "other", type: .figure)
    batch.rows = Rows(
      schema: Schema(fields: [Field(name: "name", type: .text), money, other, Field(name: "at", type: .period)]))
    batch.documents = [
      Document(id: "d", version: "00", text: 0..<0, byteCount: 9),
      Document(id: "文", version: "ff", text: 0..<0, byteCount: 9),
    ]
    batch.rows.columns[0].texts = [batch.cell("甲".utf8), .null, batch.cell("".utf8)]
    let written = batch.cell("超45.10亿元".utf8)
    batch.rows.columns[1].figures = [CellRecordTests.figure("45.10", yuan.unit, written, power: 8), .null, .null]
    batch.rows.columns[2].figures = [CellRecordTests.figure("-0.50", yuan.unit, .null), .null, .null]
    batch.rows.columns[3].texts = [batch.cell("2022-01/2022-10".utf8), .null, .null]
    batch.rows.append(document: 1, 3..<4_000_000_000, rule: 0)
    batch.rows.append(document: 0, 1..<2, rule: 0)
    batch.rows.append(document: -1, 0..<0, rule: 7)
    let columns = [
      OutputColumn(name: "name", field: 0, part: .value, source: batch.rows.columns[0].field),
      OutputColumn(name: "done", field: 1, part: .value, source: money),
      OutputColumn(name: "done_text", field: 1, part: .text, source: money),
      OutputColumn(name: "done_low", field: 1, part: .low, source: money),
      OutputColumn(name: "done_high", field: 1, part: .high, source: money),
      OutputColumn(name: "done_ends", field: 1, part: .ends, source: money),
      OutputColumn(name: "done_qualifier", field: 1, part: .qualifier, source: money),
      OutputColumn(name: "other", field: 2, part: .value, source: other),
      OutputColumn(name: "at", field: 3, part: .value, source: batch.rows.columns[3].field),
      OutputColumn(name: "verdict", field: -1, part: .verdict, source: nil),
      OutputColumn(name: "source", field: -1, part: .source, source: nil),
    ]
    var part: [UInt8] = []
    CellRecordEncoder().encode(batch, CellRecordTests.layout(columns), into: &part)
    var reader = CellRecordReader(part)
    #expect(reader.documents.map(\.id) == ["d", "文"])
    #expect(reader.documents.map(\.version) == ["00", "ff"])
    #expect(reader.nextRow() == RecordRow(document: 1, start: 3, end: 4_000_000_000, rule: 0))
    #expect(
      cells(&reader, columns.count) == [
        "甲", "#45.10", "超45.10亿元", "#45.1", "-", "()", "over", "#-0.50 CNY", "@2022-01/2022-10", "unchecked",
        "文#b3-4000000000",
      ])
    #expect(reader.nextRow() == RecordRow(document: 0, start: 1, end: 2, rule: 0))
    #expect(cells(&reader, columns.count) == ["-", "-", "-", "-", "-", "-", "-", "-", "-", "unchecked", "d#b1-2"])
    #expect(reader.nextRow() == RecordRow(document: -1, start: 0, end: 0, rule: 7))
    #expect(cells(&reader, columns.count) == ["", "-", "-", "-", "-", "-", "-", "-", "-", "unchecked", "-"])
    #expect(reader.nextRow() == nil)
  }

  @Test func readsNothingFromNothing() {
    var reader = CellRecordReader([])
    #expect(reader.nextRow() == nil)
    #expect(reader.documents.isEmpty)
  }

  private func cells(_ reader: inout CellRecordReader, _ count: Int) -> [String] {
    (0..<count).map { _ in
      switch reader.nextCell() {
      case .null: "-"
      case .text(let range): reader.string(range)
      case .number(let range): "#" + reader.string(range)
      case .unitNumber(let range, let unit): "#" + reader.string(range) + " " + unit.code
      case .period(let range): "@" + reader.string(range)
      }
    }
  }
}
