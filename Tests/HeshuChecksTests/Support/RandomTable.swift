import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// Tables of cells as odd as columns can hold them, the same in every run.
struct RandomTable {
  private var random: SplitMix

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
  }

  mutating func below(_ bound: UInt64) -> Int { Int(random.next() % bound) }

  /// A batch of rows with a text `key`, a period, figures `done` (亿元), `share` (%), `people` (人), `any` of some unit or none, and numbers `made`.
  mutating func batch(rows count: Int, document: String) -> Batch {
    var batch = Batch()
    batch.documents.append(Document(id: document, version: "0", text: 0..<0, byteCount: 0))
    batch.documents.append(Document(id: document + "-unused", version: "0", text: 0..<0, byteCount: 0))
    batch.rows = Rows(schema: RandomTable.schema)
    for row in 0..<count {
      batch.rows.append(document: 0, (row * 10)..<(row * 10 + 9), rule: below(3))
      batch.rows.verdicts[row] = [.unchecked, .consistent, .inconsistent][below(3)]
      let failed = ["", "", "a", "b", "b a", "a c"][below(6)]
      if !failed.isEmpty { batch.rows.failedChecks[row] = batch.cell(failed.utf8) }
      for column in RandomTable.schema.fields.indices { add(column, to: &batch) }
    }
    return batch
  }

  static let schema = Bench(
    ["key", "period: period", "done: 亿元", "share: %", "people: 人", "any: any"], []
  ).schema.adding(Field(name: "made", type: .number))

  private mutating func add(_ column: Int, to batch: inout Batch) {
    let field = batch.rows.columns[column].field
    guard below(20) > 0 else { return batch.rows.columns[column].appendNull() }
    switch field.type {
    case .text, .period:
      let text = field.type == .text ? ["省", "市", "", "县", "省1"][below(5)] : ["2022", "2023-01"][below(2)]
      let cell = batch.cell(text.utf8)
      batch.rows.columns[column].texts.append(cell)
    case .figure:
      var figure = figure(field.unit ?? units[below(UInt64(units.count))])
      figure.text = batch.cell("written".utf8)
      batch.rows.columns[column].figures.append(figure)
    case .number: batch.rows.columns[column].numbers.append(number())
    }
  }

  private let units = ["亿元", "吨", "公斤", "户", "人", ""].map {
    UnitCatalogue.written($0) ?? WrittenUnit(unit: .none, power: 0, text: "")
  }

  /// Mostly a plain figure of two decimals, sometimes one with a qualifier, other decimals, another unit or very many digits.
  private mutating func figure(_ written: WrittenUnit) -> FigureCell {
    let decimals = [2, 2, 2, 2, 1, 0, 5][below(7)]
    var significand = below(4) == 0 ? [1250, 4510, 7000][below(3)] : Int128(below(20_000)) - 4_000
    if below(40) == 0 { significand *= 10_000_000_000_000_000_000_000_000_000 }
    let unit = below(30) == 0 ? units[below(UInt64(units.count))] : written
    let value = ExactDecimal(significand: significand, exponent: Int32(-decimals)).scaled(byPowerOfTen: unit.power)
    let isOdd = below(6) == 0
    let qualifier = isOdd ? Qualifier.allCases[below(UInt64(Qualifier.allCases.count))] : .exact
    return FigureCell(
      value: value, spread: qualifier == .range ? Int64(below(300)) : 0, unit: unit.unit,
      step: Int16(value.exponent) + (below(25) == 0 ? 1 : 0), kind: unit.unit.kind, qualifier: qualifier,
      isExactCount: unit.unit.kind == .count && decimals == 0, isNull: false, text: .null, sourceStart: 1, sourceEnd: 2)
  }

  private mutating func number() -> Quantity {
    let value = ExactRatio(numerator: below(1000) - 300, denominator: below(7) + 1) ?? .one
    let end = value + ExactRatio(below(5))
    let interval = Interval(
      low: below(9) == 0 ? nil : value - ExactRatio(below(3)), high: below(9) == 0 ? nil : end,
      lowClosed: below(2) == 0,
      highClosed: below(2) == 0)
    return Quantity(value: value, interval: interval ?? .point(value), unit: .none, digits: below(9) + 1)
  }
}

extension Schema {
  fileprivate func adding(_ field: Field) -> Schema { Schema(fields: fields + [field]) }
}
