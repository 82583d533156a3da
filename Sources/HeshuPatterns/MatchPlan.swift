/// What the patterns of a set share: views, literals, and how the sentences are found that any of them can match in.
struct MatchPlan: Sendable {
  /// The distinct sets of kinds, a view each, and the view of each pattern.
  private(set) var views: [PatternKinds] = []
  private(set) var viewOfPattern: [Int] = []
  /// The distinct literals that patterns require, and that of each pattern or -1.
  private(set) var literals: [[UInt8]] = []
  private(set) var literalOfPattern: [Int] = []
  /// The wider one of the patterns' scopes; within it two matches may not overlap.
  private(set) var scope = PatternScope.sentence
  /// Whether a pattern can match in any sentence at all.
  private(set) var visitsAll = false
  /// Kinds of which every pattern that requires kinds needs one.
  private(set) var soughtKinds: PatternKinds = []
  /// The literals of the patterns that require no kinds.
  private(set) var soughtLiterals: [Int] = []
  /// The most groups that a pattern has, with the whole match.
  private(set) var pairCount: UInt32 = 1

  init(_ patterns: [CompiledPattern]) {
    for pattern in patterns {
      viewOfPattern.append(Self.place(of: pattern.kinds, in: &views))
      let literal = pattern.requirements.literal
      literalOfPattern.append(literal.isEmpty ? -1 : Self.place(of: literal, in: &literals))
      if pattern.source.scope == .paragraph { scope = .paragraph }
      pairCount = max(pairCount, pattern.code.pairCount)
      if let rarest = pattern.requirements.kinds.min(by: { $0.count < $1.count }) {
        soughtKinds.formUnion(rarest)
      } else if let place = literalOfPattern.last, place >= 0 {
        if !soughtLiterals.contains(place) { soughtLiterals.append(place) }
      } else {
        visitsAll = true
      }
    }
  }

  private static func place<Element: Equatable>(of element: Element, in list: inout [Element]) -> Int {
    if let place = list.firstIndex(of: element) { return place }
    list.append(element)
    return list.count - 1
  }
}
