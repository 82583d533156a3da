import HeshuFigures
import HeshuQuantities
import Testing

@testable import HeshuRecords

@Suite struct FigureContractTests {
  /// The values of every figure of a text, by key; nulls are left out.
  private func rows(_ text: String, base: Int = 0) -> [[FigureContract.Key: String]] {
    var batch = Batch()
    batch.add("前", "前文")
    batch.add("甲", text)
    batch.documents[1].base = base
    var recognition = Recognition()
    Recognizer().recognize(batch.bytes, batch.documents[1].text, published: nil, into: &recognition)
    var contract = FigureContract()
    contract.begin(batch.documents[1])
    return recognition.figures.map { figure in
      contract.load(figure, of: batch.documents[1], in: batch.bytes, recognition)
      return values(contract)
    }
  }

  private func values(_ contract: FigureContract) -> [FigureContract.Key: String] {
    var row: [FigureContract.Key: String] = [:]
    for key in FigureContract.Key.allCases where !contract.cells[key.rawValue].isNull {
      row[key] = String(decoding: contract.bytes[contract.cells[key.rawValue].range], as: UTF8.self)
    }
    return row
  }

  @Test func offsetsCountScalarsAndOriginalBytes() throws {
    let rows = rows("😀前文\r\n完成投资45.1亿元😀，占3%", base: 3)
    let first = try #require(rows.first)
    #expect(first[.document] == "甲")
    #expect(first[.figure] == "1")
    #expect(first[.line] == "2")
    #expect((first[.start], first[.end]) == ("9", "15"))
    #expect((first[.byteStart], first[.byteEnd]) == ("27", "37"))
    let last = try #require(rows.last)
    #expect((last[.figure], last[.start], last[.end]) == ("2", "18", "20"))
    #expect((last[.byteStart], last[.byteEnd]) == ("47", "49"))
  }

  @Test func theValuesStandInOrderWithACommaBehindEach() throws {
    var batch = Batch()
    batch.add("甲", "完成投资45.1亿元")
    var recognition = Recognition()
    Recognizer().recognize(batch.bytes, batch.documents[0].text, published: nil, into: &recognition)
    var contract = FigureContract()
    contract.begin(batch.documents[0])
    contract.load(try #require(recognition.figures.first), of: batch.documents[0], in: batch.bytes, recognition)
    #expect(
      String(decoding: contract.bytes, as: UTF8.self)
        == "甲,1,1,4,10,12,22,45.1亿元,money,4510000000,CNY,45.1,亿元,4505000000,4515000000,[],exact,,,完成投资,,,")
    let refusal = Refusal(start: 0, end: 6, reason: .name)
    contract.begin(batch.documents[0])
    contract.load(refusal, of: batch.documents[0], in: batch.bytes)
    #expect(String(decoding: contract.bytes, as: UTF8.self) == "甲,,1,0,2,0,6,完成,,,,,,,,,,,,,,name,")
  }

  @Test func wordsAndCodesAreThoseOfTheirTypes() {
    let names = FigureNames()
    func text(_ cell: TextCell) -> String? {
      guard !cell.isNull else { return nil }
      var bytes: [UInt8] = []
      bytes.append(addingCapacity: 64) { names.table.append(cell, to: &$0) }
      return String(decoding: bytes, as: UTF8.self)
    }
    for kind in FigureKind.allCases { #expect(text(names.kinds[Int(kind.rawValue)]) == kind.name) }
    for qualifier in Qualifier.allCases { #expect(text(names.qualifiers[Int(qualifier.rawValue)]) == qualifier.name) }
    for reason in RefusalReason.allCases { #expect(text(names.reasons[Int(reason.rawValue)]) == reason.name) }
    #expect(text(names.bases[0]) == nil)
    #expect(text(names.bases[1]) == "yoy")
    #expect(text(names.relations[1]) == "share_of")
  }

  @Test func everyUnitHasItsCode() {
    var codes = UnitCodes()
    for _ in 0..<2 {
      for symbol in UnitCatalogue.symbols.map(\.unit) + UnitCatalogue.denominators.map(\.unit) {
        for unit in [symbol, FigureUnit.yuan.per(symbol) ?? .none] where unit != .none {
          let cell = codes.code(of: unit)
          var bytes: [UInt8] = []
          bytes.append(addingCapacity: 200) { codes.append(cell, to: &$0) }
          #expect(String(decoding: bytes, as: UTF8.self) == unit.code)
        }
      }
    }
    #expect(codes.code(of: .none).isNull)
  }

  /// The short way to the ends of a figure gives what the exact intervals give.
  @Test func boundsAreThoseOfTheInterval() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<20_000 {
      let digits = Int.random(in: 0...12, using: &generator)
      let limit = (0..<digits).reduce(Int64(1)) { power, _ in power * 10 }
      var significand = Int128(Int64.random(in: -limit...limit, using: &generator))
      if Bool.random(using: &generator) { significand *= 10 }
      let exponent = Int32.random(in: -4...8, using: &generator)
      var figure = Figure(
        value: ExactDecimal(significand: significand, exponent: exponent), unit: .yuan, kind: .money,
        step: Int16(exponent), start: 0, unitStart: 0, end: 0)
      figure.qualifier = Qualifier.allCases.randomElement(using: &generator) ?? .exact
      let bounds = FigureBounds(figure)
      let interval = figure.interval()
      #expect(bounds.low == interval.low?.terminatingDecimal, "\(figure)")
      #expect(bounds.high == interval.high?.terminatingDecimal, "\(figure)")
      #expect("\(bounds.ends)" == interval.ends, "\(figure)")
      if figure.qualifier == .over || figure.qualifier == .atMost {
        #expect(bounds.low?.description == interval.low?.terminatingDecimal?.description)
        #expect(bounds.high?.description == interval.high?.terminatingDecimal?.description)
      }
    }
  }

  @Test func periodsAreWrittenAsTheyAreDescribed() {
    let days = [
      CalendarDay(year: 2022, month: 0, day: 0), CalendarDay(year: 2022, month: 1, day: 0),
      CalendarDay(year: 822, month: 11, day: 5), CalendarDay(year: 12_022, month: 12, day: 31),
    ]
    for from in days {
      for to in days {
        var bytes: [UInt8] = []
        bytes.append(addingCapacity: Period.textLimit) { Period(from: from, to: to).append(to: &$0) }
        #expect(String(decoding: bytes, as: UTF8.self) == Period(from: from, to: to).description)
      }
    }
  }
}
