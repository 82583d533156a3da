import Testing

@testable import HeshuQuantities

@Suite struct UnitCatalogueTests {
  @Test(arguments: [
    ("元", "CNY", 0), ("亿元", "CNY", 8), ("億元", "CNY", 8), ("萬元", "CNY", 4), ("万亿元", "CNY", 12), ("千万元", "CNY", 7),
    ("百万美元", "USD", 6), ("亿港元", "HKD", 8), ("英镑", "GBP", 0), ("%", "%", 0), ("成", "%", 1), ("‰", "‰", 0),
    ("个百分点", "pp", 0), ("基点", "pp", -2), ("BP", "pp", -2), ("倍", "x", 0), ("万人", "person", 4), ("名", "person", 0),
    ("万人次", "person-time", 4), ("户", "household", 0), ("家", "enterprise", 0), ("个", "item", 0), ("件", "item", 0),
    ("万张", "sheet", 4), ("辆", "vehicle", 0), ("标箱", "标箱", 0), ("万标箱", "标箱", 4), ("TEU", "标箱", 0), ("架次", "架次", 0),
    ("万剂次", "剂次", 4), ("万亩", "mu", 4), ("公顷", "ha", 0), ("平方米", "m2", 0), ("㎡", "m2", 0), ("平方公里", "km2", 0),
    ("公里", "km", 0), ("千米", "km", 0), ("万千米", "km", 4), ("米", "m", 0), ("毫米", "mm", 0), ("海里", "nmi", 0),
    ("万吨", "t", 4), ("公斤", "kg", 0), ("千克", "kg", 0), ("斤", "jin", 0), ("万吨标准煤", "tce", 4), ("亿立方米", "m3", 8),
    ("千瓦时", "kWh", 0), ("亿千瓦时", "kWh", 8), ("度", "kWh", 0), ("GWh", "kWh", 6), ("GWH", "kWh", 6), ("gWh", "kWh", 6),
    ("兆瓦时", "kWh", 3), ("万千瓦", "kW", 4), ("MW", "kW", 3), ("瓦", "kW", -3), ("年", "year", 0), ("个月", "month", 0),
    ("天", "d", 0), ("小时", "h", 0), ("分钟", "min", 0), ("秒", "s", 0), ("TB", "B", 12), ("℃", "℃", 0),
    ("亿人公里", "person-km", 8), ("亿吨公里", "t-km", 8), ("元/公斤", "CNY/kg", 0), ("万元/亩", "CNY/mu", 4),
    ("微克/立方米", "ug/m3", 0), ("吨/日", "t/d", 0), ("万吨/日", "t/d", 4), ("公里/小时", "km/h", 0), ("公里／时", "km/h", 0),
    ("公斤/亩", "kg/mu", 0), ("元每吨", "CNY/t", 0), ("/10万", "/100k", 0), ("/十万", "/100k", 0), ("人/10万", "人/100k", 0),
    ("张/千人", "张/千人", 0), ("元/兆瓦时", "CNY/kWh", -3), ("吨标准煤/万元", "tce/万元", 0), ("升/百公里", "L/100km", 0),
    ("CNY", "CNY", 0), ("mu", "mu", 0), ("person", "person", 0), ("CNY/kg", "CNY/kg", 0),
    ("万", "", 4),
    ("万亿", "", 12), (" 万元 ", "CNY", 4), ("ratio", "ratio", 0), ("pp", "pp", 0), ("Mbps", "bit/s", 6),
  ])
  func readsUnits(text: String, code: String, power: Int) throws {
    let unit = try #require(UnitCatalogue.written(text))
    #expect(unit.unit.code == (code == "人/100k" ? "person/100k" : code))
    #expect(unit.power == power)
    #expect(unit.text == text)
  }

  @Test(arguments: [
    ("percent", "%"), ("permille", "‰"), ("points", "个百分点"), ("times", "倍"), ("yuan", "元"),
  ])
  func showsTheSymbolOfANamedUnit(name: String, symbol: String) throws {
    let unit = try #require(UnitCatalogue.written(name))
    #expect(unit.text == symbol)
    #expect(unit == UnitCatalogue.written(symbol))
  }

