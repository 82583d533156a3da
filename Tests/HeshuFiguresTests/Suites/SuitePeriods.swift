import Foundation

@testable import HeshuFigures

/// How the cases of a suite of dates and periods are compared.
///
/// Right is a mention with the source's span, of which 从, 在 or 自 in front and 止, 间, 左右 behind may be missing, and its days. Whether the end of a
/// span of years or days belongs to it the source leaves open from case to case: either is right. A date without a year is compared by month
/// and day where the source takes the next such day and not the one of the publication's year.
struct SuitePeriods {
  let item: SuiteCase
  let found: Recognition
  private let offsets: [Int]

  init(_ item: SuiteCase) {
    self.item = item
    let published = Self.published(item.note ?? "")
    found = recognize(item.input, published: published)
    offsets = Gold.scalarOffsets(item.input)
  }

  /// Scores the cases of the suite that no word declines.
  static func score(_ cases: [SuiteCase], declined words: [(reason: String, words: [String])]) -> SuiteScore {
    var score = SuiteScore()
    score.cases = cases.count
    for item in cases {
      if let reason = reason(item, words) {
        score.declined[reason, default: 0] += 1
        continue
      }
      let match = SuitePeriods(item)
      if match.isRight {
        score.right += 1
      } else {
        score.misses.append("\(item.id) \(item.input) -> \(match.description)")
      }
    }
    return score
  }

  /// Why a case is none of absolute and official forms: a word in what the source reports decides.
  private static func reason(_ item: SuiteCase, _ table: [(reason: String, words: [String])]) -> String? {
    let kinds: Set<String> = ["duration", "set", "time_delta", "time_period", "time", "timerange", "datetimerange"]
    if item.expect.contains(where: { kinds.contains($0.kind) }) { return "durations, recurring and clock times" }
    for (reason, applies) in forms where item.expect.contains(where: { applies(Array($0.text)) }) { return reason }
    for (reason, words) in table {
      for word in words where item.expect.contains(where: { $0.text.firstRange(of: word) != nil }) { return reason }
    }
    return nil
  }

  var isRight: Bool {
    if item.expect.isEmpty { return found.periods.isEmpty }
    return item.expect.allSatisfy { expectation in
      found.periods.contains { hasSpan($0, expectation) && hasValue($0, expectation) }
    }
  }

  private func hasSpan(_ period: PeriodMention, _ expectation: SuiteCase.Expectation) -> Bool {
    let (start, end) = (offsets[Int(period.start)], offsets[Int(period.end)])
    guard let first = expectation.start, let last = expectation.end else { return true }
    guard start - first <= 1, start >= first, end <= last, last - end <= 2 else { return false }
    let scalars = Array(item.input.unicodeScalars)
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    return ["", "从", "在", "自"].contains(text(first..<start))
      && ["", "止", "间", "之间", "左右", "期间"].contains(text(end..<last))
  }

  private func hasValue(_ period: PeriodMention, _ expectation: SuiteCase.Expectation) -> Bool {
    guard let value = expectation.value else { return true }
    guard let got = period.value else { return false }
    let isYearOpen = (item.note?.contains("XXXX-") ?? false) || !expectation.text.contains("年")
    return value.split(separator: "|").contains { Self.agrees(String($0), got, isYearOpen: isYearOpen) }
  }

  private static func agrees(_ value: String, _ got: Period, isYearOpen: Bool) -> Bool {
    let ends = value.split(separator: "/").map { day(String($0)) }
    guard let low = ends.first, let high = ends.last else { return false }
    func text(_ date: CalendarDay) -> String {
      let text = Period(date).description
      return isYearOpen ? String(text.dropFirst(5)) : text
    }
    let (first, last) = (firstDay(got.from), lastDay(got.to))
    guard text(first) == text(low) else { return false }
    return [last, after(last), firstDay(got.to)].contains { text($0) == text(high) }
  }

