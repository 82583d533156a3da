import HeshuQuantities
import Testing

@testable import HeshuFigures

/// No text traps, hangs, or gives a span that cannot be.
@Suite struct FuzzTests {
  private let recognizer = Recognizer(options: RecognizerOptions(includesNumbers: true, includesRefusals: true))

  private func check(_ bytes: [UInt8], isText: Bool, into found: inout Recognition) {
    recognizer.recognize(bytes, 0..<bytes.count, published: CalendarDay(year: 2022, month: 11, day: 21), into: &found)
    var last: UInt32 = 0
    var problems: [String] = []
    for figure in found.figures {
      if figure.start < last || figure.start > figure.unitStart || figure.unitStart > figure.end {
        problems.append("order")
      }
      if figure.outerStart > figure.start || figure.outerEnd < figure.end { problems.append("outer") }
      if Int(figure.outerEnd) > bytes.count || figure.start == figure.end { problems.append("span") }
      if figure.subjectStart > figure.subjectEnd || figure.measureStart > figure.measureEnd {
        problems.append("subject")
      }
      if figure.relationTarget >= found.figures.count || figure.period >= found.periods.count {
        problems.append("link")
      }
      let value = ExactRatio(figure.value)
      let interval = figure.interval()
      if let low = interval.low, value < low { problems.append("low") }
      if let high = interval.high, high < value { problems.append("high") }
      if isText {
        for place in [
          figure.start, figure.end, figure.unitStart, figure.outerStart, figure.outerEnd, figure.subjectStart,
          figure.subjectEnd,
        ]
        where Int(place) < bytes.count && bytes[Int(place)] & 0xC0 == 0x80 {
          problems.append("boundary")
        }
      }
      last = figure.end
    }
    last = 0
    for period in found.periods {
      if period.start < last || period.end <= period.start || Int(period.end) > bytes.count {
        problems.append("period")
      }
      last = period.end
    }
    last = 0
    for refusal in found.refusals {
      if refusal.start < last || refusal.end <= refusal.start || Int(refusal.end) > bytes.count {
        problems.append("refusal")
      }
      last = refusal.end
    }
    if !problems.isEmpty { Issue.record("\(problems): \(String(decoding: bytes, as: UTF8.self))") }
  }

  @Test func survivesRandomBytes() {
    var random = Seeded(state: 1)
    var found = Recognition()
    for _ in 0..<30_000 {
      let count = Int.random(in: 0..<60, using: &random)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, isText: false, into: &found)
    }
  }

  private let pieces =
    Lexicon.qualifierWordsBefore.map(\.word) + Lexicon.qualifierWordsBehind.map(\.word) + Lexicon.decreaseVerbs
    + Lexicon.clauseWords.map(\.word) + UnitCatalogue.symbols.prefix(120).map(\.written)
    + [
      "0", "1", "5", "12", "100", "2022", "45.1", "0739", "1,234", "１２", "．", "，", "。", "、", "：", "；", "\n", " ", "|",
      "\t", "-", "—", "至", "~", "/",
      "一", "二", "三", "九", "十", "百", "千", "万", "亿", "零", "两", "半", "几", "数", "点", "多", "余", "第", "年", "月", "日", "季度",
      "前", "上", "分之",
      "单位", "(", ")", "%", "元", "个", "人", "“", "”", "今年", "号", "角", "分", "整", "番", "折", "GWh", ":", "每", "壹", "佰", "\0",
      "成", "点",
      String(repeating: "9", count: 37), String(repeating: "0", count: 38), "零亿亿亿亿亿亿", "亿亿", "9.9",
    ]

  @Test func survivesMixesOfItsOwnWords() {
    var random = Seeded(state: 2)
    var found = Recognition()
    for _ in 0..<40_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1..<14, using: &random) {
        text += pieces[Int.random(in: 0..<pieces.count, using: &random)]
      }
      check(Array(text.utf8), isText: true, into: &found)
    }
  }

  @Test func survivesMutatedGold() throws {
    var random = Seeded(state: 3)
    var found = Recognition()
    let texts = try (Gold.items("seed.jsonl") + Gold.items("practice.jsonl")).map { Array($0.text.unicodeScalars) }
    for _ in 0..<30_000 {
      let source = texts[Int.random(in: 0..<texts.count, using: &random)]
      let start = Int.random(in: 0..<source.count, using: &random)
      var scalars = Array(source[start..<min(source.count, start + 40)])
      for _ in 0..<Int.random(in: 0..<4, using: &random) where !scalars.isEmpty {
        let place = Int.random(in: 0..<scalars.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: scalars.remove(at: place)
        case 1: scalars[place] = source[Int.random(in: 0..<source.count, using: &random)]
        default: scalars.insert(scalars[Int.random(in: 0..<scalars.count, using: &random)], at: place)
        }
      }
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars)
      check(Array(text.utf8), isText: true, into: &found)
    }
  }
}
