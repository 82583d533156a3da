/// Names of quantities as they are compared between documents.
///
/// Nothing is guessed: what is written differently is another thing, but for blanks, quotation marks, wide forms of letters, and words that
/// name nothing (累计, 已, 实现) or the publisher's own place (我市, 本市, 全市).
enum AcrossName {
  /// What the names of one's own place come to.
  private static let places: [(written: String, name: String)] = ["市", "县", "区", "州", "省", "盟", "旗", "镇", "乡"].flatMap {
    [("我\($0)", "全\($0)"), ("本\($0)", "全\($0)")]
  }
  private static let empty = ["累计", "已经", "已", "共计", "实现", "达到", "达", "为", "是", "了", "初步核算", "据统计", "其", "的"]
  /// A thing that bears one of these is known by its name: a place, or a project of the publisher.
  private static let heads = ["项目", "工程", "高速", "水库", "大桥", "园区", "开发区", "公司", "集团", "医院", "学校"]
  private static let placeEndings: Set<Character> = ["市", "县", "区", "州", "省", "镇", "乡", "盟", "旗"]
  /// Words with the ending of a place that are none.
  private static let noPlaces = [
    "地区", "城市", "社区", "小区", "辖区", "市场", "县域", "区域", "市政", "市民", "灌区", "景区", "库区", "山区", "林区", "城区", "省级", "市级", "县级",
    "区级",
    "乡村", "城镇", "乡镇", "县乡", "市县", "省市", "省重点", "市重点", "县重点",
  ]
  /// Flows, whose sum since the year began cannot fall; stocks and balances can.
  private static let flows = [
    "投资", "收入", "支出", "税收", "产量", "产值", "增加值", "生产总值", "销售额", "零售总额", "零售额", "进出口", "出口", "进口", "到位资金", "发电量", "用电量",
    "货运量",
    "客运量", "旅客", "游客", "吞吐量", "新增就业",
  ]
  private static let noFlows = ["余额", "结余", "顺差", "逆差", "利润", "净", "均", "增速", "增幅", "单价", "当月", "当日", "比重", "率"]
  /// What is foreseen or of a part of the time is no statement of what was.
  private static let uncertain = [
    "预计", "预期", "力争", "计划", "目标", "预算", "拟", "争取", "将", "当月", "当日", "新增", "每", "其中", "左右", "约",
  ]

  static func normalized(_ text: String) -> String {
    var name = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0x0A, 0x0D, 0x3000, 0x22, 0x27, 0x2018...0x201D, 0x300A, 0x300B, 0x300C, 0x300D, 0xFF0C, 0x2C:
        continue
      case 0xFF01...0xFF5E: name.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: name.unicodeScalars.append(scalar)
      }
    }
    for word in empty { name = name.replacing(word, with: "") }
    for (written, place) in places { name = name.replacing(written, with: place) }
    return name
  }

  /// Whether a normalized name tells by itself what it is of.
  static func isNamed(_ name: String) -> Bool {
    guard name.count >= 4, name.count <= 60, !uncertain.contains(where: { name.contains($0) }) else { return false }
    return namesPlace(name) || heads.contains(where: { name.contains($0) })
  }

  /// Whether a place is named, so that two figures of one document must be of the same thing.
  static func namesPlace(_ name: String) -> Bool {
    var rest = name
    for word in noPlaces { rest = rest.replacing(word, with: "") }
    return rest.dropFirst(1).prefix(8).contains { placeEndings.contains($0) }
  }

  /// Whether what several places have adds up: amounts and counts do, rates and averages do not.
  static func canBeSummed(_ measure: String) -> Bool {
    !["均", "率", "比重", "增速", "增幅", "单价", "最高", "最低", "密度", "指数", "顺差", "逆差", "净"].contains { measure.contains($0) }
  }

  static func isFlow(_ name: String) -> Bool {
    flows.contains { name.contains($0) } && !noFlows.contains { name.contains($0) }
  }
}
