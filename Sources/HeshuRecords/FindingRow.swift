import HeshuFigures
import HeshuQuantities

/// A finding as it is written: texts alone, with exact decimals.
///
/// The members stand in the order of the contract. All numbers are in the base unit; a bound that does not end is rounded outward.
public struct FindingRow: Sendable, Hashable {
  /// One operand of a finding.
  public struct Operand: Sendable, Hashable {
    /// The field, such as `done`.
    public var role: String
    /// As it was written; nil for a computed or missing one.
    public var text: String?
    /// The unit's code.
    public var unit: String?
    /// Nil where unbounded.
    public var low: String?
    /// Nil where unbounded.
    public var high: String?
    /// Which ends belong to it: `[]`, `[)`, `(]` or `()`.
    public var ends: String
    /// The document's id; nil where there is none.
    public var document: String?
    /// Offsets in the original bytes, end exclusive.
    public var start: Int?
    /// The byte behind its last; nil where `start` is.
    public var end: Int?
  }

  /// A single slip that would explain an inconsistent finding.
  public struct Slip: Sendable, Hashable {
    /// The operand's role.
    public var role: String
    /// `swapped-digits` and the like.
    public var kind: String
    /// What the operand would be, written as it is.
    public var text: String
    /// The same as an exact decimal in the base unit.
    public var value: String
    /// How many other slips of the same kind would do as well.
    public var others: Int
  }

  /// 16 hexadecimal digits.
  public var id: String
  /// The check's name in the pipeline, such as `projects.1`.
  public var check: String
  /// The ready-made rule, or `expression`.
  public var rule: String
  /// `error`, `warning` or `info`.
  public var severity: String
  /// `consistent`, `inconsistent` or `indeterminate`.
  public var verdict: String
  /// `exact`, `rounded` or `within`; nil unless consistent.
  public var fit: String?
  /// Such as `operand-missing`; nil unless indeterminate.
  public var reason: String?
  /// The formula as it stands in the pipeline file.
  public var formula: String
  /// At most 100 of them, in the order of the formula or the rows.
  public var operands: [Operand]
  /// How many operands are not listed.
  public var omittedOperands: Int
  /// The low end of what the written side can stand for; nil where unbounded or unknown.
  public var reportedLow: String?
  /// The high end of it; nil where unbounded or unknown.
  public var reportedHigh: String?
  /// The low end of what the other side comes to; nil where unbounded or unknown.
  public var computedLow: String?
  /// The high end of it; nil where unbounded or unknown.
  public var computedHigh: String?
  /// The distance between the two intervals, 0 where they meet; nil where one of them is missing.
  public var gap: String?
  /// The interval of a missing operand, such as `[38.9, 39.1]`.
  public var implied: String?
  /// The roundest number in `implied`, or the nearest written number that would fit; nil where there is none.
  public var nearest: String?
  /// The keys of the group; nil for a check of one row.
  public var group: String?
  /// `gap` in units of the last place of the reported figure.
  public var gapPlaces: String?
  /// What would repair an inconsistent finding; nil where no single slip does.
  public var slip: Slip?

  /// - Parameter side: the side outputs that the finding points into.
  public init(_ finding: Finding, in side: Side) {
    let listed = finding.operands.clamped(to: side.operands.indices)
    let digits = FindingRow.digits(side.operands[listed], side)
    id = FindingRow.hexadecimal(finding.id)
    check = finding.check.name
    rule = finding.check.rule
    severity = finding.severity.rawValue
    verdict = finding.verdict.name
    fit = finding.fit.name
    reason = finding.reason.name
    formula = finding.check.formula
    operands = side.operands[listed].map { Operand($0, side) }
    omittedOperands = finding.omittedOperands
    reportedLow = finding.reported?.low.map { OutwardDecimal.text($0, digits: digits, .down) }
    reportedHigh = finding.reported?.high.map { OutwardDecimal.text($0, digits: digits, .up) }
    computedLow = finding.computed?.low.map { OutwardDecimal.text($0, digits: digits, .down) }
    computedHigh = finding.computed?.high.map { OutwardDecimal.text($0, digits: digits, .up) }
    gap = finding.gap.map { OutwardDecimal.text($0, digits: digits, .halfEven) }
    implied = finding.implied.map { FindingRow.text($0, digits: digits) }
    nearest = finding.nearest?.description
    group = finding.group.isNull ? nil : side.string(finding.group)
    gapPlaces = FindingRow.gapPlaces(of: finding).map { OutwardDecimal.text($0, digits: digits, .halfEven) }
    slip = FindingRow.slip(of: finding, in: side)
  }

