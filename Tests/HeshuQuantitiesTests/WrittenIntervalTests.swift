import HeshuQuantities
import Testing

/// What figures stand for, by qualifier, sign and rounding; ends as `[901/20, 903/20]`.
@Suite struct WrittenIntervalTests {
  private static func written(
    _ text: String, _ step: Int, _ qualifier: Qualifier, count: Bool = false, upper: String? = nil, about: Int = 1,
    _ rounding: WrittenRounding = .nearest
  ) throws -> String {
    Interval.written(
      value: try #require(ExactDecimal(text)), step: step, isExactCount: count, qualifier: qualifier,
      upper: upper.flatMap { ExactDecimal($0) }, aboutWidth: about, rounding: rounding
    ).description
  }

  @Test(arguments: [
    ("45.1", -1, Qualifier.exact, "[901/20, 903/20]"), ("-45.1", -1, .exact, "[-903/20, -901/20]"),
    ("45.10", -2, .exact, "[9019/200, 9021/200]"), ("0", 0, .exact, "[-1/2, 1/2]"),
    ("4510000000", 7, .exact, "[4505000000, 4515000000]"), ("45.1", -1, .rangeLow, "[901/20, 903/20]"),
    ("45.1", -1, .rangeHigh, "[901/20, 903/20]"), ("3.4", -1, .over, "(17/5, inf)"),
    ("-3.4", -1, .over, "(-inf, -17/5)"),
    ("3.4", -1, .atLeast, "[17/5, inf)"), ("-3.4", -1, .atLeast, "(-inf, -17/5]"), ("3.4", -1, .under, "(-inf, 17/5)"),
    ("-3.4", -1, .under, "(-17/5, inf)"), ("3.4", -1, .atMost, "(-inf, 17/5]"), ("-3.4", -1, .atMost, "[-17/5, inf)"),
    ("3.4", -1, .about, "[33/10, 7/2]"), ("-3.4", -1, .about, "[-7/2, -33/10]"), ("200", 0, .more, "(200, 300)"),
    ("320", 0, .more, "(320, 330)"), ("-200", 0, .more, "(-300, -200)"), ("300000", 4, .more, "(300000, 400000)"),
    ("45.0", -1, .more, "(45, 46)"), ("3.4", -1, .more, "(17/5, 7/2)"), ("0", 0, .more, "(0, 1)"),
  ])
  func qualifiers(text: String, step: Int, qualifier: Qualifier, expected: String) throws {
    #expect(try Self.written(text, step, qualifier) == expected)
  }

  @Test func countsAreExactUnlessQualified() throws {
    #expect(try Self.written("312", 0, .exact, count: true) == "[312, 312]")
    #expect(try Self.written("-312", 0, .exact, count: true) == "[-312, -312]")
    #expect(try Self.written("312", 0, .exact, count: true, .truncated) == "[312, 312]")
    #expect(try Self.written("200", 0, .about, count: true) == "[199, 201]")
    #expect(try Self.written("200", 0, .over, count: true) == "(200, inf)")
  }

  @Test func aRangeReachesFromItsLowEndToItsHighOne() throws {
    #expect(try Self.written("100000", 4, .range, upper: "200000") == "[100000, 200000]")
    #expect(try Self.written("-100000", 4, .range, upper: "-200000") == "[-200000, -100000]")
    #expect(try Self.written("800000000", 8, .range, upper: "900000000") == "[800000000, 900000000]")
    #expect(try Self.written("8", 0, .range, count: true) == "[8, 8]")
  }

  @Test(arguments: [
    ("45.1", WrittenRounding.nearest, "[901/20, 903/20]"), ("45.1", .truncated, "[451/10, 226/5)"),
    ("45.1", .ceiling, "(45, 451/10]"), ("45.1", .any, "(45, 226/5)"), ("-45.1", .truncated, "(-226/5, -451/10]"),
    ("-45.1", .ceiling, "[-451/10, -45)"), ("-45.1", .any, "(-226/5, -45)"), ("0.0", .truncated, "(-1/10, 1/10)"),
    ("0.0", .ceiling, "[0, 0]"), ("0.0", .any, "(-1/10, 1/10)"), ("0.0", .nearest, "[-1/20, 1/20]"),
  ])
  func roundingSaysOnWhichSideTheTruthLies(text: String, rounding: WrittenRounding, expected: String) throws {
    #expect(try Self.written(text, -1, .exact, rounding) == expected)
  }

  @Test(arguments: [(0, "[17/5, 17/5]"), (2, "[16/5, 18/5]"), (-3, "[17/5, 17/5]")])
  func aboutReachesAsFarAsItIsTold(width: Int, expected: String) throws {
    #expect(try Self.written("3.4", -1, .about, about: width) == expected)
  }

  @Test func thirtyEightDigitsHaveAnInterval() throws {
    let nines = String(repeating: "9", count: 38)
    let value = try #require(ExactDecimal(nines))
    let interval = Interval.written(value: value, step: 0, isExactCount: false, qualifier: .exact)
    #expect(interval.high == ExactRatio(value) + (try #require(ExactRatio(numerator: 1, denominator: 2))))
    #expect(interval.low == ExactRatio(value) - (try #require(ExactRatio(numerator: 1, denominator: 2))))
  }

  @Test func namesOfRoundings() {
    for rounding in WrittenRounding.allCases { #expect(WrittenRounding(name: rounding.name) == rounding) }
    #expect(WrittenRounding(name: "banker") == nil)
  }
}
