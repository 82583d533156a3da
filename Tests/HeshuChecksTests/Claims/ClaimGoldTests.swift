import Testing

/// The labelled texts: what is found of their claims, and no alarm without a wrong figure.
@Suite struct ClaimGoldTests {
  @Test func practiceIsJudgedRight() throws {
    let score = ClaimGold.score(try ClaimGold.items("practice.jsonl"))
    #expect(score.claims == 48)
    #expect(Double(score.found) / Double(score.claims) >= 0.90, "\(score.misses)")
    #expect(Double(score.right) / Double(score.claims) >= 0.88, "\(score.misses)")
    #expect(score.rightInconsistent == score.inconsistent, "\(score.misses)")
    #expect(score.falseAlarms.isEmpty, "\(score.falseAlarms)")
  }

  @Test func seedHoldsFourPlansAndNoAlarm() throws {
    let items = try ClaimGold.items("seed.jsonl")
    let score = ClaimGold.score(items)
    #expect(score.right == 4)
    #expect(score.falseAlarms.isEmpty)
    let rows = items.flatMap { ReadClaims($0.text).rows }
    let plans = rows.filter { $0.check == "plan-completion" }
    #expect(plans.map(\.verdict) == Array(repeating: "indeterminate", count: 4))
    #expect(plans.map(\.nearest) == ["400000000", "3900000000", "21450000000", "54600000000"])
  }

  @Test func twelveOfSixteenIsConsistent() throws {
    let text = try #require(ClaimGold.items("seed.jsonl").first { $0.text.contains("16项主要经济指标中") }?.text)
    #expect(ReadClaims(text).summaries == ["partial-sum consistent: 12项 16项"])
  }
}
