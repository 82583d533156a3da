import HeshuChecks
import HeshuRecords

/// What the later stages of a chain want to know of periods, so that `extract` takes note of them.
struct PeriodDemands {
  /// Whether some output shows all parts of figures.
  let keepsPeriods: Bool
  /// Whether a check orders or groups rows by `period`, and no stage makes such a column.
  let needsPeriod: Bool

  init(_ stages: [any StageDeclaration]) {
    keepsPeriods = stages.contains { ($0 as? Load)?.targets.contains(where: \.hasFullColumns) ?? false }
    let isNamed = stages.lazy.compactMap { $0 as? Validate }.flatMap(\.checks).contains { check in
      check.order?.value == "period" || check.by.contains { $0.value == "period" }
    }
    needsPeriod = isNamed && !stages.contains(where: PeriodDemands.makesPeriod)
  }

  private static func makesPeriod(_ stage: any StageDeclaration) -> Bool {
    switch stage {
    case let join as Join: join.take.contains { $0.field.value == "period" }
    case let derive as Derive: derive.columns.contains { $0.name.value == "period" }
    case let aggregate as Aggregate: aggregate.values.contains { $0.name.value == "period" }
    case let rank as Rank: rank.name.value == "period"
    default: false
    }
  }
}
