import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// Writes a claim's arithmetic as one line for people.
public enum ClaimText {
  /// For example `45.1 ± 0.05 亿元 ÷ 39 ± 0.5 亿元 = 114.1…117.3 %, reported 115.8 ± 0.05 %: consistent (rounded)`.
  ///
  /// - Parameters:
  ///   - side: the side outputs that the claim's finding stands in.
  ///   - bytes: the arena that was recognized.
  public static func arithmetic(
    of claim: CheckedClaim, in side: Side, _ recognition: borrowing Recognition, _ bytes: [UInt8]
  ) -> String {
    var finding = side.findings[claim.finding]
    var shown = Side()
    for (operand, place) in zip(side.operands[finding.operands], claim.operands) {
      var operand = operand
      if place >= 0 { operand.text = shown.keep(written(recognition.figures[place], operand, bytes)) }
      shown.operands.append(operand)
    }
    finding.operands = shown.operands.indices
    var ignored = Diagnostics()
    guard let formula = Formula(parsing: finding.check.formula, diagnostics: &ignored) else {
      return finding.check.formula
    }
    let writer = FormulaWriter(formula: formula, finding: finding, side: shown)
    return writer.statement + ": " + outcome(finding, writer.scale, shown) + slip(side.findings[claim.finding], side)
  }

  /// `; a slip that would repair it: 43.9亿元 → 39.4亿元 (two digits swapped)`, where no other of its kind would do as well.
  private static func slip(_ finding: Finding, _ side: Side) -> String {
    guard let slip = finding.slip, slip.others == 0, side.operands.indices.contains(slip.operand) else { return "" }
    let written = side.string(side.operands[slip.operand].text)
    return "; a slip that would repair it: \(written) → \(side.string(slip.text)) (\(words(slip.kind)))"
  }

  private static func words(_ kind: FindingSlip.Kind) -> String {
    switch kind {
    case .sign: "the sign"
    case .multiplier: "万 and 亿"
    case .point: "the decimal point"
    case .swappedDigits: "two digits swapped"
    case .oneDigit: "one digit"
    case .missingDigit: "a digit left out"
    }
  }

  /// The figure with the words that widen it, or with the sign that other words give it.
  private static func written(_ figure: Figure, _ operand: FindingOperand, _ bytes: [UInt8]) -> [UInt8] {
    switch figure.qualifier {
    case .exact, .rangeLow, .rangeHigh: break
    default: return Array(bytes[Int(figure.outerStart)..<Int(figure.outerEnd)])
    }
    let text = Array(bytes[Int(figure.start)..<Int(figure.end)])
    let isFall = operand.interval.high?.isNegative ?? false
    return isFall && text.first.map { (0x30...0x39).contains($0) } == true ? [0x2D] + text : text
  }

  /// The verdict with what supports it.
  private static func outcome(_ finding: Finding, _ scale: WrittenScale, _ side: Side) -> String {
    var notes: [String] = []
    if let fit = finding.fit.name { notes.append(fit) }
    if let reason = finding.reason.name { notes.append(reason) }
    if finding.verdict == .inconsistent, let gap = finding.gap, !gap.isZero {
      notes.append("off by \(scale.text(gap, digits: 6, .halfEven))")
    }
    let isImplied = finding.implied != nil
    let shown = isImplied ? impliedScale(finding, side) : scale
    if let implied = finding.implied {
      notes.append("implied \(shown.range(implied, digits: FindingRow.digits(side.operands[...], side)))")
    }
    if let nearest = finding.nearest {
      let text = shown.text(ExactRatio(nearest), digits: 38, .halfEven)
      notes.append("\(isImplied ? "roundest" : "nearest that fits") \(text)")
    }
    return notes.isEmpty ? finding.verdict.name : "\(finding.verdict.name) (\(notes.joined(separator: ", ")))"
  }

  /// The scale in which the text writes figures of the kind that is missing.
  private static func impliedScale(_ finding: Finding, _ side: Side) -> WrittenScale {
    let like = side.operands.first { $0.unit == finding.impliedUnit && !$0.text.isNull }
    return like.flatMap { WrittenScale.of($0, written: side.string($0.text)) }
      ?? WrittenScale(finding.impliedUnit)
  }
}
