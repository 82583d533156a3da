import HeshuFigures
import HeshuRecords
import Testing

@testable import HeshuPatterns

/// Hostile patterns and texts end with an outcome.
@Suite struct PatternLimitTests {
  static let many = String(repeating: "a", count: 200)

  @Test(arguments: [
    "(a+)+$", "(?:a|aa)+$", "(a|a)*(a|a)*(a|a)*(a|a)*[yz]", "(.*)*(.*)*(.*)*[xy]$", "((a{1,40}){1,40}){1,40}[yz]",
  ])
  func backtrackingEnds(_ pattern: String) {
    let lines = matchLines([pattern, "乙"], "\(Self.many)b乙。乙", usesFilter: false)
    #expect(lines == ["p1 [乙]", "p1 [乙]", "limit p0 steps [\(Self.many)b乙。]"])
  }

  @Test func deepRecursionEnds() {
    let text = String(repeating: "(", count: 30_000) + ")"
    #expect(matchLines(["(\\((?:[^()]|(?1))*+\\))z?"], text).first?.hasPrefix("limit p0 ") == true)
    #expect(matchLines(["((?:\\(|x)(?1)*[yz])"], text).first?.hasPrefix("limit p0 ") == true)
  }

  /// Each round of the group takes room for going back; more than there is becomes a limit, never a fault.
  @Test func longRepetitionEnds() {
    let lines = matchLines(["(?:(a)|(b))*[cd]"], String(repeating: "ab", count: 16_000))
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("limit p0 ") == true)
  }

  /// What runs to the end from every start is the square of the length, which is bounded.
  @Test func longSentencesAreNotSearched() {
    let text = String(repeating: "(", count: 300_000)
    #expect(matchLines(["(?:[^甲]*+丙)?+\\("], text) == ["limit p0 length [\(text)]"])
    #expect(matchLines(["(?:[^甲]*+丙)?+\\("], String(repeating: "(", count: 9_000)).count == 9_000)
    let lines = matchLines(["%{MONEY}"], String(repeating: "⟦MONEY 123456789012345678901234567890元⟧", count: 9_000))
    #expect(lines.count == 9_000)
  }

  @Test func interpreterHasLimitsToo() {
    let lines = matchLines(["(*NO_JIT)(a+)+$"], "\(Self.many)b")
    #expect(lines == ["limit p0 steps [\(Self.many)b]"])
  }

  /// Machine code would run these for seconds and say `memory`.
  @Test(arguments: [
    ("|(?R)", nil), ("|||||||(?R)|||x", nil), ("|(?:|(?0))", nil), ("(?:|\\g'0')", nil), ("(?<a>|(?&a))", "failure"),
    ("(?<a>|(?P>a))", "failure"), ("(|(?-1))", "failure"), ("(?:|(?+1))()", nil),
  ])
  func callsWithoutEndAreCounted(_ pattern: String, limit: String?) {
    #expect(matchLines([pattern], Self.many) == (limit.map { ["limit p0 \($0) [\(Self.many)]"] } ?? []))
  }

  @Test(arguments: [1, 90, 1_000, 32_768]) func stepsOfTheInterpreterAreBoundedOverAllStarts(_ length: Int) {
    let limit = MatchMemory.stepLimit(forLength: length, isInterpreted: true)
    #expect(limit >= 1_000)
    #expect(Int(limit) * length <= 32_768_000)
    #expect(limit <= MatchMemory.stepLimit(forLength: length, isInterpreted: false))
  }

  @Test func textThatIsNotUTF8IsALimit() throws {
    let (set, _) = PatternSet.make(["投.", "%{MONEY:m}"])
    let matcher = PatternMatcher(try #require(set))
    var random = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      var bytes = Array("投资。甲投完成，投\n投".utf8)
      for _ in 0..<3 {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      var matches = PatternMatches()
      matcher.match(in: bytes, text: 0..<bytes.count, recognition: Recognition(), into: &matches)
      for match in matches.matches {
        #expect(String(validating: bytes[Int(match.start)..<Int(match.end)], as: UTF8.self) != nil)
      }
      #expect(matches.limits.allSatisfy { $0.reason == .encoding })
    }
    var matches = PatternMatches()
    matcher.match(in: [0xE6, 0x8A, 0x95, 0xE6, 0x8A], text: 0..<5, recognition: Recognition(), into: &matches)
    #expect(matches.limits == [PatternLimit(pattern: 0, start: 0, end: 5, reason: .encoding)])
  }

  @Test func rangesOutsideTheBytesAreClipped() throws {
    let matcher = PatternMatcher(try #require(PatternSet.make(["投", "%{MONEY:m}"]).set))
    let text = MarkedText("投资⟦MONEY 1元⟧")
    var matches = PatternMatches()
    matcher.match(in: Array("投".utf8), text: 0..<900, recognition: text.recognition, into: &matches)
    #expect(matches.matches.count == 1)
    matcher.match(in: [], text: 0..<0, recognition: text.recognition, into: &matches)
    #expect(matches.matches.isEmpty)
  }
}
