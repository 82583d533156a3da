import Testing

@testable import HeshuFigures

@Suite struct RefusalTests {
  private let options = RecognizerOptions(includesRefusals: true)

  @Test(arguments: [
    ("联系电话:0739-5363823", RefusalReason.phone), ("手机13812345678", .phone), ("第7版", .ordinal), ("第二阶段", .ordinal),
    ("第一、二、三产业", .ordinal), ("国发〔2022〕12号", .recordNumber), ("G60沪昆高速", .identifier), ("12、13道", .identifier),
    ("7、8站台", .identifier), ("“一对一”帮扶", .idiom), ("千方百计促消费", .idiom), ("奋战五十天", .idiom), ("一批项目", .vague),
    ("今年65岁", .age), ("经纬三路88号2栋", .address),
    ("一月一督战", .idiom), ("11月15日", .date), ("湘ICP备06007413号", .identifier), ("2011 - 2020", .years), ("5G基站", .name),
  ])
  func namesItsReason(text: String, reason: RefusalReason) {
    let found = recognize(text, options: options)
    #expect(found.figures.isEmpty)
    #expect(found.refusals.map(\.reason).contains(reason), "\(found.refusals)")
  }

  @Test(arguments: [
    "党的二十大精神", "三一专汽", "“三高四新”战略", "“1+1+N”工作机制", "营商环境110平台", "第十四个五年规划", "扫一扫在手机打开当前页", "一揽子政策", "八大攻坚行动",
    "PM2.5", "第二十三条第(四)项", "一项目一个方案", "湘公网安备 43050202000153号", "三次产业", "比赛8:30开始", "产量居全国前三位", "对折线处折叠",
    "北纬28.5度、东经112.3度", "民国38年", "四套班子", "上一交易日", "1.2.3版", "完成立项", "5、加强领导",
  ])
  func isNoFigure(text: String) {
    #expect(recognize(text).figures.isEmpty)
  }

  @Test func reportsNothingUnlessAsked() {
    #expect(recognize("联系电话:0739-5363823，第7版").refusals.isEmpty)
  }

  @Test func reportsNumbersWithoutAUnitOnRequest() {
    let found = recognize("比由2.01缩小至1.94", options: RecognizerOptions(includesNumbers: true))
    #expect(found.figures.map { "\($0.value)" } == ["2.01", "1.94"])
    #expect(found.figures.map(\.kind) == [.number, .number])
  }
}
