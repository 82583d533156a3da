import HeshuQuantities
import Testing

@testable import HeshuFigures

@Suite struct QualifierTests {
  @Test(arguments: [
    ("约3.2亿元", Qualifier.about, "[310000000, 330000000]"),
    ("3%左右", .about, "[2, 4]"),
    ("超百亿元", .over, "(10000000000, inf)"),
    ("突破2000家", .over, "(2000, inf)"),
    ("逾12万亩", .over, "(120000, inf)"),
    ("200多名", .more, "(200, 300)"),
    ("48万余亩", .more, "(480000, 490000)"),
    ("85%以上", .atLeast, "[85, inf)"),
    ("不低于5.5%", .atLeast, "[11/2, inf)"),
    ("近700万人", .under, "(-inf, 7000000)"),
    ("不足2万吨", .under, "(-inf, 20000)"),
    ("3%以下", .under, "(-inf, 3)"),
    ("不超过30天", .atMost, "(-inf, 30]"),
    ("18亿立方米以内", .atMost, "(-inf, 1800000000]"),
    ("下降超3.4%", .over, "(-inf, -17/5)"),
    ("签约168个", .exact, "[168, 168]"),
    ("节约15吨", .exact, "[29/2, 31/2]"),
    ("近三年", .exact, "[5/2, 7/2]"),
    ("5家以上市公司", .exact, "[5, 5]"),
  ])
  func widensTheFigure(text: String, qualifier: Qualifier, interval: String) {
    let figures = recognize(text).figures
    #expect(figures.map(\.qualifier) == [qualifier])
    #expect(figures.map { "\($0.interval())" } == [interval])
  }

  @Test(arguments: [
    ("罚款5至20万元", ["50000", "200000"]), ("5-8%", ["5", "8"]), ("5%—8%", ["5", "8"]), ("10~15万元", ["100000", "150000"]),
    ("3000元至5000元", ["3000", "5000"]), ("2万至3万人次", ["20000", "30000"]),
  ])
  func readsTwoNumbersAsARange(text: String, values: [String]) {
    let figures = recognize(text).figures
    #expect(figures.map { "\($0.value)" } == values)
    #expect(figures.map(\.qualifier) == [.rangeLow, .rangeHigh])
  }

  @Test func takesAChangeForNoRange() {
    #expect(recognize("由5%到8%").figures.map(\.qualifier) == [.exact, .exact])
  }

  @Test(arguments: [
    ("下降3.4%", "-3.4"), ("减少三成", "-30"), ("回落0.3个百分点", "-0.3"), ("同比减收5.1亿元", "-510000000"), ("下降了3.4%", "-3.4"),
    ("下降到3.4%", "3.4"), ("降至3.4%", "3.4"), ("增长-3.4%", "-3.4"), ("增长3.4%", "3.4"), ("压减46公里", "-46"),
  ])
  func signsTheFigure(text: String, value: String) {
    #expect(recognize(text).figures.map { "\($0.value)" } == [value])
  }

  @Test func sharesTheUnitOfALastItem() {
    let figures = recognize("完成投资45.1、217.3和511.8亿元").figures
    #expect(figures.map { "\($0.value)" } == ["4510000000", "21730000000", "51180000000"])
    #expect(figures.map(\.isUnitElsewhere) == [true, true, false])
  }
}