  /// The gap of a finding in units of the last place of the reported figure; nil where it has none.
  public static func gapPlaces(of finding: Finding) -> ExactRatio? {
    guard let gap = finding.gap, let place = finding.lastPlace else { return nil }
    return gap.isZero ? gap : gap.scaled(byPowerOfTen: -Int(place))
  }

  /// The slip of an inconsistent finding.
  public static func slip(of finding: Finding, in side: Side) -> Slip? {
    guard finding.verdict == .inconsistent, let slip = finding.slip, side.operands.indices.contains(slip.operand) else {
      return nil
    }
    return Slip(
      role: side.operands[slip.operand].role, kind: slip.kind.name, text: side.string(slip.text),
      value: slip.value.description, others: slip.others)
  }

  /// An interval with its brackets; an end that is missing is empty: `(45, )`.
  package static func text(_ interval: Interval, digits: Int) -> String {
    let low = interval.low.map { OutwardDecimal.text($0, digits: digits, .down) } ?? ""
    let high = interval.high.map { OutwardDecimal.text($0, digits: digits, .up) } ?? ""
    return (interval.lowClosed ? "[" : "(") + low + ", " + high + (interval.highClosed ? "]" : ")")
  }

  /// Digits of the operand that was written with the fewest.
  public static func digits(_ operands: ArraySlice<FindingOperand>, _ side: Side) -> Int {
    var fewest = Int.max
    for operand in operands where !operand.text.isNull {
      fewest = min(fewest, significantDigits(side.bytes, operand.text.range) ?? .max)
    }
    return fewest == .max ? digitsOfNone : fewest
  }

  /// What counts as the digits of operands that were written with none.
  package static let digitsOfNone = 12

  /// How many digits a text has from the first that is not zero on, at least 1; nil where it has none.
  package static func significantDigits(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var all = 0
    var significant = 0
    for place in range where bytes[place] &- 0x30 < 10 {
      all &+= 1
      if significant > 0 || bytes[place] != 0x30 { significant &+= 1 }
    }
    return all == 0 ? nil : max(1, significant)
  }

  /// The id of a finding as it is written: 16 digits.
  public static func hexadecimal(_ id: UInt64) -> String {
    let digits = String(id, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension FindingRow.Operand {
  init(_ operand: FindingOperand, _ side: Side) {
    let digits = ExactDecimal.maximumDigits
    role = operand.role
    text = operand.text.isNull ? nil : side.string(operand.text)
    unit = operand.unit == .none ? nil : operand.unit.code
    low = operand.interval.low.map { OutwardDecimal.text($0, digits: digits, .down) }
    high = operand.interval.high.map { OutwardDecimal.text($0, digits: digits, .up) }
    ends = operand.interval.ends
    let place = Int(operand.source.document)
    guard side.documents.indices.contains(place) else { return }
    document = side.documents[place].id
    start = Int(operand.source.start)
    end = Int(operand.source.end)
  }
}

extension Side {
  /// A text of the side outputs.
  public func string(_ cell: TextCell) -> String {
    String(decoding: bytes[cell.range.clamped(to: bytes.indices)], as: UTF8.self)
  }
}