  @Test(arguments: [
    "", " ", "/", "元/", "//", "元/公斤/天", "吉普", "元元", "亿亿亿亿元", "100k", "千人口x", "每", "每吨", "m/", "/公", "元/元/",
  ])
  func refusesOtherText(text: String) {
    #expect(UnitCatalogue.written(text) == nil)
  }

  @Test func everyTextStandsOnce() {
    var seen: Set<String> = []
    for entry in UnitCatalogue.families.flatMap(\.entries) {
      #expect(seen.insert(entry.written).inserted, "\(entry.written) stands twice")
    }
    let both = seen.union(seen.compactMap { TraditionalScript.form(of: $0) })
    #expect(Set(UnitCatalogue.symbols.map(\.written)) == both)
    #expect(UnitCatalogue.symbols.count == both.count)
    let below = UnitCatalogue.namedDenominators.map(\.written)
    #expect(Set(below).count == below.count)
    #expect(Set(UnitCatalogue.denominators.map(\.written)).isSuperset(of: below))
  }

  @Test func noEntryIsTheTraditionalFormOfAnother() {
    let entries = UnitCatalogue.families.flatMap(\.entries)
    let derived = Dictionary(
      entries.compactMap { entry in TraditionalScript.form(of: entry.written).map { ($0, entry) } },
      uniquingKeysWith: { first, _ in first })
    for entry in entries {
      guard let other = derived[entry.written] else { continue }
      #expect(other.code != entry.code || other.power != entry.power, "\(entry.written) follows from \(other.written)")
    }
  }

