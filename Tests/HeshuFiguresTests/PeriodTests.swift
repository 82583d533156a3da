import Testing

@testable import HeshuFigures

@Suite struct PeriodTests {
  private let published = CalendarDay(year: 2022, month: 11, day: 21)

  @Test(arguments: [
    ("今年1至10月", "2022-01/2022-10"),
    ("今年1至10月份", "2022-01/2022-10"),
    ("1至10月份", "2022-01/2022-10"),
    ("前10个月", "2022-01/2022-10"),
    ("前三季度", "2022-01/2022-09"),
    ("上半年", "2022-01/2022-06"),
    ("去年下半年", "2021-07/2021-12"),
    ("一季度", "2022-01/2022-03"),
    ("第三季度", "2022-07/2022-09"),
    ("二、三季度", "2022-04/2022-09"),
    ("2021年1—9月", "2021-01/2021-09"),
    ("2021年10月至2022年3月", "2021-10/2022-03"),
    ("2020—2022年", "2020/2022"),
    ("2011 - 2020", "2011/2020"),
    ("11月15日", "2022-11-15"),
    ("11月12日—15日", "2022-11-12/2022-11-15"),
    ("6月30日至7月5日", "2022-06-30/2022-07-05"),
    ("10月中旬", "2022-10-11/2022-10-20"),
    ("11月上旬", "2022-11-01/2022-11-10"),
    ("2024年2月下旬", "2024-02-21/2024-02-29"),
    ("10月", "2022-10"),
    ("8,9月份", "2022-08/2022-09"),
    ("去年同期", "2021"),
    ("明年4月", "2023-04"),
    ("后年", "2024"),
    ("本月", "2022-11"),
    ("上个月", "2022-10"),
    ("上月末", "2022-10"),
    ("上月下旬", "2022-10-21/2022-10-31"),
    ("下月", "2022-12"),
    ("本季度", "2022-10/2022-12"),
    ("上季度末", "2022-07/2022-09"),
    ("下季度", "2023-01/2023-03"),
    ("年内", "2022"),
    ("本年内", "2022"),
    ("2022年末", "2022"),
    ("2022年Q3", "2022-07/2022-09"),
    ("2021Q4", "2021-10/2021-12"),
    ("2022年1月至2022年6月", "2022-01/2022-06"),
    ("一季度至三季度", "2022-01/2022-09"),
    ("一九四九年十月一日", "1949-10-01"),
    ("2022年1月1日0时至12月31日24时", "2022-01-01/2022-12-31"),
    ("2022年", "2022"),
    ("二〇二二年", "2022"),
    ("2022年11月21日", "2022-11-21"),
    ("2022-11-21 12:38", "2022-11-21"),
    ("2022/11/21", "2022-11-21"),
    ("2022.11.21", "2022-11-21"),
    ("“十四五”期间", "2021/2025"),
    ("\"十四五\"期间", "2021/2025"),
    ("１—６月", "2022-01/2022-06"),
  ])
  func hasItsValue(text: String, expected: String) {
    let found = recognize(text, published: published)
    #expect(found.periods.map { $0.value?.description } == [expected])
    #expect(found.figures.isEmpty)
    #expect(found.periods.map { text.part($0.start, $0.end) } == [text])
  }

  @Test func knowsDaysFromLongerPeriods() {
    #expect(recognize("截至11月15日").periods.map(\.isDate) == [true])
    #expect(recognize("11月12日—15日").periods.map(\.isDate) == [false])
  }

  @Test func takesThePublicationDateFromALineOfItsOwn() {
    let found = recognize("标题\n  • 2022-11-21 12:38\n  • 来源：某局\n今年前10个月，完成投资5.1亿元。")
    #expect(found.published == CalendarDay(year: 2022, month: 11, day: 21))
    #expect(found.periods.compactMap { $0.value?.description } == ["2022-11-21", "2022-01/2022-10"])
    #expect(recognize("会议于2022年11月21日召开，今年完成5亿元。").published == nil)
  }

  @Test func knowsNoRelativePeriodWithoutAPublicationDate() {
    #expect(recognize("今年完成5亿元").periods.map(\.value) == [nil])
  }

  @Test func takesAReportOfJanuaryForTheYearBefore() {
    let found = recognize("1至12月，增长5%", published: CalendarDay(year: 2023, month: 1, day: 20))
    #expect(found.periods.map { $0.value?.description } == ["2022-01/2022-12"])
  }

  @Test(arguments: [
    "每年", "近年来", "健全年度考核", "一月一督战", "以上年龄", "2小时", "学年内", "几年内", "当月", "以上月份", "每季度", "年内蒙古", "以后年度", "当季",
  ])
  func isNone(text: String) {
    #expect(recognize(text, published: published).periods.isEmpty)
  }
}
