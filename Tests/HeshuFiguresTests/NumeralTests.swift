import HeshuQuantities
import Testing

@testable import HeshuFigures

@Suite struct NumeralTests {
  @Test(arguments: [
    ("5.31亿元", "531000000 CNY"),
    ("3亿5000万元", "350000000 CNY"),
    ("2亿3千4百万元", "234000000 CNY"),
    ("13万2千元", "132000 CNY"),
    ("1千零1人", "1001 person"),
    ("25万6千人", "256000 person"),
    ("二十万亿元", "20000000000000 CNY"),
    ("一万五千亿元", "1500000000000 CNY"),
    ("三千五百人", "3500 person"),
    ("两万五人", "25000 person"),
    ("两万零五人", "20005 person"),
    ("一千一百九十万三千九百七十一元", "11903971 CNY"),
    ("1,100.9亿元", "110090000000 CNY"),
    ("1，234，567元", "1234567 CNY"),
    ("1 234 567元", "1234567 CNY"), ("总额 1 234 567 890.5 万元", "12345678905000 CNY"), ("合计 1 234 567 元", "1234567 CNY"),
    ("１２３．４亿元", "12340000000 CNY"),
    ("超百亿元", "10000000000 CNY"),
    ("59.80%", "59.80 %"),
    ("三点一四米", "3.14 m"),
    ("百分之三十二点五", "32.5 %"),
    ("千分之三", "0.3 %"),
    ("五分之四", "0.8 ratio"),
    ("123元1角1分", "123.11 CNY"),
    ("壹仟玖佰圆整", "1900 CNY"),
    ("三千瓦", "3 kW"),
    ("两千米", "2000 m"),
    ("5千米", "5 km"),
    ("177.1 亿元", "17710000000 CNY"),
    ("每千人口拥有床位6.9张", "6.9 张/千人"),
    ("孕产妇死亡率8.6/10万", "8.6 /100k"),
    ("29微克/立方米", "29 ug/m3"),
    ("九成五", "95 %"),
    ("七成半", "75 %"),
    ("翻两番", "4 x"),
    ("八五折", "85 %"),
    ("三成", "30 %"),
    ("-3.4%", "-3.4 %"),
    ("+2.4%", "2.4 %"),
  ])
  func readsNumerals(text: String, expected: String) {
    #expect(figures(text) == [expected])
  }

  @Test(arguments: [
    ("十几万户", "100000", "200000"),
    ("数十亿元", "1000000000", "10000000000"),
    ("几十人", "10", "100"),
    ("八九亿元", "800000000", "900000000"),
    ("三五百人", "300", "500"),
    ("一百五六十万吨", "1500000", "1600000"),
  ])
  func readsNumeralsThatAreRanges(text: String, low: String, high: String) throws {
    let figure = try #require(recognize(text).figures.first)
    #expect(figure.qualifier == .range)
    let interval = figure.interval()
    #expect(interval.low == ExactDecimal(low).map { ExactRatio($0) })
    #expect(interval.high == ExactDecimal(high).map { ExactRatio($0) })
  }

  @Test(arguments: [
    ("3亿5000万元", 4), ("45.1亿元", 7), ("5.10亿元", 6), ("1200元", 0), ("59.80%", -2), ("二千万元", 4), ("13万2千元", 0),
    ("六千二百九十万元", 4), ("二十万亿元", 12),
  ])
  func keepsTheLastWrittenPlace(text: String, step: Int16) {
    #expect(recognize(text).figures.map(\.step) == [step])
  }

  @Test func splitsNumberAndUnit() throws {
    for (text, number, unit) in [
      ("45.1亿元", "45.1", "亿元"), ("200多名", "200多", "名"), ("48万余亩", "48万余", "亩"), ("二百余万元", "二百余", "万元"),
    ] {
      let figure = try #require(recognize(text).figures.first)
      #expect(text.part(figure.start, figure.unitStart) == number)
      #expect(text.part(figure.unitStart, figure.end) == unit)
    }
  }

  @Test func refusesMantissasBeyond38Digits() {
    let options = RecognizerOptions(includesRefusals: true)
    let fits = String(repeating: "9", count: 38)
    #expect(figures(fits + "元") == [fits + " CNY"])
    let found = recognize(fits + "9元", options: options)
    #expect(found.figures.isEmpty)
    #expect(found.refusals.map(\.reason) == [.tooLong])
  }

  @Test func separatesThousandsOnlyByThree() {
    #expect(figures("完成5项,326个项目") == ["5 item", "326 item"])
    #expect(figures("12,3456人") == ["3456 person"])
    #expect(figures("148,306,725.50元") == ["148306725.50 CNY"])
  }
}
