import HeshuChecks
import HeshuRecords

/// What the later stages of a chain want to know of periods, so that `extract` takes note of them.
struct PeriodDemands {
  /// Whether some output shows all parts of figures.
  let keepsPeriods: Bool
  /// The columns of checks that order or group rows by `period`; nil where no check does.
  let periodCandidates: [String]?

  init(_ stages: [any StageDeclaration]) {
    keepsPeriods = stages.contains { ($0 as? Load)?.targets.contains(where: \.hasFullColumns) ?? false }
    let checks = stages.compactMap { $0 as? Validate }.flatMap(\.checks).filter { check in
      check.order?.value == "period" || check.by.contains { $0.value == "period" }
    }
    periodCandidates = checks.isEmpty ? nil : checks.flatMap(\.columns)
  }
}

extension CheckDeclaration {
  /// The columns that the check names.
  fileprivate var columns: [String] {
    switch statement {
    case .expression(let text): FormulaFields.names(in: text.value)
    case .rule(let use): use.operands.flatMap { $0.columns.map(\.value) }
    }
  }
}
