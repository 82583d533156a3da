import HeshuFormats
import HeshuQuantities
import HeshuRecords

/// Writes findings as JSON objects with the members of the contract, straight into bytes: no string is made of a number, a name or a place.
///
/// What it writes is what `FindingEncoder.members` gives, which also takes over where a number does not fit in a decimal.
struct FindingJSONWriter: Sendable {
  /// The decimals of the finding at hand: two for each operand, then those of the finding.
  private var decimals: [ExactDecimal?] = []
  private var units = UnitCodes()
  private var checks = CheckTexts()
  /// Ids of the side outputs' documents and roles of their operands in quotes, one after another.
  private var names = QuotedNames()
  private var implied: [UInt8] = []

  /// Forgets the documents of the last side outputs.
  mutating func begin(_ side: Side) {
    names.begin(documents: side.documents)
  }

  /// Adds one finding.
  mutating func append(_ place: Int, of side: Side, to output: inout [UInt8]) {
    let finding = side.findings[place]
    let listed = finding.operands.clamped(to: side.operands.indices)
    guard collect(finding, listed, side) else {
      JSONWriter.append(.object(FindingEncoder.members(FindingRow(finding, in: side))), to: &output)
      return
    }
    let check = checks.text(of: finding.check)
    var room = check.head.count + check.formula.count + JSONWriter.room(forString: finding.group.range.count)
    room += 512 + implied.count + listed.count * 200
    for index in listed {
      room += JSONWriter.room(forString: side.operands[index].text.range.count)
      room += names.room(side.operands[index])
    }
    for decimal in decimals { room += decimal?.textLimit ?? 4 }
    output.append(addingCapacity: room) { out in
      FindingJSONWriter.head(finding, check, &out)
      for (number, index) in listed.enumerated() {
        out.append(number > 0 ? ",{\"role\":" : "{\"role\":")
        names.appendRole(side.operands[index].role, to: &out)
        appendOperand(side, index, low: decimals[number * 2], high: decimals[number * 2 + 1], &out)
      }
      let rest = decimals[(listed.count * 2)...]
      FindingJSONWriter.tail(rest, implied, &out)
      let group = finding.group
      if group.isNull { out.append("null") } else { JSONWriter.appendString(side.bytes, group.range, to: &out) }
      out.append(",\"gap_places\":")
      FindingJSONWriter.decimal(rest[rest.startIndex + 6], &out)
      if finding.slip == nil { out.append(",\"slip\":null") }
    }
    finish(finding, side, &output)
  }

  /// What is there seldom: a slip, and operands that are not listed.
  private func finish(_ finding: Finding, _ side: Side, _ output: inout [UInt8]) {
    if finding.slip != nil {
      output.append(contentsOf: ",\"slip\":".utf8)
      JSONWriter.append(FindingEncoder.slip(FindingRow.slip(of: finding, in: side)), to: &output)
    }
    if finding.omittedOperands > 0 {
      output.append(contentsOf: ",\"omitted_operands\":\(finding.omittedOperands)".utf8)
    }
    output.append(0x7D)
  }

  /// Finds all decimals of a finding; false where one of its numbers is none.
  private mutating func collect(_ finding: Finding, _ listed: Range<Int>, _ side: Side) -> Bool {
    decimals.removeAll(keepingCapacity: true)
    var fits = true
    func add(_ value: ExactRatio?, _ digits: Int, _ rule: RoundingRule) {
      guard let value else { return decimals.append(nil) }
      let decimal = OutwardDecimal.decimal(value, digits: digits, rule)
      if decimal == nil { fits = false }
      decimals.append(decimal)
    }
    for index in listed {
      add(side.operands[index].interval.low, ExactDecimal.maximumDigits, .down)
      add(side.operands[index].interval.high, ExactDecimal.maximumDigits, .up)
      names.note(side.operands[index].role)
      _ = units.code(of: side.operands[index].unit)
    }
    let digits = FindingRow.digits(side.operands[listed], side)
    add(finding.reported?.low, digits, .down)
    add(finding.reported?.high, digits, .up)
    add(finding.computed?.low, digits, .down)
    add(finding.computed?.high, digits, .up)
    add(finding.gap, digits, .halfEven)
    decimals.append(finding.nearest)
    add(FindingRow.gapPlaces(of: finding), digits, .halfEven)
    implied.removeAll(keepingCapacity: true)
    if let interval = finding.implied {
      JSONWriter.appendString(FindingRow.text(interval, digits: digits), to: &implied)
    } else {
      implied.append(contentsOf: "null".utf8)
    }
    return fits
  }
}

