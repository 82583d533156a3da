extension UnitCatalogue {
  /// What a rate is counted per beyond plain units. Only these keep their multiplier in the unit; any other one goes into the number.
  ///
  /// Source: the rates of 主要统计指标解释 (per 千人口, 百户, 万元, 10万), and what reports write behind a stroke.
  static let namedDenominators: [UnitDenominator] = plainDenominators + timedDenominators

  private static let plainDenominators: [UnitDenominator] = [
    // Bare numbers.
    UnitDenominator("百", "100", "", 2),
    UnitDenominator("100", "100", "", 2),
    UnitDenominator("千", "1k", "", 3),
    UnitDenominator("1000", "1k", "", 3),
    UnitDenominator("万", "10k", "", 4),
    UnitDenominator("10000", "10k", "", 4),
    UnitDenominator("十万", "100k", "", 5),
    UnitDenominator("10万", "100k", "", 5),
    UnitDenominator("100000", "100k", "", 5),
    UnitDenominator("百万", "1M", "", 6),
    UnitDenominator("100万", "1M", "", 6),
    UnitDenominator("亿", "100M", "", 8),
    // People and households.
    UnitDenominator("百人", "百人", "person", 2),
    UnitDenominator("千人", "千人", "person", 3),
    UnitDenominator("千人口", "千人", "person", 3),
    UnitDenominator("千名", "千人", "person", 3),
    UnitDenominator("万人", "万人", "person", 4),
    UnitDenominator("万人口", "万人", "person", 4),
    UnitDenominator("万名", "万人", "person", 4),
    UnitDenominator("十万人", "10万人", "person", 5),
    UnitDenominator("10万人", "10万人", "person", 5),
    UnitDenominator("10万人口", "10万人", "person", 5),
    UnitDenominator("百万人", "100万人", "person", 6),
    UnitDenominator("100万人", "100万人", "person", 6),
    UnitDenominator("百万人口", "100万人", "person", 6),
    UnitDenominator("百户", "百户", "household", 2),
    UnitDenominator("千户", "千户", "household", 3),
    UnitDenominator("万户", "万户", "household", 4),
    UnitDenominator("千人次", "千人次", "person-time", 3),
    UnitDenominator("万人次", "万人次", "person-time", 4),
    // Money.
    UnitDenominator("百元", "百元", "CNY", 2),
    UnitDenominator("100元", "百元", "CNY", 2),
    UnitDenominator("千元", "千元", "CNY", 3),
    UnitDenominator("1000元", "千元", "CNY", 3),
    UnitDenominator("万元", "万元", "CNY", 4),
    UnitDenominator("万元GDP", "万元", "CNY", 4),
    UnitDenominator("万元产值", "万元", "CNY", 4),
    UnitDenominator("亿元", "亿元", "CNY", 8),
    UnitDenominator("亿元GDP", "亿元", "CNY", 8),
    UnitDenominator("万美元", "万美元", "USD", 4),
    // Other things.
    UnitDenominator("万辆", "万辆", "vehicle", 4),
    UnitDenominator("万车", "万辆", "vehicle", 4),
    UnitDenominator("百辆", "百辆", "vehicle", 2),
    UnitDenominator("百车", "百辆", "vehicle", 2),
    UnitDenominator("千辆", "千辆", "vehicle", 3),
    UnitDenominator("百家", "百家", "enterprise", 2),
    UnitDenominator("万家", "万家", "enterprise", 4),
    UnitDenominator("百公里", "100km", "km", 2),
    UnitDenominator("100公里", "100km", "km", 2),
    UnitDenominator("百千米", "100km", "km", 2),
    UnitDenominator("100km", "100km", "km", 2),
    UnitDenominator("万公里", "万公里", "km", 4),
    UnitDenominator("百平方公里", "100km2", "km2", 2),
    UnitDenominator("100平方公里", "100km2", "km2", 2),
    UnitDenominator("万平方公里", "万平方公里", "km2", 4),
    UnitDenominator("百平方米", "100m2", "m2", 2),
    UnitDenominator("100平方米", "100m2", "m2", 2),
    UnitDenominator("百亩", "百亩", "mu", 2),
    UnitDenominator("万亩", "万亩", "mu", 4),
    UnitDenominator("百万吨", "百万吨", "t", 6),
    UnitDenominator("100万吨", "百万吨", "t", 6),
    UnitDenominator("万吨", "万吨", "t", 4),
    UnitDenominator("100克", "100g", "g", 2),
    UnitDenominator("百克", "100g", "g", 2),
    UnitDenominator("100毫升", "100mL", "mL", 2),
    UnitDenominator("100mL", "100mL", "mL", 2),
    UnitDenominator("100ml", "100mL", "mL", 2),
    UnitDenominator("100g", "100g", "g", 2),
    UnitDenominator("万件", "万件", "item", 4),
    UnitDenominator("百件", "百件", "item", 2),
    UnitDenominator("万次", "万次", "次", 4),
    UnitDenominator("千次", "千次", "次", 3),
    UnitDenominator("万台", "万台", "台", 4),
    UnitDenominator("百头", "百头", "头", 2),
    // Spans of time that are written so behind a stroke alone.
    UnitDenominator("时", "h", "h", 0),
    UnitDenominator("hr", "h", "h", 0),
    UnitDenominator("分", "min", "min", 0),
    UnitDenominator("d", "d", "d", 0),
    UnitDenominator("day", "d", "d", 0),
    UnitDenominator("a", "year", "year", 0),
    UnitDenominator("百万英热单位", "百万英热", "Btu", 6),
    UnitDenominator("百万英热", "百万英热", "Btu", 6),
    UnitDenominator("MMBtu", "百万英热", "Btu", 6),
  ]

  /// What is counted per thing and time: 元/人·月, 元/平方米/月, 元/亩·年.
  private static let timedDenominators: [UnitDenominator] = {
    let things = [
      ("人", "person"), ("户", "household"), ("平方米", "m2"), ("㎡", "m2"), ("立方米", "m3"), ("亩", "mu"), ("千瓦", "kW"),
      ("千伏安", "kVA"),
      ("吨", "t"),
      ("辆", "vehicle"), ("床", "床"), ("间", "间"),
    ]
    let times = [("月", "month"), ("年", "year"), ("天", "d"), ("日", "d")]
    var rows: [UnitDenominator] = []
    for (thing, code) in things {
      for (time, timeCode) in times {
        let names = ["·", "•", "/"].map { thing + $0 + time }
        for name in names + ["（" + names[0] + "）", "(" + names[0] + ")"] {
          rows.append(UnitDenominator(name, code + "-" + timeCode, code + "-" + timeCode, 0))
        }
      }
    }
    return rows
  }()
}
