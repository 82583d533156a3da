import BigInt
import HeshuQuantities

/// True numbers that satisfy a rule, drawn at random and written as a source with that rounding would.
struct RuleDraws {
  /// A rule with the table that it is over.
  struct Table {
    var rule: String
    var columns: [String]
    /// The units behind the written numbers.
    var units: [String]
  }

  static let tables: [Table] = [
    Table("share part: a, total: b, percent: c", "亿元", "万元", "%"),
    Table("plan-completion done: a, plan: b, percent: c", "亿元", "亿元", "%"),
    Table("growth current: a, base: b, percent: c", "亿元", "亿元", "%"),
    Table("growth-from-delta current: a, delta: b, percent: c", "亿元", "亿元", "%"),
    Table("difference current: a, base: b, difference: c", "%", "%", "个百分点"),
    Table("sum parts: [a, b, c], total: d", "亿元", "万元", "元", "亿元"),
    Table("shares-to-100 shares: [a, b, c]", "%", "‰", "%"),
    Table("weighted-rate weights: [a, b, c], part_rates: [d, e, f], rate: g", "亿元", "万元", "亿元", "%", "‰", "%", "%"),
    Table("mediant part_rates: [a, b, c], rate: d", "%", "%", "‰", "%"),
    Table("cumulative values: [a, b, c, d]", "亿元", "万元", "亿元", "元"),
    Table("cumulative-step previous: a, step: b, cumulative: c", "亿元", "万元", "亿元"),
    Table("rank values: [a, b, c, d]", "%", "‰", "%", "%"),
    Table("ratio numerator: a, denominator: b, ratio: c", "亿元", "吨", "元/吨"),
    Table("index-growth index: a, percent: b", "", "%"),
    Table("cagr start: a, end: b, years: 3, percent: c", "亿元", "万元", "%"),
    Table("count-share part: a, total: b, percent: c", "个", "个", "%"),
    Table("grim n: a, value: b", "个", "%"),
    Table("duplicate values: [a, b, c]", "亿元", "万元", "元"),
    Table("excess-digits value: a, decimals: 2", "亿元"),
  ]

  private var random: SplitMix
  let rounding: WrittenRounding

  init(seed: UInt64, _ rounding: WrittenRounding) {
    random = SplitMix(seed: seed)
    self.rounding = rounding
  }

  /// A row of a table, each cell a written number with its unit.
  mutating func row(of place: Int) -> [String] {
    let table = RuleDraws.tables[place]
    let name = String(table.rule.prefix { $0 != " " })
    // An amount in 亿元 is the unit of all true numbers; what is written in another unit is scaled there.
    return zip(numbers(name), table.units).map { number, unit in
      if unit == "个" { return "\(number.numerator)个" }
      let digits = name == "excess-digits" ? 2 : Int(random.next() % 4)
      return (number * RuleDraws.scale(unit)).written(digits, rounding, prefersUp: random.next() % 2 == 0) + unit
    }
  }

  private static func scale(_ unit: String) -> Fraction {
    switch unit {
    case "万元": Fraction(10_000)
    case "元", "元/吨": Fraction(100_000_000)
    case "‰": Fraction(1000)
    case "%", "个百分点", "": Fraction(100)
    default: Fraction(1)
    }
  }

  /// The true numbers of a row.
  private mutating func numbers(_ rule: String) -> [Fraction] {
    switch rule {
    case "share", "plan-completion", "ratio":
      let (a, b) = (amount(), amount(isSigned: rule == "share"))
      return [a, b, a / b]
    case "growth":
      let (a, b) = (amount(), amount(isSigned: false))
      return [a, b, a / b - Fraction(1)]
    case "growth-from-delta":
      let (base, delta) = (amount(isSigned: false), amount(isSigned: false))
      let fall = random.next() % 2 == 0 ? delta : base * rate() * Fraction(-1)
      return [base + fall, fall, fall / base]
    case "difference":
      let (a, b) = (rate(isSigned: true), rate(isSigned: true))
      return [a, b, a - b]
    case "sum": return totaled((0..<3).map { _ in amount() })
    case "shares-to-100":
      let (a, b) = (rate(isSigned: true), rate(isSigned: true))
      return [a, b, Fraction(1) - a - b]
    case "weighted-rate": return weighted()
    case "mediant": return mediant()
    case "cumulative", "rank":
      let sorted = (0..<4).map { _ in rule == "rank" ? rate(isSigned: true) : amount() }.sorted()
      return rule == "rank" ? sorted.reversed() : sorted
    case "cumulative-step":
      let (a, b) = (amount(), amount())
      return [a, b, a + b]
    case "index-growth":
      let growth = rate(isSigned: true)
      return [Fraction(1) + growth, growth]
    case "cagr":
      let (start, growth) = (amount(isSigned: false), rate())
      let factor = Fraction(1) + growth
      return [start, start * factor * factor * factor, growth]
    case "count-share", "grim":
      let total = BigInt(random.next() % 500) + 1
      let part = BigInt(random.next() % 501) % (total + 1)
      let share = Fraction(part, total)
      return rule == "grim" ? [Fraction(total), share] : [Fraction(part), Fraction(total), share]
    case "duplicate":
      let value = amount()
      return [value, value, value]
    default: return [amount()]
    }
  }

  private func totaled(_ parts: [Fraction]) -> [Fraction] { parts + [parts.reduce(Fraction(0), +)] }

  private mutating func weighted() -> [Fraction] {
    let weights = (0..<3).map { _ in amount(isSigned: false) }
    let rates = (0..<3).map { _ in rate(isSigned: true) }
    let sum = zip(weights, rates).map { $0 * $1 }.reduce(Fraction(0), +)
    return weights + rates + [sum / weights.reduce(Fraction(0), +)]
  }

  private mutating func mediant() -> [Fraction] {
    let numbers = weighted()
    return Array(numbers[3...])
  }

  /// An amount of one to thirty digits, mostly with a fraction.
  private mutating func amount(isSigned: Bool = true) -> Fraction {
    var digits = BigInt(random.next() % 1_000_000) + 1
    if random.next() % 8 == 0 { digits = digits * BigInt(random.next()) + BigInt(random.next() % 1000) }
    let sign: BigInt = isSigned && random.next() % 4 == 0 ? -1 : 1
    return Fraction(sign * digits, BigInt(10).power(Int(random.next() % 7)) * (random.next() % 2 == 0 ? 1 : 7))
  }

  /// A percentage as a plain ratio, mostly below one.
  private mutating func rate(isSigned: Bool = false) -> Fraction {
    let sign: BigInt = isSigned && random.next() % 3 == 0 ? -1 : 1
    return Fraction(sign * BigInt(random.next() % 100_000), BigInt(random.next() % 3 == 0 ? 30_000 : 100_000))
  }
}

extension RuleDraws.Table {
  init(_ rule: String, _ units: String...) {
    self.rule = rule
    self.units = units
    columns = units.enumerated().map { place, unit in
      "\(Character(UnicodeScalar(UInt8(0x61 + place)))): \(unit.isEmpty ? "number" : unit)"
    }
  }
}
