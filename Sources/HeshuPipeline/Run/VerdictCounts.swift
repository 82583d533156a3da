import HeshuRecords

/// Findings by verdict and by how bad they are.
public struct VerdictCounts: Sendable, Hashable {
  public var consistent = 0
  public var indeterminate = 0
  public var inconsistent = 0
  /// Inconsistent findings of severity error.
  public var errors = 0
  public var warnings = 0

  public init() {}

  public var total: Int { consistent + indeterminate + inconsistent }

  mutating func add(_ findings: [Finding]) {
    for finding in findings {
      switch finding.verdict {
      case .consistent: consistent += 1
      case .indeterminate: indeterminate += 1
      case .inconsistent: inconsistent += 1
      case .unchecked: continue
      }
      guard finding.verdict == .inconsistent else { continue }
      if finding.severity == .error { errors += 1 } else { warnings += 1 }
    }
  }
}
