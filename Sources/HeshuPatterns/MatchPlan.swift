/// What matching needs to know of the patterns of a set, as plain values: views and literals that they share, and how the sentences are
/// found that any of them can match in.
struct MatchPlan: Sendable {
  /// One pattern.
  struct Entry: Sendable {
    /// Its place in `views`.
    var view: Int
    /// Its place in `literals`, or -1.
    var literal: Int
    /// For each of the first `needCount` a figure, period or date of one of the kinds must be there.
    var needs: SIMD4<UInt32> = .zero
    var needCount = 0
    /// Whether it is matched in the whole unit, and not in the sentences of a paragraph.
    var isMatchedInUnit = true
    /// Its groups in `MatchPlan.groups`.
    var groups: Range<Int>
  }

  /// One group of a pattern.
  struct Group: Sendable {
    /// PCRE2's number; 0 for a subject.
    var number: Int
    var isText: Bool
  }

  private(set) var entries: [Entry] = []
  private(set) var groups: [Group] = []
  /// The distinct sets of kinds that patterns name, a view each.
  private(set) var views: [PatternKinds] = []
  /// The distinct literals that patterns require.
  private(set) var literals: [[UInt8]] = []
  /// The wider one of the patterns' scopes: the unit within which two matches may not overlap.
  private(set) var scope = PatternScope.sentence
  /// Whether a pattern can match in any sentence at all.
  private(set) var visitsAll = false
  /// Kinds of which every pattern that requires kinds needs one.
  private(set) var soughtKinds: PatternKinds = []
  /// The literals of the patterns that require no kinds.
  private(set) var soughtLiterals: [Int] = []

  init(_ patterns: [CompiledPattern]) {
    if patterns.contains(where: { $0.source.scope == .paragraph }) { scope = .paragraph }
    for pattern in patterns {
      let first = groups.count
      for (group, number) in zip(pattern.groups, pattern.groupNumbers) {
        groups.append(Group(number: number, isText: group.kind.fieldType == .text))
      }
      let literal = pattern.requirements.literal
      var entry = Entry(
        view: Self.place(of: pattern.kinds, in: &views),
        literal: literal.isEmpty ? -1 : Self.place(of: literal, in: &literals), groups: first..<groups.count)
      for kinds in pattern.requirements.kinds.prefix(4) {
        entry.needs[entry.needCount] = kinds.rawValue
        entry.needCount += 1
      }
      entry.isMatchedInUnit = pattern.source.scope == scope
      entries.append(entry)
      addSought(pattern.requirements, entry.literal)
    }
  }

  private mutating func addSought(_ requirements: PatternRequirements, _ literal: Int) {
    if let rarest = requirements.kinds.min(by: { $0.count < $1.count }) {
      soughtKinds.formUnion(rarest)
    } else if literal < 0 {
      visitsAll = true
    } else if !soughtLiterals.contains(literal) {
      soughtLiterals.append(literal)
    }
  }

  private static func place<Element: Equatable>(of element: Element, in list: inout [Element]) -> Int {
    if let place = list.firstIndex(of: element) { return place }
    list.append(element)
    return list.count - 1
  }
}
