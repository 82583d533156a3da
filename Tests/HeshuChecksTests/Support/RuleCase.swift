import HeshuQuantities
import HeshuRecords

@testable import HeshuChecks

/// A case of a suite in the words of a rule.
struct RuleCase {
  private let item: CheckSuite

  init(_ item: CheckSuite) {
    self.item = item
  }

  private static let qualifiers = ["over": "超", "nearly": "近", "above": "至少", "about": "约"]

  /// The worst verdict over all findings, or what is wrong with the rule.
  var verdict: String {
    if item.check == "interval-of-figure" { return intervalVerdict }
    guard let outcome else { return "unmapped" }
    if let diagnostic = outcome.diagnostics.first(where: { $0.level == .error }) { return diagnostic.message }
    return outcome.findings.map(\.verdict).max()?.name ?? "nothing"
  }

  private var outcome: Outcome? {
    switch item.check {
    case "share":
      row(["part": "亿元", "total": "亿元", "pct": "%"], "share part: part, total: total, percent: pct")
    case "plan-completion":
      row(["part": "亿元", "total": "亿元", "pct": "%"], "plan-completion done: part, plan: total, percent: pct")
    case "growth":
      row(["this": "亿元", "last": "亿元", "pct": "%"], "growth current: this, base: last, percent: pct", price: price)
    case "growth-from-delta":
      row(
        ["this": "亿元", "delta": "亿元", "pct": "%"], "growth-from-delta current: this, delta: delta, percent: pct",
        price: price)
    case "difference": row(["a": "亿元", "b": "亿元", "d": "亿元"], "difference current: a, base: b, difference: d")
    case "cumulative-step":
      row(
        ["previous": "亿元", "month": "亿元", "cumulative": "亿元"],
        "cumulative-step previous: previous, step: month, cumulative: cumulative")
    case "index-growth": row(["index": "%", "pct": "%"], "index-growth index: index, percent: pct")
    case "cagr":
      row(
        ["start": "亿元", "end": "亿元", "pct": "%"],
        "cagr start: start, end: end, years: \(item.text("years") ?? ""), percent: pct", price: price)
    case "count-share":
      item.text("pct") == nil
        ? row(["part": "个", "total": "个"], "count-share part: part, total: total")
        : row(["part": "个", "total": "个", "pct": "%"], "count-share part: part, total: total, percent: pct")
    case "excess-digits": excessDigits
    case "grim": grim
    default: list
    }
  }

  /// Amounts at current prices against a rate at comparable ones are of no known basis; all other cases are of one.
  private var price: PriceBasis { item.text("basis") == nil ? .current : .unknown }

  /// Cases over lists.
  private var list: Outcome? {
    switch item.check {
    case "sum": group(["parts": "亿元"], total: "亿元", "sum part: parts, total: total")
    case "count-sum": group(["parts": "个"], total: "个", "sum part: parts, total: total")
    case "shares-to-100": group(["shares": "%"], total: nil, "shares-to-100 share: shares")
    case "mediant": group(["rates": "%"], total: "%", "mediant part_rate: rates, rate: total")
    case "weighted-rate":
      group(
        ["weights": "亿元", "rates": "%"], total: "%", "weighted-rate weight: weights, part_rate: rates, rate: total")
    case "cumulative": series("series", "cumulative value: x")
    case "rank": series("ordered_desc", "rank value: x")
    case "duplicate": duplicates
    case "interval-intersect": intervals
    case "sum-calc11": calculation
    default: nil
    }
  }

  private func row(_ units: KeyValuePairs<String, String>, _ rule: String, price: PriceBasis? = nil) -> Outcome {
    let cells = units.map { name, unit -> String? in
      let qualifier = item.text(name + "_qual").flatMap { RuleCase.qualifiers[$0] } ?? ""
      return item.text(name).map { qualifier + $0 + unit }
    }
    return Bench(units.map { "\($0): \($1)" }, [cells]).findings(rule: rule, options: CheckOptions(price: price))
  }

