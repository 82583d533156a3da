#if XLSX
  import HeshuQuantities
  import HeshuRecords

  /// A finding on its way to its sheet: with everything that it pointed to, and its numbers as decimals.
  struct FindingRecord {
    struct Operand {
      var role: String
      /// As it was written; empty where it was not.
      var text: String
      var document: String
      var start: Int
      var end: Int

      /// The passage of its document; nil where it has none.
      var passage: SourcePassage? {
        document.isEmpty ? nil : SourcePassage(document: document, start: start, end: end)
      }
    }

    /// The place of its check in the store's list.
    var check: Int
    var verdict: Verdict
    var fit: Fit
    var reason: IndeterminateReason
    var unit: FigureUnit
    var impliedUnit: FigureUnit
    var omittedOperands: Int
    /// Ends of intervals; nil where unbounded or not known.
    var reportedLow: ExactDecimal?
    var reportedHigh: ExactDecimal?
    var computedLow: ExactDecimal?
    var computedHigh: ExactDecimal?
    var gap: ExactDecimal?
    /// The gap in units of the last place of the reported figure.
    var gapPlaces: ExactDecimal?
    var impliedLow: ExactDecimal?
    var impliedHigh: ExactDecimal?
    var nearest: ExactDecimal?
    /// The keys of its group; empty for a check of one row.
    var group: String
    /// The single slip that would explain it, such as `43.9亿元 → 39.4亿元（两位数字颠倒）`; empty where there is none.
    var slip: String
    var operands: [Operand]

    init(_ finding: Finding, check: Int, in side: Side) {
      self.check = check
      verdict = finding.verdict
      fit = finding.fit
      reason = finding.reason
      unit = finding.unit
      impliedUnit = finding.impliedUnit
      omittedOperands = finding.omittedOperands
      reportedLow = Self.end(finding.reported?.low, .down)
      reportedHigh = Self.end(finding.reported?.high, .up)
      computedLow = Self.end(finding.computed?.low, .down)
      computedHigh = Self.end(finding.computed?.high, .up)
      gap = Self.end(finding.gap, .halfEven)
      gapPlaces = Self.end(FindingRow.gapPlaces(of: finding), .halfEven)
      impliedLow = Self.end(finding.implied?.low, .down)
      impliedHigh = Self.end(finding.implied?.high, .up)
      nearest = finding.nearest
      group = Self.text(finding.group, side)
      slip = Self.slip(finding, side)
      operands = side.operands[finding.operands.clamped(to: side.operands.indices)].map { Operand($0, side) }
    }

    /// An end with at most as many digits as a sheet keeps, rounded outward.
    private static func end(_ ratio: ExactRatio?, _ rule: RoundingRule) -> ExactDecimal? {
      guard let ratio else { return nil }
      if let exact = ratio.terminatingDecimal?.normalized, exact.significantDigits <= 8 { return exact }
      return ratio.rounded(toSignificantDigits: 8, rule)?.normalized
    }

    private static func slip(_ finding: Finding, _ side: Side) -> String {
      guard finding.verdict == .inconsistent, let slip = finding.slip, side.operands.indices.contains(slip.operand)
      else {
        return ""
      }
      let others = slip.others > 0 ? "，另有 \(slip.others) 种" : ""
      let written = text(side.operands[slip.operand].text, side)
      return "\(written) → \(text(slip.text, side))（\(VerdictText.text(slip.kind))\(others)）"
    }

    fileprivate static func text(_ cell: TextCell, _ side: Side) -> String {
      String(decoding: side.bytes[cell.range.clamped(to: side.bytes.indices)], as: UTF8.self)
    }
  }

  extension FindingRecord.Operand {
    init(_ operand: FindingOperand, _ side: Side) {
      role = operand.role
      text = FindingRecord.text(operand.text, side)
      let place = Int(operand.source.document)
      document = side.documents.indices.contains(place) ? side.documents[place].id : ""
      start = Int(operand.source.start)
      end = Int(operand.source.end)
    }
  }

  extension FindingRecord {
    /// Adds the record to bytes that wait.
    func append(to output: inout [UInt8]) {
      output.appendWord(UInt32(truncatingIfNeeded: check))
      output.append(verdict.rawValue)
      output.append(fit.rawValue)
      output.append(reason.rawValue)
      for unit in [unit, impliedUnit] {
        output.appendWord(unit.numerator)
        output.appendWord(unit.denominator)
      }
      output.appendWord(UInt32(truncatingIfNeeded: omittedOperands))
      for number in [
        reportedLow, reportedHigh, computedLow, computedHigh, gap, gapPlaces, impliedLow, impliedHigh, nearest,
      ] {
        output.appendText((number?.description ?? "").utf8)
      }
      output.appendText(group.utf8)
      output.appendText(slip.utf8)
      output.appendWord(UInt32(truncatingIfNeeded: operands.count))
      for operand in operands {
        output.appendText(operand.role.utf8)
        output.appendText(operand.text.utf8)
        output.appendText(operand.document.utf8)
        output.appendWord(UInt32(truncatingIfNeeded: operand.start))
        output.appendWord(UInt32(truncatingIfNeeded: operand.end))
      }
    }

    /// Reads what `append` wrote.
    init(_ reader: inout ByteReader) {
      check = Int(reader.word(UInt32.self))
      verdict = Verdict(rawValue: reader.byte()) ?? .unchecked
      fit = Fit(rawValue: reader.byte()) ?? .none
      reason = IndeterminateReason(rawValue: reader.byte()) ?? .none
      unit = FigureUnit(numerator: reader.word(), denominator: reader.word())
      impliedUnit = FigureUnit(numerator: reader.word(), denominator: reader.word())
      omittedOperands = Int(reader.word(UInt32.self))
      reportedLow = ExactDecimal(reader.string())
      reportedHigh = ExactDecimal(reader.string())
      computedLow = ExactDecimal(reader.string())
      computedHigh = ExactDecimal(reader.string())
      gap = ExactDecimal(reader.string())
      gapPlaces = ExactDecimal(reader.string())
      impliedLow = ExactDecimal(reader.string())
      impliedHigh = ExactDecimal(reader.string())
      nearest = ExactDecimal(reader.string())
      group = reader.string()
      slip = reader.string()
      operands = []
      let count = reader.word(UInt32.self)
      for _ in 0..<count where !reader.isAtEnd {
        operands.append(
          Operand(
            role: reader.string(), text: reader.string(), document: reader.string(),
            start: Int(reader.word(UInt32.self)),
            end: Int(reader.word(UInt32.self))))
      }
    }
  }
#endif
