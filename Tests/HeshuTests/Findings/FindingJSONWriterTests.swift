import HeshuFormats
import HeshuRecords
import Testing

@testable import Heshu

/// The short way to the bytes of a finding and the long one over values agree.
@Suite struct FindingJSONWriterTests {
  /// Findings of every sort, with everything that they can hold or lack.
  private static func side() -> Side {
    var side = Side()
    for name in ["a \"quoted\".txt", "中文.txt", "plain.csv"] {
      side.documents.append(Document(id: name, version: "0", text: 0..<0, byteCount: 0))
    }
    var numbers = SeededNumbers(state: 5)
    let checks = [Severity.error, .warning].map { severity in
      CheckDescriptor(
        name: "核\n\(severity.rawValue)", rule: "share", severity: severity, formula: "part / \"total\" = percent",
        table: "t")
    }
    for number in 0..<400 { add(number, checks[number % 2], &numbers, &side) }
    return side
  }

  private static func ratio(_ numbers: inout SeededNumbers) -> ExactRatio {
    let n = Int.random(in: -1_000_000...1_000_000, using: &numbers)
    let d = [1, 2, 7, 10, 1000, 40, 64, 30, 100_000_000].randomElement(using: &numbers) ?? 1
    let ratio = ExactRatio(numerator: n, denominator: d) ?? .zero
    return Int.random(in: 0...9, using: &numbers) == 0 ? ratio.scaled(byPowerOfTen: 45) : ratio
  }

  private static func interval(_ numbers: inout SeededNumbers) -> Interval {
    let (a, b) = (ratio(&numbers), ratio(&numbers))
    return Interval(
      low: Bool.random(using: &numbers) ? min(a, b) : nil, high: Bool.random(using: &numbers) ? max(a, b) : nil,
      lowClosed: Bool.random(using: &numbers), highClosed: Bool.random(using: &numbers)) ?? .everything
  }

  private static func add(
    _ number: Int, _ check: CheckDescriptor, _ numbers: inout SeededNumbers, _ side: inout Side
  ) {
    let start = side.operands.count
    for place in 0..<(number % 5) {
      let units: [FigureUnit] = [.yuan, .none, .percent, .permille, FigureUnit.yuan.per(.person) ?? .none]
      side.operands.append(
        FindingOperand(
          role: ["part", "合计\"", "previous(done)"][place % 3],
          text: Bool.random(using: &numbers) ? side.keep("超45.\(number)亿元\t".utf8) : .null, unit: units[number % 5],
          interval: interval(&numbers),
          source: SourceSpan(document: Int32(number % 4) - 1, start: UInt32(number), end: .max)))
    }
    let verdicts: [Verdict] = [.consistent, .indeterminate, .inconsistent]
    var finding = Finding(
      id: UInt64(number) &* 0x9E37_79B9_7F4A_7C15, check: check, verdict: verdicts[number % 3],
      operands: start..<side.operands.count)
    finding.fit = finding.verdict == .consistent ? [Fit.exact, .rounded, .within][number % 2] : .none
    finding.reason = finding.verdict == .indeterminate ? .differentPriceBasis : .none
    finding.omittedOperands = number % 11 == 0 ? number : 0
    if number % 7 > 0 { finding.reported = interval(&numbers) }
    if number % 6 > 0 { finding.computed = interval(&numbers) }
    if number % 5 > 0 { finding.gap = ratio(&numbers).magnitude }
    if number % 3 > 0 { finding.lastPlace = Int16(number % 9) - 4 }
    if number % 4 == 0 { finding.implied = interval(&numbers) }
    if number % 8 == 0 { finding.nearest = ExactDecimal(significand: Int128(number), exponent: Int32(number % 7) - 3) }
    if number % 9 == 0 { finding.group = side.keep("tier=\"\(number)\"".utf8) }
    if number % 10 == 2, start < side.operands.count {
      finding.slip = FindingSlip(
        operand: start, kind: .swappedDigits, value: ExactDecimal(number), text: side.keep("\(number)\"".utf8),
        others: 2)
    }
    side.findings.append(finding)
  }

  @Test func bothWaysGiveTheSameBytes() {
    let side = FindingJSONWriterTests.side()
    var expected: [UInt8] = []
    for finding in side.findings {
      JSONWriter.append(.object(FindingEncoder.members(FindingRow(finding, in: side))), to: &expected)
      expected.append(0x0A)
    }
    var found: [UInt8] = []
    var encoder = FindingEncoder(format: .ndjson)
    encoder.encode(side, into: &found)
    let pairs = zip(found.split(separator: 0x0A), expected.split(separator: 0x0A))
    for (one, other) in pairs where one != other {
      Issue.record("\(String(decoding: one, as: UTF8.self))\nis not\n\(String(decoding: other, as: UTF8.self))")
      break
    }
    #expect(found == expected)
    #expect(side.findings.contains { $0.slip != nil && $0.verdict == .inconsistent })
  }

  @Test func everyLineIsAnObjectWithTheKeysOfTheContract() throws {
    var found: [UInt8] = []
    var encoder = FindingEncoder(format: .ndjson)
    encoder.encode(FindingJSONWriterTests.side(), into: &found)
    for line in found.split(separator: 0x0A) {
      guard case .object(let members) = try JSONParser.parse(Array(line)) else {
        Issue.record("no object")
        return
      }
      #expect(Array(members.map(\.name).prefix(19)) == FindingEncoder.keys)
    }
  }
}
