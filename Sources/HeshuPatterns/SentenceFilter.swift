/// Keeps sentences from PCRE2 that cannot match: those without a figure of a kind, or without the literal, that a pattern requires.
struct SentenceFilter {
  private enum Answer: UInt8 {
    case unknown
    case present
    case absent
  }

  private let plan: MatchPlan
  /// Whether the current sentence holds each literal of the plan.
  private var answers: [Answer]
  private var range = 0..<0

  init(_ plan: MatchPlan) {
    self.plan = plan
    answers = Array(repeating: .unknown, count: plan.literals.count)
  }

  /// Forgets what is known of the sentence looked at last.
  mutating func reset() { range = 0..<0 }

  /// Whether a pattern can match in a sentence.
  mutating func admits(
    _ pattern: Int, _ requirements: PatternRequirements, _ mentions: SentenceMentions, in bytes: [UInt8]
  ) -> Bool {
    for kinds in requirements.kinds where mentions.kinds.isDisjoint(with: kinds) { return false }
    let literal = plan.literalOfPattern[pattern]
    guard literal >= 0 else { return true }
    if range != mentions.range {
      range = mentions.range
      for index in answers.indices { answers[index] = .unknown }
    }
    if answers[literal] == .unknown {
      let found = ByteSearch.first(plan.literals[literal], in: bytes, from: range.lowerBound, to: range.upperBound)
      answers[literal] = found == nil ? .absent : .present
    }
    return answers[literal] == .present
  }
}