  private static func day(_ text: String) -> CalendarDay {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == " " }).compactMap { Int16($0) }
    guard parts.count >= 3 else { return CalendarDay(year: 0, month: 0, day: 0) }
    return CalendarDay(year: parts[0], month: UInt8(clamping: parts[1]), day: UInt8(clamping: parts[2]))
  }

  private static func firstDay(_ day: CalendarDay) -> CalendarDay {
    CalendarDay(year: day.year, month: max(day.month, 1), day: max(day.day, 1))
  }

  private static func lastDay(_ day: CalendarDay) -> CalendarDay {
    let month = day.month == 0 ? 12 : day.month
    return CalendarDay(
      year: day.year, month: month, day: day.day == 0 ? CalendarDay.days(in: month, of: day.year) : day.day)
  }

  private static func after(_ day: CalendarDay) -> CalendarDay {
    if day.day < CalendarDay.days(in: day.month, of: day.year) {
      return CalendarDay(year: day.year, month: day.month, day: day.day + 1)
    }
    if day.month < 12 { return CalendarDay(year: day.year, month: day.month + 1, day: 1) }
    return CalendarDay(year: day.year + 1, month: 1, day: 1)
  }

  /// The day that relative forms are resolved against: an ISO date, seconds since 1970, or parts of a date.
  private static func published(_ note: String) -> CalendarDay? {
    guard let range = note.firstRange(of: "ref ") else { return nil }
    let rest = note[range.upperBound...]
    if let seconds = Double(rest), seconds > 1000 {
      return CalendarDay(Date(timeIntervalSince1970: seconds).formatted(.iso8601.year().month().day()))
    }
    let numbers = rest.prefix { $0 != ";" }.split { !$0.isNumber }.compactMap { Int16($0) }
    guard let year = numbers.first, year > 100 else { return nil }
    let month = numbers.count > 1 ? UInt8(clamping: numbers[1]) : 12
    return CalendarDay(year: year, month: month, day: numbers.count > 2 ? UInt8(clamping: numbers[2]) : 31)
  }

  var description: String {
    let got = found.periods.map { "\(item.input.part($0.start, $0.end))=\($0.value?.description ?? "none")" }
    return "\(got) wanted \(item.expect.map { "\($0.text)=\($0.value ?? "any")" }) \(item.note ?? "")"
  }
}

/// The suites of dates, and the words that decline a case.
extension SuitePeriods {
  static let suites = ["recognizers-datetime-zh", "jionlp-time"]

  /// Forms that no single word tells.
  static let forms: [(reason: String, applies: @Sendable ([Character]) -> Bool)] = [
    (
      "days without a month or without 日",
      { text in
        let isDay = text.last == "日" || text.last == "号"
        return isDay ? !text.contains("月") : text.contains("月") && "一二三四五六七八九十".contains(text.last ?? " ")
      }
    ),
    (
      "orders and marks of other languages",
      { text in
        let marks = text.filter { "/-.·：".contains($0) }
        return !marks.isEmpty && (!text.prefix(4).allSatisfy(\.isNumber) || Set(marks).count > 1) && text.first != "从"
      }
    ),
    ("digits without 年", { $0.allSatisfy { $0.isNumber && $0.isASCII || $0 == " " || $0 == "=" } }),
    ("which days 初, 底 and 末 mean", { "初底末".contains($0.last ?? " ") }),
  ]

  static let declined: [(reason: String, words: [String])] = [
    (
      "durations, recurring and clock times",
      ["点", "點", "时", "時", ":", "早", "晚", "午", "晨", "夜", "刻", "分", "秒", "每", "会儿"]
    ),
    ("weeks and weekdays", ["周", "週", "星期", "礼拜", "禮拜"]),
    (
      "days counted from today",
      [
        "天", "現在", "现在", "最近", "过去", "未来", "近", "最后", "最後", "上个", "下个", "这个", "上個", "下個", "这月", "剩", "次日", "当日", "今日",
        "明日", "今明",
        "前两年", "年以前", "年以后", "几年", "多年", "半年",
      ]
    ),
    (
      "lunar calendar, reigns, holidays and seasons",
      [
        "农历", "農曆", "初一", "初二", "初三", "初五", "初八", "初十", "正月", "腊月", "闰", "廿", "大年", "雍正", "康熙", "神龙", "神龍", "节", "節",
        "元旦", "五一", "双十一", "双十二", "国庆", "國慶", "清明", "端午", "除夕", "平安夜", "新年", "冬至", "小寒", "假", "春", "夏", "秋", "冬", "中元",
        "十一",
      ]
    ),
    ("centuries and decades", ["世纪", "世紀", "年代"]),
    (
      "open ends",
      ["以前", "之前", "以后", "之后", "以後", "或之", "及以", "开始", "起", "年后", "年前", "底前", "前后", "以来", "月后", "度后", "头后", "内"]
    ),
  ]
}
