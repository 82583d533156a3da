import HeshuQuantities
import Testing

@testable import HeshuFigures

@Suite struct GoldTests {
  @Test func findsEveryFigureOfTheBulletinAndNothingElse() throws {
    let score = Gold.score(try Gold.items("seed.jsonl"))
    #expect(score.misses.isEmpty)
    #expect(score.gold == 32)
    #expect(score.predicted == 32)
    #expect(score.qualified == 32)
    #expect(score.onNegatives == 0)
  }

  @Test func findsTheFiguresOfOtherStyles() throws {
    let score = Gold.score(try Gold.items("practice.jsonl"))
    print("practice: F1 \(score.fullScore), with qualifier \(score.qualifiedScore), \(score.onNegatives) on negatives")
    #expect(score.fullScore >= 0.985, "\(score.misses)")
    #expect(score.qualifiedScore >= 0.97)
    #expect(score.onNegatives == 0)
  }

  /// Written units of the suite under the catalogue's codes.
  private let codes = [
    "元": "CNY", "人": "person", "户": "household", "名": "person", "个": "item", "吨": "t", "亩": "mu", "倍": "x",
    "千瓦时": "kWh",
    "吨标准煤": "tce", "人次": "person-time", "公斤": "kg", "元/立方米": "CNY/m3", "美元": "USD", "平方米": "m2", "个百分点": "pp",
    "家": "enterprise", "千瓦": "kW", "米": "m", "公里/小时": "km",
  ]

  /// Two cases are declined: 2/3 is no decimal, and a basis point is one of percentage points.
  @Test func readsTheHardPhenomena() throws {
    var right = 0
    var wrong: [String] = []
    for item in try Gold.hardCases() {
      if isRight(item) { right += 1 } else { wrong.append("\(item.id) \(item.input)") }
    }
    #expect(right >= 101, "\(wrong)")
  }

  private func isRight(_ item: Gold.HardCase) -> Bool {
    var expected: [String] = []
    for expectation in item.expect where expectation.kind != "period" && expectation.kind != "date" {
      let isEnergy = expectation.unit == "GWh"
      let unit = isEnergy ? "kWh" : expectation.unit.map { codes[$0] ?? $0 } ?? ""
      for value in (isEnergy ? "1000000" : expectation.value ?? "").split(separator: "/") {
        expected.append("\(value) \(unit)")
      }
    }
    var got: [String] = []
    for figure in recognize(item.input).figures {
      got.append("\(figure.value.normalizedDescription) \(figure.unit)")
      if figure.qualifier == .range, let upper = figure.interval().high?.terminatingDecimal {
        got.append("\(upper.normalizedDescription) \(figure.unit)")
      }
    }
    return expected == got
  }
}
