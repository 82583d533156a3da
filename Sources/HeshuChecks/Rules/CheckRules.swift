/// All ready-made rules that a check can name.
public enum CheckRules {
  static let all: [any CheckRule.Type] = [
    ShareRule.self, PlanCompletionRule.self, GrowthRule.self, GrowthFromDeltaRule.self, DifferenceRule.self,
    SumRule.self, SharesTo100Rule.self, WeightedRateRule.self, MediantRule.self, CumulativeRule.self,
    CumulativeStepRule.self, RankRule.self, RatioRule.self, IndexGrowthRule.self, CAGRRule.self, CountShareRule.self,
    GRIMRule.self, DuplicateRule.self, ExcessDigitsRule.self,
  ]

  /// What each rule is called, takes and means, in the order of the reference.
  public static var specifications: [RuleSpecification] { all.map { $0.specification } }

  /// The specification of the rule with that name, or nil.
  public static func specification(named name: String) -> RuleSpecification? {
    named(name)?.specification
  }

  static func named(_ name: String) -> (any CheckRule.Type)? {
    all.first { $0.specification.name == name }
  }
}
