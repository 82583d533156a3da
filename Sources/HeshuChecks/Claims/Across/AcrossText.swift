import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// Writes a finding across documents as one line for people.
public enum AcrossText {
  /// For example `a.txt 486.3 ± 0.05 亿元, b.txt 468.3 ± 0.05 亿元: inconsistent (off by 17.9 亿元)`.
  public static func arithmetic(of finding: Finding, in side: Side) -> String {
    let operands = side.operands[finding.operands.clamped(to: side.operands.indices)]
    let scale =
      operands.lazy.compactMap { operand in
        operand.unit == finding.unit ? WrittenScale.of(operand, written: side.string(operand.text)) : nil
      }.first ?? WrittenScale(finding.unit)
    var parts: [String] = []
    var document = ""
    for operand in operands.prefix(8) {
      let text = side.string(operand.text)
      let place = Int(operand.source.document)
      let name = side.documents.indices.contains(place) ? side.documents[place].id : ""
      let shown =
        WrittenScale.split(text, operand.unit).map { $0.scale.spread(operand.interval, written: $0.number) } ?? text
      parts.append((name == document ? "" : name + " ") + shown)
      document = name
    }
    let rest = operands.count - parts.count + finding.omittedOperands
    if rest > 0 { parts.append("… \(rest) more") }
    var notes: [String] = []
    if let fit = finding.fit.name { notes.append(fit) }
    if let reason = finding.reason.name { notes.append(reason) }
    if finding.verdict == .inconsistent, let gap = finding.gap, !gap.isZero {
      notes.append("off by \(scale.text(gap, digits: 6, .halfEven))")
    }
    if let implied = finding.implied {
      notes.append("implied \(scale.range(implied, digits: FindingRow.digits(operands, side)))")
      if let nearest = finding.nearest {
        notes.append("roundest \(scale.text(ExactRatio(nearest), digits: 38, .halfEven))")
      }
    }
    let verdict = finding.verdict.name
    return parts.joined(separator: ", ") + ": "
      + (notes.isEmpty ? verdict : "\(verdict) (\(notes.joined(separator: ", ")))")
  }
}
