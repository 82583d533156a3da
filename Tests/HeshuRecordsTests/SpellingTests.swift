import Testing

@testable import HeshuRecords

@Suite struct SpellingTests {
  @Test(arguments: [
    ("extrat", "extract"), ("validte", "validate"), ("raed", "read"), ("laod", "load"), ("normalise", "normalize"),
  ])
  func findsTheWordThatWasMeant(written: String, meant: String) {
    let stages = ["read", "extract", "normalize", "validate", "load"]
    #expect(Spelling.nearest(to: written, among: stages) == meant)
  }

  @Test func suggestsNothingForAnotherWord() {
    #expect(Spelling.nearest(to: "banana", among: ["read", "load"]) == nil)
    #expect(Spelling.nearest(to: "x", among: []) == nil)
    // No time is spent on what nobody can have meant: 60 000 letters beside 60 000 others would take minutes.
    let long = String(repeating: "a", count: 60_000)
    #expect(Spelling.nearest(to: long, among: [long + "b"]) == nil)
    #expect(Spelling.nearest(to: "load", among: [long]) == nil)
  }

  @Test(arguments: [
    (["load", "read"], "did you mean 'load'?"), (["rank", "join"], "it has: rank, join"), ([], "it has none"),
  ])
  func saysWhatToDo(known: [String], hint: String) {
    #expect(Spelling.hint(for: "laod", among: known, lead: "it has") == hint)
  }

  @Test func prefersTheFirstOfEquallyNearWords() {
    #expect(Spelling.nearest(to: "lead", among: ["load", "read"]) == "load")
  }

  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("ab", "ba", 1), ("abc", "acb", 1), ("kitten", "sitting", 3), ("投资", "投入", 1),
  ])
  func countsTheSteps(left: String, right: String, steps: Int) {
    #expect(Spelling.distance(Array(left), Array(right)) == steps)
    #expect(Spelling.distance(Array(right), Array(left)) == steps)
  }
}
