import HeshuRecords

/// The patterns of one table, in the order of their rank.
///
/// Immutable, shared by all workers; each worker has a `PatternMatcher` of its own. Where two patterns match overlapping text, the one that
/// stands earlier keeps it; the later one goes on behind it.
public struct PatternSet: Sendable {
  /// In the order in which they were given, which is their rank.
  public let patterns: [CompiledPattern]
  /// All groups of all patterns, each name once, in the order of the text; kinds of figures are united.
  public let fields: [PatternGroup]
  /// For each pattern the places of its groups in `fields`.
  public let fieldPlaces: [[Int]]

  let plan: MatchPlan

  /// Compiles patterns; nil where one of them is wrong, with all that is wrong in `diagnostics`.
  public init?(_ sources: [PatternSource], diagnostics: inout Diagnostics) {
    var compiled: [CompiledPattern] = []
    var ids: Set<String> = []
    var isRight = true
    for source in sources {
      if !ids.insert(source.id).inserted {
        PatternProblem(.duplicateID, at: 0, "two patterns have the id \(source.id)").report(
          in: source, to: &diagnostics)
        isRight = false
      }
      if let pattern = CompiledPattern(source, diagnostics: &diagnostics) {
        compiled.append(pattern)
      } else {
        isRight = false
      }
    }
    var fields: [PatternGroup] = []
    var places: [[Int]] = []
    for pattern in compiled {
      guard let row = Self.unite(pattern, into: &fields, diagnostics: &diagnostics) else {
        isRight = false
        continue
      }
      places.append(row)
    }
    guard isRight else { return nil }
    patterns = compiled
    self.fields = fields
    fieldPlaces = places
    plan = MatchPlan(compiled)
  }

  /// Whether the recognizer must report numerals without a unit.
  public var needsNumbers: Bool { patterns.contains(where: \.needsNumbers) }

  private static func unite(
    _ pattern: CompiledPattern, into fields: inout [PatternGroup], diagnostics: inout Diagnostics
  ) -> [Int]? {
    var places: [Int] = []
    for group in pattern.groups {
      guard let place = fields.firstIndex(where: { $0.name == group.name }) else {
        places.append(fields.count)
        fields.append(group)
        continue
      }
      guard let kind = fields[place].kind.united(with: group.kind) else {
        let other = fields[place].kind.fieldType.rawValue
        let message = "\(group.name) is a \(group.kind.fieldType.rawValue) here and a \(other) in a pattern above"
        PatternProblem(.field, at: 0, message, hint: "give one of them another name")
          .report(in: pattern.source, to: &diagnostics)
        return nil
      }
      fields[place].kind = kind
      places.append(place)
    }
    return places
  }
}

extension PatternGroup.Kind {
  /// The kind of a field that two patterns fill, or nil where no column can hold both.
  func united(with other: PatternGroup.Kind) -> PatternGroup.Kind? {
    guard self != other else { return self }
    guard fieldType == other.fieldType else { return nil }
    return switch fieldType {
    case .text: .text
    case .period: .period
    default: .figure(figureKinds.union(other.figureKinds))
    }
  }

  private var figureKinds: PatternKinds {
    switch self {
    case .figure(let kinds): kinds
    case .number: .number
    default: []
    }
  }
}
