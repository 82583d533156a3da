extension UnitCatalogue {
  /// Reads a unit as it stands behind a number or in a header: `亿元`, `万人次`, `元/公斤`, `张/千人`, and codes such as `CNY` or `mu`.
  ///
  /// Multipliers may stand in front (十 百 千 万 亿 and compounds), alone too: 万 is no unit and the power 4. A rate is written with a stroke or 每.
  /// Nil for text that is no unit. The outcome's text is what was written, but the symbol where a name was: `%` for `percent`.
  public static func written(_ text: String) -> WrittenUnit? {
    let trimmed = String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    if let unit = index.unit(code: trimmed), unit.isRate { return WrittenUnit(unit: unit, power: 0, text: text) }
    // Some symbols hold a stroke or 每 themselves: 兆比特每秒.
    if let (unit, power) = plain(trimmed) {
      return WrittenUnit(unit: unit, power: power, text: symbolText(ofName: trimmed) ?? text)
    }
    let parts = strokes(in: trimmed)
    guard parts.count == 2, let last = parts.last else { return nil }
    guard let (unit, power) = parts[0].isEmpty ? (.none, 0) : plain(parts[0]),
      let (below, belowPower) = denominator(last),
      let rate = unit.per(below)
    else { return nil }
    return WrittenUnit(unit: rate, power: power - belowPower, text: text)
  }

  /// The symbol of a unit that is named in English, for headers; nil for every other text.
  private static func symbolText(ofName name: String) -> String? {
    guard let unit = names[name] else { return nil }
    return symbols.first { $0.unit == unit && $0.power == 0 }?.written
  }

  /// The power of ten of a numeral that multiplies units, or nil.
  static func multiplier(_ character: Character) -> Int? {
    switch character {
    case "十", "拾": 1
    case "百", "佰": 2
    case "千", "仟": 3
    case "万", "萬": 4
    case "亿", "億": 8
    default: nil
    }
  }

  private static func strokes(in text: String) -> [String] {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "／" }.map(String.init)
    if parts.count > 1 { return parts }
    let words = text.split(separator: "每", omittingEmptySubsequences: false).map(String.init)
    return words.count == 2 && !words[0].isEmpty ? words : parts
  }

  /// A unit that is no rate, with multipliers in front of it; the longest symbol wins (千瓦 of 万千瓦).
  private static func plain(_ text: String) -> (FigureUnit, Int)? {
    var rest = Substring(text)
    var power = 0
    while true {
      if let symbol = symbol(String(rest)) { return (symbol.unit, power + Int(symbol.power)) }
      guard let first = rest.first, let more = multiplier(first) else { return nil }
      rest = rest.dropFirst()
      power += more
      // Beyond 万亿亿 nothing is counted.
      if power > 24 { return nil }
      if rest.isEmpty { return (.none, power) }
    }
  }

  private static func symbol(_ text: String) -> UnitSymbol? {
    if let symbol = index.symbol(written: text) { return symbol }
    if let name = names[text] { return UnitSymbol(written: text, unit: name, power: 0) }
    if let unit = index.unit(code: text), unit.dimension != .none {
      return UnitSymbol(written: text, unit: unit, power: 0)
    }
    return index.symbol(folded: text)
  }

  private static func denominator(_ text: String) -> (FigureUnit, Int)? {
    if let named = index.denominator(written: text) { return (named.unit, 0) }
    if let unit = index.unit(code: text), unit != .none, !unit.isRate { return (unit, 0) }
    guard let (unit, power) = plain(text), unit != .none else { return nil }
    return (unit, power)
  }

  /// English names that pipeline files use beside the codes.
  private static let names: [String: FigureUnit] = [
    "percent": .percent, "permille": .permille, "points": .percentagePoint, "percentage_point": .percentagePoint,
    "times": .multiple, "multiple": .multiple, "yuan": .yuan,
  ]
}
