import Testing

struct LineDifferenceTests {
  @Test func showsWhatWentAndCame() {
    let expected = "a\nb\nc\nd\ne\nf\n"
    #expect(LineDifference.describe(expected: expected, found: expected) == nil)
    #expect(
      LineDifference.describe(expected: expected, found: "a\nb\nc\nX\ne\nf\n") == "  …\n  b\n  c\n- d\n+ X\n  e\n  f")
  }

  @Test func showsLineEnds() {
    #expect(LineDifference.describe(expected: "a\n", found: "a\r\n") == "- a\n+ a␍")
    #expect(LineDifference.describe(expected: "a\n", found: "a") == "  a\n+ (no line feed at the end)")
  }
}
