import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// Writes a finding as one line of arithmetic for people.
public enum FindingText {
  /// For example `45.1 ± 0.05 亿元 ÷ 39.0 ± 0.05 亿元 = 115.36…115.92 %, reported 115.8 ± 0.05 %: consistent (rounded)`.
  ///
  /// - Parameters:
  ///   - side: the side outputs that the finding points into.
  ///   - forms: how the columns of computed operands are written, by their names; a base unit where one is not among them.
  public static func arithmetic(of finding: Finding, in side: Side, forms: [String: OperandForm] = [:]) -> String {
    var ignored = Diagnostics()
    guard let formula = Formula(parsing: finding.check.formula, diagnostics: &ignored) else {
      return finding.check.formula + ": " + outcome(finding, WrittenScale(finding.unit), side)
    }
    let writer = FormulaWriter(formula: formula, finding: finding, side: side, forms: forms)
    return writer.statement + ": " + outcome(finding, writer.scale, side)
  }

  /// The verdict with what supports it.
  static func outcome(_ finding: Finding, _ scale: WrittenScale, _ side: Side) -> String {
    var notes: [String] = []
    if let fit = finding.fit.name { notes.append(fit) }
    if let reason = finding.reason.name { notes.append(reason) }
    if finding.verdict == .inconsistent, let gap = finding.gap, !gap.isZero {
      notes.append("off by \(scale.text(gap, digits: 6, .halfEven))")
    }
    // One of several slips that would do explains nothing to a reader.
    if let slip = FindingRow.slip(of: finding, in: side), slip.others == 0 {
      notes.append("a slip of \(slip.role)? \(slip.text) (\(slip.kind))")
    }
    let impliedScale = WrittenScale(finding.impliedUnit)
    if let implied = finding.implied {
      let digits = FindingRow.digits(side.operands[finding.operands.clamped(to: side.operands.indices)], side)
      notes.append("implied \(impliedScale.range(implied, digits: digits))")
    }
    if let nearest = finding.nearest {
      let shown = finding.implied == nil ? scale : impliedScale
      notes.append(
        "\(finding.implied == nil ? "nearest that fits" : "roundest") \(shown.text(ExactRatio(nearest), digits: 38, .halfEven))"
      )
    }
    return notes.isEmpty ? finding.verdict.name : "\(finding.verdict.name) (\(notes.joined(separator: ", ")))"
  }
}
