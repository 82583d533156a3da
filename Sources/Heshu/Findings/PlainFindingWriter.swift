import HeshuFormats
import HeshuQuantities
import HeshuRecords

/// Writes findings in whole numbers as lines of NDJSON: what they share stands ready as bytes, and each number is written from the digits of its row.
///
/// What it writes is what `FindingEncoder.members` gives of the same finding expanded.
struct PlainFindingWriter: Sendable {
  /// The lines of findings that were written before, the last one's at `last`.
  private var lines: [PlainLine] = []
  private var last = 0
  /// From behind an operand's upper end to its start, for each document of the side outputs.
  private var documents: [Range<Int>] = []
  private var bytes: [UInt8] = []

  /// Takes other side outputs.
  mutating func begin(_ side: Side) {
    lines.removeAll(keepingCapacity: true)
    documents.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    guard !side.plain.isEmpty else { return }
    for document in side.documents {
      let start = bytes.count
      bytes.append(contentsOf: "\",\"ends\":\"[]\",\"document\":".utf8)
      JSONWriter.appendString(document.id, to: &bytes)
      bytes.append(contentsOf: ",\"start\":".utf8)
      documents.append(start..<bytes.count)
    }
  }

  /// Adds the line of one finding.
  mutating func append(_ place: Int, of side: Side, to output: inout [UInt8]) {
    findLine(side.plain.findings[place], side)
    output.append(addingCapacity: room(side.plain.findings[place])) { out in
      write(side.plain.findings[place], side, &out)
    }
  }

  private mutating func findLine(_ finding: PlainFinding, _ side: Side) {
    if last < lines.count, lines[last].isShared(by: finding) { return }
    if let known = lines.firstIndex(where: { $0.isShared(by: finding) }) {
      last = known
      return
    }
    // Few units occur in one column; more lines than these are not looked through.
    if lines.count >= 64 { lines.removeAll(keepingCapacity: true) }
    last = lines.count
    lines.append(PlainLine(finding, side.plain.checks[Int(finding.check)]))
  }

  private func room(_ finding: PlainFinding) -> Int {
    var room = 2048 &+ lines[last].bytes.count
    for operand in [finding.dividend, finding.divisor, finding.quotient] {
      room += JSONWriter.room(forString: operand.text.range.count) + documents[Int(operand.document)].count
    }
    return room
  }

  private func write(_ finding: PlainFinding, _ side: Side, _ out: inout OutputSpan<UInt8>) {
    let isQuotientFirst = side.plain.checks[Int(finding.check)].isQuotientFirst
    out.append("{\"id\":\"")
    HexadecimalDigits.append(finding.id, to: &out)
    switch finding.fit {
    case .exact, .none: out.append(lines[last].bytes, lines[last].exact)
    case .rounded: out.append(lines[last].bytes, lines[last].rounded)
    case .within: out.append(lines[last].bytes, lines[last].within)
    }
    if isQuotientFirst {
      operand(finding.quotient, lines[last].units.0, side, &out)
      out.append(lines[last].bytes, lines[last].roles.0)
      operand(finding.dividend, lines[last].units.1, side, &out)
      out.append(lines[last].bytes, lines[last].roles.1)
      operand(finding.divisor, lines[last].units.2, side, &out)
    } else {
      operand(finding.dividend, lines[last].units.0, side, &out)
      out.append(lines[last].bytes, lines[last].roles.0)
      operand(finding.divisor, lines[last].units.1, side, &out)
      out.append(lines[last].bytes, lines[last].roles.1)
      operand(finding.quotient, lines[last].units.2, side, &out)
    }
    out.append("}],\"reported_low\":\"")
    PlainFindingWriter.low(finding.quotient, &out)
    out.append("\",\"reported_high\":\"")
    PlainFindingWriter.high(finding.quotient, &out)
    computed(finding, side, &out)
    out.append(
      "\",\"gap\":\"0\",\"implied\":null,\"nearest\":null,\"group\":null,\"gap_places\":\"0\",\"slip\":null}\n")
  }

  /// Everything of an operand behind its role.
  @inline(__always)
  private func operand(_ operand: PlainOperand, _ unit: Range<Int>, _ side: Side, _ out: inout OutputSpan<UInt8>) {
    JSONWriter.appendString(side.bytes, operand.text.range, to: &out)
    out.append(lines[last].bytes, unit)
    PlainFindingWriter.low(operand, &out)
    out.append("\",\"high\":\"")
    PlainFindingWriter.high(operand, &out)
    out.append(bytes, documents[Int(operand.document)])
    DecimalDigits.append(UInt64(operand.start), to: &out)
    out.append(",\"end\":")
    DecimalDigits.append(UInt64(operand.end), to: &out)
  }

  /// Half a unit of the last place is five of the next one.
  @inline(__always)
  private static func low(_ operand: PlainOperand, _ out: inout OutputSpan<UInt8>) {
    end(operand, operand.significand &* 10 &- 5, &out)
  }

  @inline(__always)
  private static func high(_ operand: PlainOperand, _ out: inout OutputSpan<UInt8>) {
    end(operand, operand.significand &* 10 &+ 5, &out)
  }

  @inline(__always)
  private static func end(_ operand: PlainOperand, _ tenfold: Int64, _ out: inout OutputSpan<UInt8>) {
    let isExact = operand.isExactCount
    ShortDecimal.append(
      isExact ? operand.significand : tenfold, exponent: Int(operand.step) &- (isExact ? 0 : 1), to: &out)
  }

  /// What the division comes to, each end rounded outward.
  @inline(__always)
  private func computed(_ finding: PlainFinding, _ side: Side, _ out: inout OutputSpan<UInt8>) {
    var digits = FindingRow.significantDigits(side.bytes, finding.dividend.text.range) ?? .max
    digits = min(digits, FindingRow.significantDigits(side.bytes, finding.divisor.text.range) ?? .max)
    digits = min(digits, FindingRow.significantDigits(side.bytes, finding.quotient.text.range) ?? .max)
    if digits == .max { digits = FindingRow.digitsOfNone }
    out.append("\",\"computed_low\":\"")
    let (a, b, power) = (finding.dividend, finding.divisor, Int(finding.power))
    PlainFindingWriter.quotient(a.doubledLow, b.doubledHigh, power, digits, .down, &out)
    out.append("\",\"computed_high\":\"")
    PlainFindingWriter.quotient(a.doubledHigh, b.doubledLow, power, digits, .up, &out)
  }

  /// A quotient times 10 to the power `power`; both numbers are not negative.
  private static func quotient(
    _ numerator: Int64, _ denominator: Int64, _ power: Int, _ digits: Int, _ rule: RoundingRule,
    _ out: inout OutputSpan<UInt8>
  ) {
    let short = ShortQuotient.rounded(
      UInt64(bitPattern: numerator), over: UInt64(bitPattern: denominator), power: power,
      digits: digits &+ OutwardDecimal.guardDigits, isUp: rule == .up)
    if let short {
      ShortDecimal.append(Int64(bitPattern: short.significand), exponent: short.exponent, to: &out)
    } else if let ratio = ExactRatio(Int128(numerator), over: Int128(denominator)) {
      let text = OutwardDecimal.text(ratio.scaled(byPowerOfTen: power), digits: digits, rule)
      for byte in text.utf8 { out.append(byte) }
    }
  }
}
