import Testing

@testable import HeshuRecords

@Suite struct ExactNameTests {
  @Test func canonicallyEquivalentNamesAreTwo() {
    let composed = "\u{E9}"
    let decomposed = "e\u{301}"
    #expect(composed == decomposed)
    #expect(!composed.hasBytes(of: decomposed))
    #expect(Set([ExactName(composed), ExactName(decomposed), ExactName(composed)]).count == 2)
    #expect(
      [composed, "f", decomposed].sortedByBytes().map { Array($0.utf8) } == [
        [0x65, 0xCC, 0x81], [0x66], [0xC3, 0xA9],
      ])
    #expect(ExactName(decomposed) < ExactName(composed))
    #expect(!(ExactName(composed) < ExactName(composed)))
  }
}