extension FindingJSONWriter {
  private static func head(_ finding: Finding, _ check: CheckTexts.Text, _ out: inout OutputSpan<UInt8>) {
    out.append("{\"id\":\"")
    for shift in stride(from: UInt64(60), through: 0, by: -4) {
      let digit = UInt8(truncatingIfNeeded: finding.id >> shift & 15)
      out.append(digit < 10 ? 0x30 &+ digit : 0x57 &+ digit)
    }
    out.append(check.head, 0..<check.head.count)
    switch finding.severity {
    case .info: out.append("info\",\"verdict\":\"")
    case .warning: out.append("warning\",\"verdict\":\"")
    case .error: out.append("error\",\"verdict\":\"")
    }
    switch finding.verdict {
    case .unchecked: out.append("unchecked\"")
    case .consistent: out.append("consistent\"")
    case .indeterminate: out.append("indeterminate\"")
    case .inconsistent: out.append("inconsistent\"")
    }
    switch finding.fit {
    case .none: out.append(",\"fit\":null,\"reason\":")
    case .exact: out.append(",\"fit\":\"exact\",\"reason\":")
    case .rounded: out.append(",\"fit\":\"rounded\",\"reason\":")
    case .within: out.append(",\"fit\":\"within\",\"reason\":")
    }
    if let reason = finding.reason.name {
      out.append(0x22)
      for byte in reason.utf8 { out.append(byte) }
      out.append(0x22)
    } else {
      out.append("null")
    }
    out.append(check.formula, 0..<check.formula.count)
  }

  /// Everything of an operand behind its role.
  private mutating func appendOperand(
    _ side: Side, _ index: Int, low: ExactDecimal?, high: ExactDecimal?, _ out: inout OutputSpan<UInt8>
  ) {
    let text = side.operands[index].text
    out.append(",\"text\":")
    if text.isNull { out.append("null") } else { JSONWriter.appendString(side.bytes, text.range, to: &out) }
    let code = units.code(of: side.operands[index].unit)
    if code.isNull {
      out.append(",\"unit\":null,\"low\":")
    } else {
      out.append(",\"unit\":\"")
      units.append(code, to: &out)
      out.append("\",\"low\":")
    }
    FindingJSONWriter.decimal(low, &out)
    out.append(",\"high\":")
    FindingJSONWriter.decimal(high, &out)
    switch (side.operands[index].interval.lowClosed, side.operands[index].interval.highClosed) {
    case (true, true): out.append(",\"ends\":\"[]\"")
    case (true, false): out.append(",\"ends\":\"[)\"")
    case (false, true): out.append(",\"ends\":\"(]\"")
    case (false, false): out.append(",\"ends\":\"()\"")
    }
    let source = side.operands[index].source
    out.append(",\"document\":")
    guard names.appendDocument(Int(source.document), to: &out) else {
      out.append("null,\"start\":null,\"end\":null}")
      return
    }
    out.append(",\"start\":")
    DecimalDigits.append(UInt64(source.start), to: &out)
    out.append(",\"end\":")
    DecimalDigits.append(UInt64(source.end), to: &out)
    out.append(0x7D)
  }

  /// The members behind the operands, up to the group.
  private static func tail(
    _ decimals: ArraySlice<ExactDecimal?>, _ implied: [UInt8], _ out: inout OutputSpan<UInt8>
  ) {
    let first = decimals.startIndex
    out.append("],\"reported_low\":")
    decimal(decimals[first], &out)
    out.append(",\"reported_high\":")
    decimal(decimals[first + 1], &out)
    out.append(",\"computed_low\":")
    decimal(decimals[first + 2], &out)
    out.append(",\"computed_high\":")
    decimal(decimals[first + 3], &out)
    out.append(",\"gap\":")
    decimal(decimals[first + 4], &out)
    out.append(",\"implied\":")
    out.append(implied, 0..<implied.count)
    out.append(",\"nearest\":")
    decimal(decimals[first + 5], &out)
    out.append(",\"group\":")
  }

  private static func decimal(_ decimal: ExactDecimal?, _ out: inout OutputSpan<UInt8>) {
    guard let decimal else { return out.append("null") }
    out.append(0x22)
    decimal.append(to: &out)
    out.append(0x22)
  }
}