  private func group(_ lists: KeyValuePairs<String, String>, total: String?, _ rule: String) -> Outcome {
    let count = lists.map { item.texts($0.key).count }.max() ?? 0
    let whole = item.text("total") ?? item.text("rate")
    let columns = lists.map { "\($0): \($1)" } + (total.map { ["total: \($0)"] } ?? [])
    let rows = (0..<count).map { place -> [String?] in
      lists.map { item.texts($0.key)[place] + $0.value } + (total.map { unit in [whole.map { $0 + unit }] } ?? [])
    }
    return Bench(columns, rows).findings(rule: rule)
  }

  private func series(_ name: String, _ rule: String) -> Outcome {
    let rows = item.texts(name).enumerated().map { ["\(10 + $0)", $1 + "亿元"] as [String?] }
    return Bench(["place: number", "x: 亿元"], rows).findings(
      rule: rule, options: CheckOptions(order: FieldReference("place")))
  }

  private var duplicates: Outcome {
    let figures = (item.inputs["figures"] as? [[String: String]] ?? []).map { figure in
      let unit = figure["unit"] == "100000000" ? "亿元" : figure["unit"] == "10000" ? "万元" : "元"
      return (RuleCase.qualifiers[figure["qual"] ?? ""] ?? "") + (figure["value"] ?? "") + unit
    }
    return Bench(["x: 元"], figures.map { [$0] }).findings(rule: "duplicate value: x")
  }

  /// Intervals that are given by their ends.
  private var intervals: Outcome {
    let sets = item.inputs["sets"] as? [[String]] ?? [item.texts("a"), item.texts("b")]
    return judge(sets.map { ends in ["x": interval(ends[0], true, ends[1], true)] }, "duplicate value: x")
  }

  private var excessDigits: Outcome {
    let value = RuleCase.plain(item.text("value") ?? "")
    return Bench(["x: number"], [[value]]).findings(
      rule: "excess-digits value: x, decimals: \(item.text("decimals") ?? "")")
  }

  /// Facts with their declared decimals; a weight of 2 counts a fact twice, a negative one stands on the other side.
  private var calculation: Outcome {
    let facts = item.inputs["facts"] as? [[String: String]] ?? []
    let weights = item.inputs["weights"] as? [String: Int] ?? [:]
    var total: Interval?
    var parts: [String: Interval] = [:]
    for fact in facts {
      let interval = declared(fact["value"] ?? "", decimals: Int(fact["decimals"] ?? "") ?? 0)
      let name = fact["concept"] ?? ""
      if weights[name] == nil {
        total = interval
      } else {
        parts[name] = parts[name].flatMap { $0.intersection(interval) } ?? interval
      }
    }
    let rows = parts.sorted { $0.key < $1.key }.map { name, interval in
      ["part": interval.scaled(by: ExactRatio(weights[name] ?? 1)), "total": total ?? .everything]
    }
    return judge(rows, "sum part: part, total: total")
  }

  /// Whole numbers behind a mean or percentage, in the roundings of the source: those that the program has no word for are given as intervals.
  private var grim: Outcome {
    let text = item.text("mean") ?? item.text("pct") ?? ""
    let isPercent = item.text("percent") == "true" || item.text("pct") != nil
    let n = "grim n: \(item.text("n") ?? ""), value: x" + (item.text("items").map { ", items: \($0)" } ?? "")
    let known = RuleCase.roundings[item.text("rounding") ?? "up_or_down"].flatMap { WrittenRounding(name: $0) }
    if let known {
      return Bench([isPercent ? "x: %" : "x: number"], [[isPercent ? text + "%" : text]]).findings(
        rule: n, options: CheckOptions(rounding: known))
    }
    guard let rounding = item.text("rounding"), let value = ExactDecimal(text) else { return Outcome() }
    let place = ExactRatio(ExactDecimal(significand: 1, exponent: Int32(-value.fractionDigits)))
    guard let (below, isLowClosed, above, isHighClosed) = RuleCase.reach(of: rounding) else { return Outcome() }
    let middle = ExactRatio(value)
    let range = Interval(
      low: middle - place * below, high: middle + place * above, lowClosed: isLowClosed, highClosed: isHighClosed)
    return judge([["x": range ?? .everything]], n)
  }

