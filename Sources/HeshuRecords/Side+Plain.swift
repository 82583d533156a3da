import HeshuQuantities

extension Side {
  /// All findings, those in whole numbers among them.
  public var findingCount: Int { findings.count + plain.count }

  /// Adds a finding in whole numbers as it stands in `findings`.
  package mutating func append(expanding finding: PlainFinding, of check: PlainCheck) {
    let start = operands.count
    if check.isQuotientFirst { operands.append(finding.quotient.expanded(role: check.roles[2])) }
    operands.append(finding.dividend.expanded(role: check.roles[0]))
    operands.append(finding.divisor.expanded(role: check.roles[1]))
    if !check.isQuotientFirst { operands.append(finding.quotient.expanded(role: check.roles[2])) }
    var expanded = Finding(
      id: finding.id, check: check.check, verdict: .consistent, operands: start..<operands.count)
    expanded.unit = finding.quotient.unit
    expanded.lastPlace = finding.quotient.step
    expanded.reported = finding.quotient.interval
    expanded.computed = finding.computed
    expanded.gap = .zero
    expanded.fit = finding.fit
    findings.append(expanded)
  }

  /// The same side outputs with every finding in `findings`, in the order of all.
  package var expanded: Side {
    guard !plain.isEmpty else { return self }
    var side = self
    side.plain = PlainFindings()
    side.findings.removeAll()
    side.findings.reserveCapacity(findingCount)
    forEachFinding { place in
      switch place {
      case .general(let index): side.findings.append(findings[index])
      case .plain(let index):
        let finding = plain.findings[index]
        side.append(expanding: finding, of: plain.checks[Int(finding.check)])
      }
    }
    return side
  }

  /// Where a finding stands: in `findings` or in `plain`.
  package enum FindingPlace {
    case general(Int)
    case plain(Int)
  }

  /// Calls for all findings in their order.
  package func forEachFinding(_ body: (FindingPlace) -> Void) {
    var next = 0
    for place in plain.findings.indices {
      let position = Int(plain.findings[place].position)
      while next < position {
        body(.general(next))
        next += 1
      }
      body(.plain(place))
    }
    while next < findings.count {
      body(.general(next))
      next += 1
    }
  }
}

extension PlainOperand {
  fileprivate func expanded(role: String) -> FindingOperand {
    FindingOperand(
      role: role, text: text, unit: unit, interval: interval,
      source: SourceSpan(document: document, start: start, end: end))
  }
}
