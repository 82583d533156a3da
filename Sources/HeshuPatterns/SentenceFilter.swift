/// Keeps sentences from PCRE2 that cannot match: those without a figure of a kind, or without the literal, that a pattern requires.
struct SentenceFilter {
  private enum Answer: UInt8 {
    case unknown
    case present
    case absent
  }

  private let literals: [[UInt8]]
  /// Whether the current sentence holds each literal.
  private var answers: [Answer]
  private var range = 0..<0

  init(_ plan: MatchPlan) {
    literals = plan.literals
    answers = Array(repeating: .unknown, count: plan.literals.count)
  }

  /// Forgets what is known of the sentence looked at last.
  mutating func reset() { range = 0..<0 }

  /// Whether a pattern can match in a sentence.
  mutating func admits(_ entry: MatchPlan.Entry, _ mentions: SentenceMentions, in bytes: [UInt8]) -> Bool {
    for index in 0..<entry.needCount where entry.needs[index] & mentions.kinds.rawValue == 0 { return false }
    guard entry.literal >= 0 else { return true }
    if range != mentions.range {
      range = mentions.range
      for index in answers.indices { answers[index] = .unknown }
    }
    if answers[entry.literal] == .unknown {
      let found = ByteSearch.first(literals[entry.literal], in: bytes, from: range.lowerBound, to: range.upperBound)
      answers[entry.literal] = found == nil ? .absent : .present
    }
    return answers[entry.literal] == .present
  }
}
