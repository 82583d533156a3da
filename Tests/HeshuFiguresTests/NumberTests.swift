import HeshuQuantities
import Testing

@testable import HeshuFigures

/// Forms of numerals, sums and bare numbers.
@Suite struct NumberTests {
  private func numbers(_ text: String) -> [String] {
    recognize(text, options: RecognizerOptions(includesNumbers: true)).figures.map {
      $0.unit == .none ? "\($0.value.normalized)" : "\($0.value.normalized) \($0.unit)"
    }
  }

  @Test(arguments: [
    ("三十两", "30 liang"), ("一万两千元", "12000 CNY"), ("九十九億元", "9900000000 CNY"), ("廿七个月", "27 month"),
    ("四十九兆九千五百九十二億元", "49959200000000 CNY"), ("十兆瓦", "10000 kW"),
    ("两米半", "2.5 m"), ("三米九", "3.9 m"), ("一个半小时", "1.5 h"), ("两个半月", "2.5 month"),
    ("六斤八两", "68 liang"), ("两年零三个月", "27 month"), ("8天20小时", "212 h"), ("两美元又三美分", "2.03 USD"),
    ("花了三块", "3 CNY"), ("一块二", "1.2 CNY"), ("三块零四", "3.04 CNY"), ("五块七毛八", "5.78 CNY"), ("25块牌子", "25 块"),
    ("一百三十五块六角七分钱", "135.67 CNY"), ("壹拾壹圆正", "11 CNY"),
    ("港币两千元", "2000 HKD"), ("新台币 177.1 亿元", "17710000000 TWD"), ("港幣3.14", "3.14 HKD"),
    ("百分之负三点八", "-3.8 %"), ("百分之百", "100 %"), ("百万分之五", "0.0005 %"), ("十六分之五", "0.3125 ratio"),
    ("一又二分之一", "1.5 ratio"), ("零下四摄氏度", "-4 ℃"), ("气温升至38度", "38 ℃"), ("用电1.5亿度", "150000000 kWh"),
    ("华氏温度100度", "100 ℉"),
  ])
  func readsForms(text: String, expected: String) {
    #expect(recognize(text).figures.map { "\($0.value.normalized) \($0.unit)" } == [expected])
  }

  @Test(arguments: [
    ("十", ["10"]), ("负一一", ["-11"]), ("一点二", ["1.2"]), ("一切", []), ("四川和五台山", ["5 台"]), ("答案是四不是五", ["4", "5"]),
    ("大陆部队", []), (".5", ["0.5"]), ("2e5", ["200000"]), ("15k", ["15000"]), ("10k~15k", ["10000", "15000"]),
    ("1/2", ["0.5"]), ("1 3/5", ["1.6"]), ("2/3", []), ("第250", ["250"]), ("一千到一千五百", ["1000", "1500"]),
    ("一百 五 十 二", ["152"]), ("三十 五十", ["30", "50"]), ("百 分 之 五 十", ["50 %"]), ("六 个 百 分 点", ["6 pp"]),
    ("见https://a.cn/?q=30%25", []), ("半百", ["50"]), ("三分之一", []), ("十一十二", []),
  ])
  func readsBareNumbers(text: String, expected: [String]) {
    #expect(numbers(text) == expected)
  }

  @Test func keepsTheOffsetsOfSpacedNumerals() {
    let text = "共 一百 五 十 二 个，约 三 万 元"
    let found = recognize(text, options: RecognizerOptions(includesNumbers: true))
    #expect(found.figures.map { text.part($0.start, $0.end) } == ["一百 五 十 二 个", "三 万 元"])
  }

  @Test(arguments: [
    ("2022 年 1 月", "2022-01"), ("2022 年 11 月 21 日", "2022-11-21"), ("2009 年 到 2010 年", "2009/2010"),
    ("2022 年 1 至 9 月", "2022-01/2022-09"), ("18年10月1日", "2018-10-01"), ("零八年", "2008"),
    ("本月9日", "2022-11-09"), ("上月15号", "2022-10-15"), ("上一年", "2021"), ("2018/1/10-2018/7/10", "2018-01-10/2018-07-10"),
    ("前年11月到去年3月", "2020-11/2021-03"), ("2021年的第三个月", "2021-03"),
  ])
  func readsPeriods(text: String, expected: String) {
    let found = recognize(text, published: CalendarDay(year: 2022, month: 11, day: 21))
    #expect(found.periods.map { $0.value?.description } == [expected])
    #expect(found.periods.map { text.part($0.start, $0.end) } == [text])
  }
}
