import HeshuFigures
import HeshuRecords
import Testing

@testable import HeshuChecks

/// What documents say of the same quantity.
@Suite struct AcrossTests {
  /// One document: who published it, when, and its text.
  struct Source {
    var text: String
    var publisher = ""
    var day: CalendarDay?

    init(_ text: String, publisher: String = "", day: UInt8? = nil) {
      self.text = text
      self.publisher = publisher
      self.day = day.map { CalendarDay(year: 2022, month: 11, day: $0) }
    }
  }

  private static let recognizer = Recognizer()

  private static func findings(_ sources: [Source]) -> [FindingRow] {
    var checker = ClaimChecker(publisher: { $0.origin ?? "" })
    var across = AcrossChecker()
    var recognition = Recognition()
    for (place, source) in sources.enumerated() {
      let bytes = Array(source.text.utf8) + [UInt8](repeating: 0, count: 64)
      var document = Document(
        id: "d\(place)", version: "0", text: 0..<source.text.utf8.count, byteCount: source.text.utf8.count)
      document.published = source.day
      document.origin = source.publisher
      recognizer.recognize(bytes, document.text, published: source.day, into: &recognition)
      var side = Side()
      _ = checker.check(document, in: bytes, recognition, into: &side)
      for statement in checker.takeStatements() { across.add(statement) }
    }
    var side = Side()
    across.finish(into: &side)
    return side.findings.map { FindingRow($0, in: side) }
  }

  private static func summaries(_ sources: [Source]) -> [String] {
    findings(sources).map { row in
      let operands = row.operands.map { "\($0.document ?? "?") \($0.text ?? "?")" }.joined(separator: ", ")
      return "\(row.rule) \(row.verdict): \(operands)"
    }
  }