  @Test func everySourceGivesUnits() {
    let sources = UnitCatalogue.families.flatMap { family in family.entries.map { family.source(of: $0) } }
    #expect(Set(sources) == Set(UnitSource.allCases))
    for family in UnitCatalogue.families where family.kind == .money {
      // A currency is known by its code of three letters.
      for entry in family.entries { #expect(entry.code.utf8.count == 3 && entry.code == entry.code.uppercased()) }
    }
  }

  @Test(arguments: [
    ("萬億千瓦時", "kWh", 12), ("個百分點", "pp", 0), ("億新臺幣", "TWD", 8), ("平方公里", "km2", 0), ("標準箱", "标箱", 0), ("紐元", "NZD", 0),
    ("輛", "vehicle", 0), ("公頃", "ha", 0), ("攝氏度", "℃", 0), ("萬人口", "", 0),
  ])
  func readsTheTraditionalScript(text: String, code: String, power: Int) {
    let unit = UnitCatalogue.written(text)
    #expect(unit?.unit.code ?? "" == code)
    #expect(unit?.power ?? 0 == power)
  }

  @Test func everySymbolIsReadAsItself() throws {
    for symbol in UnitCatalogue.symbols {
      let unit = try #require(UnitCatalogue.written(symbol.written), "\(symbol.written)")
      #expect(unit.unit == symbol.unit && unit.power == Int(symbol.power), "\(symbol.written)")
      #expect(!symbol.unit.code.isEmpty && symbol.unit.kind != .number)
      #expect(UnitCatalogue.unit(code: symbol.unit.code) == symbol.unit, "\(symbol.unit.code)")
    }
  }

  @Test func everyRateIsReadFromItsCode() {
    for below in UnitCatalogue.denominators {
      for top in UnitCatalogue.symbols where !top.unit.isRate {
        guard let rate = top.unit.per(below.unit), rate.kind == .rate, UnitCatalogue.unit(code: rate.code) == rate
        else {
          Issue.record("\(top.written) per \(below.written)")
          return
        }
      }
    }
  }

  @Test func factorsNameUnits() {
    for factor in UnitCatalogue.factors {
      #expect(UnitCatalogue.unit(code: factor.code) != nil, "\(factor.code)")
      #expect(UnitCatalogue.unit(code: factor.base) != nil, "\(factor.base)")
    }
    for row in UnitCatalogue.namedDenominators { #expect(UnitCatalogue.unit(code: row.base) != nil, "\(row.written)") }
  }

  @Test(arguments: [
    ("mu", "ha", "1/15"), ("ha", "m2", "10000"), ("mu", "m2", "2000/3"), ("km2", "ha", "100"), ("jin", "kg", "1/2"),
    ("t", "kg", "1000"), ("%", "‰", "10"), ("x", "%", "100"), ("ratio", "%", "100"), ("kWh", "J", "3600000"),
    ("h", "min", "60"), ("year", "month", "12"), ("CNY/kg", "CNY/t", "1000"), ("km/h", "m/s", "5/18"),
    ("CNY/jin", "CNY/kg", "2"),
    ("/100k", "/1k", "1/100"), ("张/千人", "张/万人", "10"), ("CNY", "CNY", "1"), ("tce/万元", "tce/CNY", "1/10000"),
    ("km", "nmi", "250/463"),
  ])
  func converts(from: String, to: String, factor: String) throws {
    let (a, b) = (try #require(UnitCatalogue.unit(code: from)), try #require(UnitCatalogue.unit(code: to)))
    #expect(UnitCatalogue.conversion(from: a, to: b)?.description == factor)
  }

  @Test(arguments: [
    ("CNY", "USD"), ("person", "person-time"), ("%", "pp"), ("t", "tce"), ("month", "d"), ("kWh", "kW"),
    ("CNY/kg", "CNY"),
    ("座", "所"), ("m", "m2"), ("CNY/kg", "USD/kg"), ("mL", "g"),
  ])
  func hasNoFactor(from: String, to: String) throws {
    let (a, b) = (try #require(UnitCatalogue.unit(code: from)), try #require(UnitCatalogue.unit(code: to)))
    #expect(UnitCatalogue.conversion(from: a, to: b) == nil)
  }

  @Test func conversionsLeadBack() throws {
    let units = Array(Set(UnitCatalogue.symbols.map(\.unit))).filter { !$0.isRate && $0.dimension != .count }
    for a in units {
      for b in units {
        guard let there = UnitCatalogue.conversion(from: a, to: b) else { continue }
        let back = try #require(UnitCatalogue.conversion(from: b, to: a))
        #expect(there * back == .one, "\(a) and \(b)")
        #expect(a.dimension == b.dimension, "\(a) and \(b)")
      }
    }
  }

  @Test(arguments: [
    ("CNY", "money", "money"), ("%", "percent", "ratio"), ("pp", "percentage_point", "percentage_point"),
    ("x", "multiple", "ratio"), ("‰", "rate", "ratio"), ("person", "count", "count"), ("tce", "mass", "mass"),
    ("kWh", "energy", "energy"), ("kW", "power", "power"), ("B", "other", "data"), ("℃", "other", "temperature"),
    ("CNY/kg", "rate", "rate"), ("ratio", "other", "ratio"), ("person-km", "other", "other"), ("", "number", "none"),
    ("d", "duration", "duration"), ("m3", "volume", "volume"),
  ])
  func aUnitKnowsItsKindAndDimension(code: String, kind: String, dimension: String) throws {
    let unit = try #require(UnitCatalogue.unit(code: code))
    #expect(unit.kind.name == kind)
    #expect(unit.dimension.name == dimension)
  }

  @Test func namedUnitsExist() {
    let units: [FigureUnit] = [.percent, .permille, .percentagePoint, .multiple, .ratio, .yuan, .person, .month, .year]
    #expect(Set(units).count == 9)
    #expect(!units.contains(.none))
    #expect(FigureUnit.none.code.isEmpty)
    #expect(FigureUnit(numerator: .max, denominator: .max).code == "/")
  }

  @Test(arguments: ["年", "月", "日", "号", "点", "分", "度", "两", "级", "期", "次", "门", "口", "块", "股", "道", "站"])
  func symbolsThatNeedCare(text: String) {
    #expect(UnitCatalogue.symbols.first { $0.written == text }?.careful == true)
  }

  @Test(arguments: ["元", "%", "个", "人", "家", "户", "项", "公里", "吨", "套", "所", "条", "座", "头", "小时"])
  func symbolsThatNeedNone(text: String) {
    #expect(UnitCatalogue.symbols.first { $0.written == text }?.careful == false)
  }

  @Test func rowsForDisplay() throws {
    let rows = UnitCatalogue.displayRows
    #expect(rows.count == UnitCatalogue.symbols.count)
    let row = try #require(rows.first { $0.written == "GWh" })
    #expect(row == ("GWh", "kWh", "energy", "energy", 6))
  }
}
