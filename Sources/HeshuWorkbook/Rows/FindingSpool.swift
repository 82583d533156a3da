#if XLSX
  import HeshuRecords

  /// Findings that wait for their sheet, in the order in which it shows them: the worst first, and as they came among equals.
  final class FindingSpool {
    private var ranks: [Spool]
    private(set) var checks: [CheckDescriptor] = []
    /// For each check how many findings have each verdict, by its raw value.
    private(set) var counts: [[Int]] = []
    /// The most operands of a finding.
    private(set) var operandCount = 0
    private(set) var count = 0
    private var places: [ObjectIdentifier: Int] = [:]

    init(budget: Spool.Budget, folder: String) {
      ranks = (0..<5).map { _ in Spool(budget: budget, folder: folder) }
    }

    func append(_ side: Side) throws(StoreError) {
      var parts = [[UInt8]](repeating: [], count: ranks.count)
      for finding in side.findings {
        let check = place(of: finding.check)
        counts[check][Int(finding.verdict.rawValue)] += 1
        count += 1
        operandCount = max(operandCount, finding.operands.count)
        FindingRecord(finding, check: check, in: side).append(to: &parts[Self.rank(finding)])
      }
      for (rank, part) in zip(ranks, parts) where !part.isEmpty { try rank.append(part) }
    }

    /// Gives every finding; stops where the answer is false.
    func visit(_ body: (FindingRecord) throws -> Bool) throws {
      var goesOn = true
      for rank in ranks where goesOn {
        try rank.visit { part in
          var reader = ByteReader(part)
          while goesOn, !reader.isAtEnd { goesOn = try body(FindingRecord(&reader)) }
          return goesOn
        }
      }
    }

    /// How many findings have a verdict.
    func count(_ verdict: Verdict) -> Int { counts.reduce(0) { $0 + $1[Int(verdict.rawValue)] } }

    private func place(of check: CheckDescriptor) -> Int {
      if let place = places[ObjectIdentifier(check)] { return place }
      places[ObjectIdentifier(check)] = checks.count
      checks.append(check)
      counts.append(Array(repeating: 0, count: Verdict.allCases.count))
      return checks.count - 1
    }

    private static func rank(_ finding: Finding) -> Int {
      switch finding.verdict {
      case .inconsistent: finding.severity == .error ? 0 : finding.severity == .warning ? 1 : 2
      case .indeterminate: 3
      case .consistent, .unchecked: 4
      }
    }
  }
#endif
