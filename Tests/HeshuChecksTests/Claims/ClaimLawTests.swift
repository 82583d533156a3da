import HeshuQuantities
import Testing

/// Sentences made of true numbers that were rounded: none may be called wrong, and a slip that no rounding explains must be.
@Suite struct ClaimLawTests {
  private struct Draw {
    var random: SplitMix

    mutating func number(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(random.next() % UInt64(range.upperBound - range.lowerBound + 1))
    }
  }

  /// A number of thousandths, rounded half up to so many places.
  private static func rounded(_ thousandths: Int, _ places: Int) -> String {
    let divisor = [1000, 100, 10][places]
    let steps = (thousandths * 2 + divisor) / (divisor * 2)
    let unit = 1000 / divisor
    guard places > 0 else { return "\(steps)" }
    let fraction = String(steps % unit)
    return "\(steps / unit)." + String(repeating: "0", count: places - fraction.count) + fraction
  }

  /// A percentage of two whole numbers, rounded once, and moved by so many of its last places.
  private static func percentage(_ part: Int, _ whole: Int, _ places: Int, off steps: Int = 0) -> String {
    let unit = [1, 10, 100][places]
    let rounded = (part * 200 * unit + whole) / (whole * 2) + steps
    guard places > 0 else { return "\(rounded)" }
    let fraction = String(rounded % unit)
    return "\(rounded / unit)." + String(repeating: "0", count: places - fraction.count) + fraction
  }

  @Test func roundedTruthIsNeverWrong() {
    var draw = Draw(random: SplitMix(seed: 11))
    for _ in 0..<400 {
      let whole = draw.number(40_000...900_000)
      let part = draw.number(2_000...(whole - 1_000))
      let places = draw.number(1...2)
      let (a, b) = (Self.rounded(part, places), Self.rounded(whole, places))
      let rest = Self.rounded(whole - part, places)
      let share = Self.percentage(part, whole, draw.number(0...2))
      let growth = Self.percentage(whole - part, part, draw.number(0...2))
      let texts = [
        "完成投资\(a)亿元，占年度计划\(b)亿元的\(share)%。", "总产量\(b)万吨，其中早稻\(a)万吨，占\(share)%；晚稻\(rest)万吨。",
        "投资由上年的\(a)亿元增加到\(b)亿元，增加\(rest)亿元，增长\(growth)%。", "收入\(b)亿元，比上年增加\(rest)亿元，增长\(growth)%。",
        "中央资金\(a)亿元，省级资金\(rest)亿元，合计\(b)亿元。", "出口\(b)亿元，进口\(a)亿元，贸易顺差\(rest)亿元。",
      ]
      for text in texts { #expect(ReadClaims(text).inconsistent == [], "\(text)") }
    }
  }

  @Test func slipsAreFound() {
    var draw = Draw(random: SplitMix(seed: 13))
    for _ in 0..<150 {
      let whole = draw.number(200_000...900_000)
      let part = draw.number(whole / 5...(whole * 4 / 5))
      let wrong = Self.percentage(part, whole, 1, off: 20)
      let (a, b) = (Self.rounded(part, 2), Self.rounded(whole, 2))
      let texts = [
        "完成投资\(a)亿元，占年度计划\(b)亿元的\(wrong)%。",
        "总产量\(b)万吨，其中早稻\(a)万吨，占\(wrong)%。",
        "中央资金\(a)亿元，省级资金\(Self.rounded(whole - part + 3_000, 2))亿元，合计\(b)亿元。",
      ]
      for text in texts { #expect(ReadClaims(text).inconsistent.count == 1, "\(text)") }
    }
  }
}
