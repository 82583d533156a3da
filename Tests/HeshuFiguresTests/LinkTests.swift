import Testing

@testable import HeshuFigures

@Suite struct LinkTests {
  private let published = CalendarDay(year: 2022, month: 11, day: 21)

  private func subjects(_ text: String) -> [String] {
    recognize(text).figures.map { text.part($0.subjectStart, $0.subjectEnd) }
  }

  @Test func findsTheProjectsOfTheBulletin() {
    let station = "邵阳火车站客运综合交通枢纽工程配套基础设施建设项目"
    #expect(subjects(station + "为省重点建设项目,今年1至10月,已完成投资5.31亿元,占年度投资计划的132.75%。") == [station, station])
    #expect(
      subjects("三一生态智能产业园项目完成年度投资计划123.88%、湖南邵虹基板玻璃项目完成年度投资计划145.8%") == ["三一生态智能产业园项目", "湖南邵虹基板玻璃项目"])
    let tier = "6个省“三高四新”重大产业项目"
    #expect(subjects("前10个月,邵阳市\(tier)完成投资45.1亿元,占年度计划的115.8%").suffix(2) == [tier, tier])
  }

  @Test func givesNoSubjectRatherThanAGuess() {
    #expect(subjects("在有关部门帮扶下,产销形势稳中有增,产值同比增长17%,缴纳税收1.49亿元") == ["产值", ""])
  }

  @Test func readsTheMeasure() {
    let text = "该县完成投资5亿元,产值同比增长17%"
    #expect(recognize(text).figures.map { text.part($0.measureStart, $0.measureEnd) } == ["完成投资", "产值同比增长"])
  }

  @Test(arguments: [
    ("完成投资45.1亿元,占年度计划的115.8%", FigureRelation.shareOf), ("生产总值486.3亿元，增长6.1%", .growthOf),
    ("人口312.86万人，其中城镇人口187.09万人", .partOf), ("城镇化率58.3%，比上年提高1.4个百分点", .changeOf), ("营业收入52.6亿元的5.1%", .shareOf),
    ("每10股派2.3元", .per), ("鸡蛋零售价每500克5.86元", .per), ("1美元兑6.7261元人民币", .per), ("100日元对人民币5.02元", .per),
  ])
  func relatesTheSecondToTheFirst(text: String, relation: FigureRelation) throws {
    let last = try #require(recognize(text).figures.last)
    #expect(last.relation == relation)
    #expect(last.relationTarget == 0)
  }

  @Test(arguments: ["每亩产量450公斤，增产20公斤", "人均拥有0.5公顷、3.2亩", "拨付100元对口支援50美元的物资"])
  func relatesNothingPerWhatIsNoFigure(text: String) {
    #expect(recognize(text).figures.allSatisfy { $0.relation != .per })
  }

  @Test(arguments: [
    ("接待游客1523.4万人次，实现旅游总收入128.7亿元，分别增长12.3%和15.8%", [-1, -1, 0, 1]),
    ("房地产开发投资下降7.2%，销售面积312.5万平方米，销售额198亿元，分别下降12.1%、15.4%", [-1, -1, -1, 1, 2]),
    ("支出20亿元、30亿元，分别占总支出的12%和18%", [-1, -1, 0, 1]),
    ("失业率4.2%，就业率95%，分别提高0.3个、1.5个百分点", [-1, -1, 0, 1]),
    ("批捕1123人，起诉2456人，同比分别下降8.9%和上升3.4%", [-1, -1, 0, 1]),
    // One amount and two rates: which belongs to it is not said.
    ("产值12亿元，分别增长3%和4%", [-1, -1, -1]),
  ])
  func relatesListsItemByItem(text: String, targets: [Int32]) {
    #expect(recognize(text).figures.map(\.relationTarget) == targets)
  }

  @Test func namesAnItemAfterItsPartner() {
    #expect(subjects("游客1523.4万人次，旅游总收入128.7亿元，分别增长12.3%和15.8%") == ["游客", "旅游总收入", "游客", "旅游总收入"])
  }

  @Test func partsAreOfTheLevelAndNotOfItsChange() {
    let found = recognize("市场主体51.2万户，较年初净增3.6万户，其中企业14.8万户，个体工商户35.9万户").figures
    #expect(found.map(\.relationTarget) == [-1, 0, 0, 0])
  }

  @Test(arguments: [
    ("汽车保有量102.6万辆", "汽车保有量"), ("本科录取率达到46.8%", "本科录取率"), ("粮食面积稳定在86.3万亩以上", "粮食面积"),
    ("该公司营业收入￥3,456元", "该公司营业收入"),
  ])
  func namesWhatAFigureIsOf(text: String, subject: String) {
    #expect(subjects(text) == [subject])
  }

  @Test func linksNothingWhereNobodyAsks() throws {
    let text = "今年1至10月,甲项目完成投资5亿元,占年度计划的90%，同比增长3%"
    let found = recognize(text, published: published, options: RecognizerOptions(linksFigures: false))
    let linked = recognize(text, published: published)
    #expect(found.figures.map(\.value) == linked.figures.map(\.value))
    #expect(found.periods.map(\.value) == linked.periods.map(\.value))
    #expect(
      found.figures.allSatisfy { $0.subjectEnd == 0 && $0.period < 0 && $0.relation == .none && $0.basis == .none })
    #expect(linked.figures.contains { $0.relation == .shareOf })
  }

  @Test func knowsTheBasis() {
    let found = recognize("同比增长5.1%，环比下降0.3%，较年初增长8.9%，增长2%").figures
    #expect(found.map(\.basis) == [.yearOnYear, .monthOnMonth, .yearToDate, .none])
  }

  private func periods(_ text: String) -> [String?] {
    let found = recognize(text, published: published)
    return found.figures.map { $0.period < 0 ? nil : found.periods[Int($0.period)].value?.description }
  }

  @Test func findsTheGoverningPeriod() {
    #expect(
      periods("今年1至10月,甲项目完成投资5亿元,占计划的90%。乙项目完成3亿元。") == ["2022-01/2022-10", "2022-01/2022-10", "2022-01/2022-10"])
    #expect(periods("一季度增长4.5%，二季度增长6.3%") == ["2022-01/2022-03", "2022-04/2022-06"])
    #expect(periods("前三季度为58.3%，比上年提高1.4个百分点；上年为56.9%") == ["2022-01/2022-09", "2022-01/2022-09", "2021"])
    #expect(periods("上月为48.5%，高于上年同期0.3个百分点") == ["2022-10", nil])
    #expect(periods("本月完成5亿元，比上月多2亿元") == ["2022-11", "2022-11"])
    #expect(periods("上半年完成5亿元。\n甲项目完成3亿元。") == ["2022-01/2022-06", nil])
  }
}
