import HeshuQuantities

/// Units whose text often means something else, by what must speak for them.
enum UnitCare: UInt8 {
  /// Any number counts with it.
  case none
  /// Not behind a single Chinese numeral (三台 may be a place, 3台 counts).
  case counted
  /// Never: the number names a thing (3号, 二期, 8路).
  case name
  /// Only behind digits and before something that is no word (5m, 但 not 4S店).
  case letter
  /// Only behind a verb of change (9个点).
  case change
  /// Only with a fraction or a multiplier (5.2亿度, 97.5分, 6.8级, 3085.04点).
  case measured
  /// Only up to ten (三成).
  case tenths
  /// Only in a row of medals (9金4银2铜).
  case medal
  /// A point or stretch of the calendar unless 内 follows.
  case calendar
}

extension Lexicon {
  /// The care that a careful unit of the catalogue needs; `counted` for those that are not listed.
  static let unitCares: [(written: String, care: UnitCare)] = [
    ("号", .name), ("版", .name), ("届", .name), ("路", .name), ("线", .name), ("站", .name), ("单元", .name),
    ("期", .name), ("环", .name), ("步", .name), ("手", .name),
    ("格", .name), ("令", .name), ("代", .name), ("码", .name), ("章", .name), ("把", .name), ("打", .name), ("世纪", .name),
    ("讲", .name), ("旬", .name), ("季度", .name), ("月", .name),
    ("h", .letter), ("s", .letter), ("m", .letter), ("t", .letter), ("g", .letter), ("J", .letter), ("W", .letter),
    ("L", .letter), ("l", .letter), ("ML", .letter),
    ("个点", .change),
    ("度", .measured), ("分", .measured), ("转", .measured), ("级", .measured), ("点", .measured),
    ("成", .tenths),
    ("金", .medal), ("银", .medal), ("铜", .medal),
    ("日", .calendar),
    ("年", .none), ("周岁", .none), ("週歲", .none), ("岁", .none), ("圆", .none), ("平方", .none),
    ("克", .none), ("升", .none), ("两", .none), ("伏", .none), ("帕", .none), ("赫", .none), ("焦", .none),
  ]

  /// The cares under both scripts.
  static let caresByUnit = Dictionary(
    unitCares.flatMap { row in
      [row.written, TraditionalScript.form(of: row.written) ?? row.written].map { ($0, row.care) }
    },
    uniquingKeysWith: { first, _ in first })

  /// A figure directly behind one of these says how much something grew, as the decreases say how much it fell.
  static let increaseVerbs = [
    "增长", "增加", "提高", "提升", "上升", "上涨", "增幅", "增速", "涨幅", "加快", "扩大", "增", "升", "涨", "高", "增至", "快", "多", "新增", "增收",
    "净增", "增量", "增值", "拉动", "高出", "高于", "低于", "降幅", "增长率", "增产",
  ]

  /// Names, signs and codes of currencies in front of an amount; without one 元 is the yuan.
  static let currencyWords: [(word: String, code: String)] = [
    ("港币", "HKD"), ("港元", "HKD"), ("新台币", "TWD"), ("新台幣", "TWD"), ("台币", "TWD"), ("台幣", "TWD"), ("澳门币", "MOP"),
    ("澳门元", "MOP"), ("人民币", "CNY"), ("美元", "USD"), ("美金", "USD"), ("欧元", "EUR"), ("英镑", "GBP"), ("日元", "JPY"),
    ("日圆", "JPY"),
    ("¥", "CNY"), ("￥", "CNY"), ("$", "USD"), ("＄", "USD"), ("US$", "USD"), ("HK$", "HKD"), ("NT$", "TWD"),
    ("MOP$", "MOP"),
    ("A$", "AUD"), ("C$", "CAD"), ("S$", "SGD"), ("NZ$", "NZD"), ("R$", "BRL"), ("€", "EUR"), ("£", "GBP"),
    ("₩", "KRW"),
    ("₽", "RUB"), ("₹", "INR"), ("฿", "THB"), ("₫", "VND"), ("₱", "PHP"), ("₦", "NGN"),
    ("RMB", "CNY"), ("CNY", "CNY"), ("USD", "USD"), ("HKD", "HKD"), ("EUR", "EUR"), ("GBP", "GBP"), ("JPY", "JPY"),
    ("MOP", "MOP"), ("TWD", "TWD"), ("AUD", "AUD"), ("CAD", "CAD"), ("SGD", "SGD"), ("CHF", "CHF"), ("KRW", "KRW"),
    ("RUB", "RUB"),
  ]

  static let currencyUnits = currencyWords.map { UnitCatalogue.unit(code: $0.code) ?? .none }

  /// What joins a word of change or share to its figure: it is read over when looking for the word.
  static let joiningWords = [
    "了", "约", "达", "达到", "为", "近", "超", "超过", "逾", "不足", "分别", "分别为", "均", "将", "可", "有", "也", "仅", "只", "￥",
    "¥",
  ]
}
