import Testing

/// The short form of `InputFuzz` in Benchmarks: damaged inputs of every kind give a result or an error, never a trap.
@Suite struct InputFuzzTests {
  @Test(arguments: FuzzKind.allCases) func damagedInputsAreAnswered(_ kind: FuzzKind) throws {
    let subject = try FuzzSubject(kind)
    var mutator = ByteMutator(seed: 2026, corpus: try kind.corpus(), words: kind.words)
    for corpus in try kind.corpus() { #expect(subject.take(corpus, cut: corpus.count / 2) == nil) }
    for number in 0..<60 {
      let bytes = mutator.input(number)
      let law = subject.take(bytes, cut: mutator.random(bytes.count + 1))
      #expect(law == nil, "input \(number): \(law ?? "")")
    }
  }
}