  @Test func aFigureStatedTwiceAgrees() {
    #expect(
      Self.summaries([Source("2022年末全市常住人口312.86万人。"), Source("2022年末，我市常住人口313万人。")])
        == ["stated-twice consistent: d0 312.86万人, d1 313万人"])
    let rows = Self.findings([
      Source("2022年，邵阳市粮食总产量62.4万吨。"), Source("2022年，邵阳市粮食总产量64.2万吨。"),
    ]).filter { $0.rule == "stated-twice" }
    #expect(rows.map(\.verdict) == ["inconsistent"])
    #expect(rows.map(\.severity) == ["warning"])
    #expect(rows.map(\.gap) == ["17000"])
    #expect(rows.map(\.group) == ["邵阳市粮食总产量 2022"])
    #expect(rows[0].operands.map(\.start) == [14, 14])
  }

  @Test func aLaterDocumentMayRestate() {
    let rows = Self.findings([
      Source("2021年，邵阳市粮食总产量62.4万吨。", day: 1), Source("2021年，邵阳市粮食总产量62.9万吨。", day: 20),
    ])
    #expect(rows.filter { $0.rule == "stated-twice" }.map(\.reason) == ["restated"])
    #expect(!rows.contains { $0.verdict == "inconsistent" })
  }

  @Test func sumsSinceJanuaryDoNotFall() {
    #expect(
      Self.summaries([
        Source("2022年1至10月，全市完成投资286.5亿元。"), Source("2022年1至8月，全市完成投资250.2亿元。"),
        Source("2022年前三季度，全市完成投资240.1亿元。"),
      ]) == [
        "cumulative inconsistent: d2 240.1亿元, d1 250.2亿元", "cumulative consistent: d0 286.5亿元, d2 240.1亿元",
      ])
    // A stock may fall, and another year begins anew.
    #expect(
      !Self.summaries([
        Source("2022年1至8月，全市贷款余额250.2亿元。"), Source("2022年1至9月，全市贷款余额240.2亿元。"),
        Source("2021年1至12月，全市完成投资300亿元。"), Source("2022年1至3月，全市完成投资60亿元。"),
      ]).contains { $0.contains("inconsistent") })
  }

  @Test func plansOfOneYearAgree() throws {
    let first = Source("2022年1至9月，邵阳市6个省重大产业项目完成投资40.2亿元，占年度计划的103.2%。")
    let second = Source("2022年1至10月，邵阳市6个省重大产业项目完成投资45.1亿元，占年度计划的115.8%。")
    let row = try #require(Self.findings([first, second]).first { $0.rule == "implied-plan" })
    #expect(row.verdict == "consistent")
    #expect(row.nearest == "3900000000")
    let third = Source("2022年1至11月，邵阳市6个省重大产业项目完成投资47.0亿元，占年度计划的112.8%。")
    #expect(
      Self.summaries([first, second, third]).contains(
        "implied-plan inconsistent: d2 47.0亿元, d2 112.8%, d1 45.1亿元, d1 115.8%"))
  }

  @Test func partsOfAPlaceComeToNoMoreThanTheWhole() throws {
    let county = Source("2022年，武山县粮食产量12.6万吨。")
    let district = Source("2022年，桐溪区粮食产量21.8万吨。")
    let city = Source("2022年，全市粮食产量34.4万吨。")
    #expect(
      Self.summaries([county, district, city]) == [
        "parts-of-whole consistent: d0 12.6万吨, d1 21.8万吨, d2 34.4万吨"
      ])
    let rows = Self.findings([county, district, Source("2022年，全市粮食产量33.2万吨。")])
    #expect(rows.map(\.rule) == ["parts-of-whole"])
    #expect(rows.map(\.verdict) == ["inconsistent"])
    #expect(rows.map(\.severity) == ["warning"])
    #expect(rows.map(\.gap) == ["10500"])
    #expect(rows[0].operands.map(\.role) == ["part", "part", "whole"])
    #expect(rows[0].group == "全市粮食产量 2022")
  }

  /// A zone lies in a county, a rate is no sum, and another year is another whole.
  @Test(arguments: [
    [Source("2022年，武山县医院建成床位1260张。"), Source("2022年，桐溪经开区医院建成床位2980张。"), Source("2022年，全市医院建成床位3440张。")],
    [Source("2022年，武山县户均耕地3.2亩。"), Source("2022年，桐溪区户均耕地2.8亩。"), Source("2022年，全市户均耕地3.0亩。")],
    [Source("2022年，武山县粮食产量12.6万吨。"), Source("2022年，桐溪区粮食产量29.8万吨。"), Source("2021年，全市粮食产量34.4万吨。")],
    [Source("2022年，武山县粮食产量42.6万吨。"), Source("2022年，全市粮食产量34.4万吨。")],
    [
      Source("2022年，武山县粮食产量12.6万吨。"), Source("2022年，桐溪区粮食产量29.8万吨。"),
      Source("2022年，全市粮食产量34.4万吨。", publisher: "b"),
    ],
  ])
  func noOtherPartsAreAdded(_ sources: [Source]) {
    #expect(!Self.summaries(sources).contains { $0.contains("parts-of-whole") })
  }

  /// What is not surely the same is not compared.
  @Test(arguments: [
    [Source("2022年，全市粮食总产量62.4万吨。", publisher: "a"), Source("2022年，全市粮食总产量64.2万吨。", publisher: "b")],
    [Source("2021年，全市粮食总产量62.4万吨。"), Source("2022年，全市粮食总产量64.2万吨。")],
    [Source("全市粮食总产量62.4万吨。"), Source("全市粮食总产量64.2万吨。")],
    [Source("2022年，粮食总产量62.4万吨。"), Source("2022年，粮食总产量64.2万吨。")],
    [Source("2022年，全市粮食总产量62.4万吨。"), Source("2022年，全市计划粮食总产量64.2万吨。")],
    [Source("2022年，全市粮食总产量超62.4万吨。"), Source("2022年，全市粮食总产量64.2万吨。")],
    [Source("2022年，全市税收收入同比增长3亿元。"), Source("2022年，全市税收收入64.2亿元。")],
    [Source("2022年，重点项目完成投资5亿元。\n2022年，重点项目完成投资7亿元。")],
    [Source("2022年，全市出口、进口分别为42.2亿元、121.5亿元。"), Source("2022年，全市出口、进口分别为32.2亿元、121.5亿元。")],
    [Source("2022年1至10月，全市完成投资286.5亿元，占年初计划的90%。"), Source("2022年1至11月，全市完成投资290亿元，占调整计划的95%。")],
  ])
  func nothingElseIsCompared(_ sources: [Source]) {
    #expect(!Self.summaries(sources).contains { $0.contains("inconsistent") })
  }
}
