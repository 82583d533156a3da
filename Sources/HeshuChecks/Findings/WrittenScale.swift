import HeshuQuantities
import HeshuRecords

/// A unit with its multiplier, in which numbers of a base unit are shown.
struct WrittenScale: Sendable, Hashable {
  /// A shown number times ten to this power is in the base unit.
  var power: Int
  /// With a blank in front; empty for plain numbers.
  var suffix: String

  init(power: Int, text: String) {
    self.power = power
    suffix = text.isEmpty ? "" : " " + text
  }

  /// The base unit itself, in the words of the catalogue: 元 for `CNY`.
  init(_ unit: FigureUnit) {
    self.init(power: 0, text: unit == .ratio ? "" : Self.texts[unit] ?? unit.code)
  }

  /// The first text of the catalogue for each unit without a multiplier.
  private static let texts: [FigureUnit: String] = {
    var texts: [FigureUnit: String] = [:]
    for symbol in UnitCatalogue.symbols where symbol.power == 0 && texts[symbol.unit] == nil {
      texts[symbol.unit] = symbol.written
    }
    return texts
  }()

  /// The scale of an operand as it was written: 四百六十万元 in 万元, and a cell whose header says 万元 too; nil where neither tells it.
  static func of(_ operand: FindingOperand, written text: String) -> WrittenScale? {
    if let split = split(text, operand.unit) { return split.scale }
    if let number = ExactDecimal(text), let scale = scale(of: operand, number) { return scale }
    var rest = text.drop { numerals.contains($0) }
    while !rest.isEmpty {
      if let written = UnitCatalogue.written(String(rest)), written.unit == operand.unit {
        return WrittenScale(power: written.power, text: String(rest))
      }
      rest.removeFirst()
    }
    return nil
  }

  private static let numerals: Set<Character> = Set("负零〇一二两三四五六七八九十百千点")

  /// The multiplier that makes a bare number what its operand stands for.
  private static func scale(of operand: FindingOperand, _ number: ExactDecimal) -> WrittenScale? {
    guard operand.unit != .none, let low = operand.interval.low, let high = operand.interval.high,
      let text = texts[operand.unit]
    else { return nil }
    let multipliers = [(0, ""), (3, "千"), (4, "万"), (6, "百万"), (8, "亿")]
    return multipliers.first {
      ExactRatio(number).scaled(byPowerOfTen: $0.0) + ExactRatio(number).scaled(byPowerOfTen: $0.0) == low + high
    }
    .map { WrittenScale(power: $0.0, text: $0.1 + text) }
  }

  /// The number at the head of a written figure, and the scale that the rest of it names; nil where it has another form.
  static func split(_ text: String, _ unit: FigureUnit) -> (number: String, scale: WrittenScale)? {
    let number = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    let rest = String(text[number.endIndex...].drop { $0 == " " })
    guard !number.isEmpty, ExactDecimal(number) != nil else { return nil }
    if rest.isEmpty, unit == .none { return (String(number), WrittenScale(power: 0, text: "")) }
    guard let written = UnitCatalogue.written(rest), written.unit == unit else { return nil }
    return (String(number), WrittenScale(power: written.power, text: rest))
  }

  /// A number of the base unit.
  func text(_ value: ExactRatio, digits: Int, _ rule: RoundingRule) -> String {
    number(value, digits: digits, rule) + suffix
  }

  private func number(_ value: ExactRatio, digits: Int, _ rule: RoundingRule) -> String {
    let shown = value.scaled(byPowerOfTen: -power)
    if let decimal = shown.terminatingDecimal, decimal.significantDigits <= digits {
      return decimal.normalized.description
    }
    return shown.rounded(toSignificantDigits: min(digits, ExactDecimal.maximumDigits), rule)?.normalized.description
      ?? shown.description
  }

  /// An interval as its two ends: `115.36…115.92 %`, `> 45 亿元`.
  func range(_ interval: Interval, digits: Int) -> String {
    let shown = digits + 2
    switch (interval.low, interval.high) {
    case (let low?, let high?):
      if low == high { return text(low, digits: shown, .halfEven) }
      return number(low, digits: shown, .down) + "…" + text(high, digits: shown, .up)
    case (let low?, nil): return (interval.lowClosed ? "≥ " : "> ") + text(low, digits: shown, .down)
    case (nil, let high?): return (interval.highClosed ? "≤ " : "< ") + text(high, digits: shown, .up)
    case (nil, nil): return "any number"
    }
  }

  /// The interval of a computed number: as its middle and half its width where both end, else as its two ends with four digits more than the
  /// coarsest operand has.
  func computed(_ interval: Interval, digits: Int) -> String {
    // What nobody measured has no digits of its own.
    let digits = min(max(digits, 1), 15)
    if let low = interval.low, let high = interval.high, interval.lowClosed, interval.highClosed,
      ends(low, digits + 4), ends(high, digits + 4)
    {
      return spread(interval, written: nil)
    }
    return range(interval, digits: digits + 2)
  }

  /// Whether a number of the base unit is written in full with so many digits.
  private func ends(_ value: ExactRatio, _ digits: Int) -> Bool {
    value.scaled(byPowerOfTen: -power).terminatingDecimal.map { $0.normalized.significantDigits <= digits } ?? false
  }

  /// An interval as its middle and half its width where that is what it is: `45.1 ± 0.05 亿元`.
  ///
  /// - Parameter written: the number as it was written, which keeps its zeros.
  func spread(_ interval: Interval, written: String?) -> String {
    guard let low = interval.low, let high = interval.high, interval.lowClosed, interval.highClosed else {
      return range(interval, digits: ExactDecimal.maximumDigits - 2)
    }
    let middle = (low + high) * ExactRatio(ExactDecimal(significand: 5, exponent: -1))
    let shown = written ?? number(middle, digits: ExactDecimal.maximumDigits, .halfEven)
    if low == high { return shown + suffix }
    // A figure that is a range or was cut off has another middle than the number that was written.
    if let written, let value = ExactDecimal(written), ExactRatio(value).scaled(byPowerOfTen: power) != middle {
      return range(interval, digits: ExactDecimal.maximumDigits - 2)
    }
    return "\(shown) ± \(number(high - middle, digits: ExactDecimal.maximumDigits, .halfEven))\(suffix)"
  }
}
