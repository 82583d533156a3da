/// Findings in whole numbers, in their order among each other.
package struct PlainFindings: Sendable {
  package var checks: [PlainCheck] = []
  package var findings: [PlainFinding] = []

  package init() {}

  package var isEmpty: Bool { findings.isEmpty }
  package var count: Int { findings.count }
}
