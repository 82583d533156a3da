import HeshuRecords

/// Findings by verdict and by how bad they are.
public struct VerdictCounts: Sendable, Hashable {
  /// Checks that hold.
  public var consistent = 0
  /// Checks that can prove nothing.
  public var indeterminate = 0
  /// Checks that are refuted, of either severity.
  public var inconsistent = 0
  /// Inconsistent findings of severity error.
  public var errors = 0
  /// Inconsistent findings of severity warning.
  public var warnings = 0

  /// Makes zeros.
  public init() {}

  /// Findings of all three verdicts.
  public var total: Int { consistent + indeterminate + inconsistent }

  mutating func add(_ side: Side) {
    consistent += side.plain.count
    add(side.findings)
  }

  private mutating func add(_ findings: [Finding]) {
    // By their places: a copy of a finding copies its intervals.
    for place in findings.indices {
      switch findings[place].verdict {
      case .consistent: consistent += 1
      case .indeterminate: indeterminate += 1
      case .inconsistent: inconsistent += 1
      case .unchecked: continue
      }
      guard findings[place].verdict == .inconsistent else { continue }
      if findings[place].severity == .error { errors += 1 } else { warnings += 1 }
    }
  }
}