  /// How far a rounding of the source reaches to either side, in last places, and whether the ends belong.
  private static func reach(of rounding: String) -> (ExactRatio, Bool, ExactRatio, Bool)? {
    func tenths(_ number: Int) -> ExactRatio { ExactRatio(ExactDecimal(significand: Int128(number), exponent: -1)) }
    switch rounding {
    case "down": return (tenths(5), false, tenths(5), true)
    // The source rounds binary numbers, so that either way occurs.
    case "even": return (tenths(5), true, tenths(5), true)
    // Of these two it takes both ends.
    case "anti_trunc": return (.one, true, .zero, true)
    case "ceiling_or_floor": return (.one, true, .one, true)
    default: break
    }
    let parts = rounding.split(separator: ":")
    guard parts.count == 2, let threshold = Int(parts[1]) else { return nil }
    if parts[0] == "up_from" { return (tenths(10 - threshold), true, tenths(threshold), false) }
    return (tenths(threshold), false, tenths(10 - threshold), true)
  }

  /// The roundings of the source that the program knows as well.
  static let roundings = [
    "up_or_down": "nearest", "up": "half-up", "ceiling": "ceil", "floor": "trunc", "trunc": "trunc",
  ]

  /// What the program takes a figure for, in the roundings that it knows.
  private var intervalVerdict: String {
    guard let value = item.text("x").flatMap({ ExactDecimal($0) }),
      let low = item.text("lower").flatMap({ ExactDecimal($0) }),
      let high = item.text("upper").flatMap({ ExactDecimal($0) }),
      let rounding = RuleCase.roundings[item.text("rounding") ?? ""].flatMap({ WrittenRounding(name: $0) })
    else { return "unmapped" }
    let closed = item.texts("incl").map { $0 == "<=" }
    let expected = Interval(
      low: ExactRatio(low), high: ExactRatio(high), lowClosed: closed[0], highClosed: closed[1])
    let found = Interval.written(
      value: value, step: -value.fractionDigits, isExactCount: false, qualifier: .exact, rounding: rounding)
    return found == expected ? "consistent" : "inconsistent"
  }

  // MARK: - Intervals

  /// A rule over numbers that are given by their intervals.
  private func judge(_ rows: [[String: Interval]], _ rule: String) -> Outcome {
    let names = (rows.first ?? [:]).keys.sorted()
    var bench = Bench(names.map { "\($0): any" }, [])
    for place in bench.fields.indices { bench.fields[place].type = .number }
    bench.numbers = rows.map { row in names.map { row[$0] } }
    return bench.findings(rule: rule)
  }

  private func interval(_ low: String, _ isLowClosed: Bool, _ high: String, _ isHighClosed: Bool) -> Interval {
    guard let from = ExactDecimal(low), let to = ExactDecimal(high) else { return .everything }
    return Interval(low: ExactRatio(from), high: ExactRatio(to), lowClosed: isLowClosed, highClosed: isHighClosed)
      ?? .everything
  }

  private func declared(_ text: String, decimals: Int) -> Interval {
    let value = ExactDecimal(text) ?? .zero
    return Interval.written(value: value, step: -decimals, isExactCount: false, qualifier: .exact)
  }

  /// Plain decimals for a number with an exponent.
  private static func plain(_ text: String) -> String {
    let parts = text.split(separator: "E")
    guard parts.count == 2, let value = ExactDecimal(String(parts[0])), let power = Int(parts[1]) else { return text }
    return value.scaled(byPowerOfTen: power).description
  }
}
