import HeshuQuantities

/// How the cases of one suite are compared with what the recognizer reports.
struct SuiteRules {
  enum Span {
    /// The source's span is the figure's, or that with its qualifiers; of a numeral it is the number without the unit that follows it.
    case exact
    /// The source counts qualifiers, a currency's or scale's name in front and words between two ends to its span: the figures lie inside it.
    case inside
  }

  var name: String
  /// The share that the recognizer is to reach, as a text for the table.
  var goal: String
  /// The share that it reaches; a test fails below.
  var threshold: Double
  var span = Span.exact
  /// Also numerals without a unit are asked for.
  var numbers = true
  /// Whether figures that the case does not list make it wrong. Sources of one kind (currencies) list no other figures.
  var isComplete = false
  /// Kinds of which the source lists nothing else in a case.
  var partial: Set<String> = []
  /// Kinds that the source finds apart: figures of them are not looked at where a case lists nothing.
  var ignored: Set<FigureKind> = []
  /// Declined cases, by reason.
  var declined: [(reason: String, ids: [String])] = []
  /// Whether the limit of 8 % declined cases holds.
  var limitsDeclined = true
  /// Which of the suite's expectations are compared; nil for all.
  var kinds: Set<String>?

  static let all = [cn2an, number, unit, money, hard, duckling]

  func reason(_ item: SuiteCase) -> String? {
    if let kinds, item.expect.contains(where: { !kinds.contains($0.kind) }) { return "dates, times and holidays" }
    let number = item.id.hasPrefix(name) ? String(item.id.dropFirst(name.count + 1)) : item.id
    return declined.first { $0.ids.contains(number) || $0.ids.contains(item.id) }?.reason
  }

  /// The source's unit: the code of ours, and the power of ten that leads to it.
  static let units: [String: (code: String, power: Int)] = [
    "元": ("CNY", 0), "CNY": ("CNY", 0), "Chinese yuan": ("CNY", 0), "Dollar": ("CNY", 0), "Cent": ("CNY", -2),
    "美元": ("USD", 0), "United States dollar": ("USD", 0), "Euro": ("EUR", 0), "Swiss franc": ("CHF", 0),
    "Hong Kong dollar": ("HKD", 0), "HKD": ("HKD", 0), "港元": ("HKD", 0), "New Taiwan dollar": ("TWD", 0),
    "新台币": ("TWD", 0),
    "Nigerian naira": ("NGN", 0), "Bitcoin": ("BTC", 0), "日元": ("JPY", 0), "泰铢": ("THB", 0), "澳元": ("AUD", 0),
    "韩元": ("KRW", 0),
    "Meter": ("m", 0), "Metre": ("m", 0), "米": ("m", 0), "Kilometer": ("km", 0), "Kilometre": ("km", 0),
    "Centimetre": ("cm", 0), "Foot": ("ft", 0), "Inch": ("in", 0), "Mile": ("mi", 0),
    "Ton": ("t", 0), "吨": ("t", 0), "Liang": ("liang", 0), "Gram": ("g", 0), "Microgram": ("ug", 0), "公斤": ("kg", 0),
    "吨标准煤": ("tce", 0),
    "Bit": ("bit", 0), "Kilobit": ("bit", 3), "Hertz": ("Hz", 0), "Kilowatt": ("kW", 0), "千瓦": ("kW", 0),
    "千瓦时": ("kWh", 0), "GWh": ("kWh", 6),
    "F": ("℉", 0), "Fahrenheit": ("℉", 0), "C": ("℃", 0), "Celsius": ("℃", 0), "Degree": ("°", 0),
    "Year": ("year", 0), "Month": ("month", 0), "Day": ("d", 0), "Hour": ("h", 0), "Minute": ("min", 0),
    "Second": ("s", 0),
    "Litre": ("L", 0), "Millilitre": ("mL", 0), "Gallon": ("gal", 0),
    "人": ("person", 0), "名": ("person", 0), "户": ("household", 0), "个": ("item", 0), "家": ("enterprise", 0),
    "人次": ("person-time", 0),
    "亩": ("mu", 0), "平方米": ("m2", 0), "倍": ("x", 0), "个百分点": ("pp", 0), "元/立方米": ("CNY/m3", 0), "公里/小时": ("km", 0),
    "%": ("%", 0),
  ]
}
