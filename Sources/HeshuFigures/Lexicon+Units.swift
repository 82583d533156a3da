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
  /// Only with a fraction or a multiplier (5.2亿度, 97.5分).
  case measured
  /// Only up to ten (三成).
  case tenths
  /// A point or stretch of the calendar unless 内 follows.
  case calendar
}

extension Lexicon {
  /// The care that a careful unit of the catalogue needs; `counted` for those that are not listed.
  static let unitCares: [(written: String, care: UnitCare)] = [
    ("号", .name), ("號", .name), ("版", .name), ("届", .name), ("路", .name), ("线", .name), ("線", .name), ("站", .name),
    ("点", .name), ("點", .name), ("级", .name), ("級", .name), ("期", .name), ("环", .name), ("步", .name), ("手", .name),
    ("格", .name), ("令", .name), ("代", .name), ("码", .name), ("章", .name), ("把", .name), ("打", .name), ("世纪", .name),
    ("世紀", .name), ("旬", .name), ("季度", .name), ("月", .name),
    ("h", .letter), ("s", .letter), ("m", .letter), ("t", .letter), ("g", .letter), ("J", .letter), ("W", .letter),
    ("L", .letter), ("l", .letter), ("ML", .letter),
    ("个点", .change), ("個點", .change),
    ("度", .measured), ("分", .measured), ("转", .measured), ("轉", .measured),
    ("成", .tenths),
    ("日", .calendar),
    ("年", .none), ("周岁", .none), ("週歲", .none), ("岁", .none), ("歲", .none), ("圆", .none), ("圓", .none), ("平方", .none),
    ("克", .none), ("升", .none), ("两", .none), ("兩", .none), ("伏", .none), ("帕", .none), ("赫", .none), ("焦", .none),
  ]

  /// A figure directly behind one of these says how much something grew, as the decreases say how much it fell.
  static let increaseVerbs = [
    "增长", "增加", "提高", "提升", "上升", "上涨", "增幅", "增速", "涨幅", "加快", "扩大", "增", "升", "涨", "高", "增至", "快", "多", "新增", "增收",
    "净增", "增量", "增值", "拉动", "高出", "高于", "低于", "降幅", "增长率", "增产",
  ]

  /// Names of currencies that stand in front of an amount in 元; without one 元 is the yuan.
  static let currencyWords: [(word: String, code: String)] = [
    ("港币", "HKD"), ("港幣", "HKD"), ("新台币", "TWD"), ("新台幣", "TWD"), ("新臺幣", "TWD"), ("台币", "TWD"), ("臺幣", "TWD"),
    ("澳门币", "MOP"), ("人民币", "CNY"), ("人民幣", "CNY"),
  ]

  static let currencyUnits = currencyWords.map { UnitCatalogue.unit(code: $0.code) ?? .none }

  /// What joins a word of change or share to its figure: it is read over when looking for the word.
  static let joiningWords = [
    "了", "约", "达", "达到", "为", "近", "超", "超过", "逾", "不足", "分别", "分别为", "均", "将", "可", "有", "也", "仅", "只",
  ]
}
