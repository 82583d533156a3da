import HeshuFormats
import HeshuQuantities
import HeshuRecords

/// The parts of a line that all plain findings of one check over the same units share.
struct PlainLine: Sendable {
  /// The parts, one after another.
  private(set) var bytes: [UInt8] = []
  /// From behind the id to the first operand's text, for each fit.
  private(set) var exact = 0..<0
  private(set) var rounded = 0..<0
  private(set) var within = 0..<0
  /// From behind the text of each operand to its lower end.
  private(set) var units: (Range<Int>, Range<Int>, Range<Int>) = (0..<0, 0..<0, 0..<0)
  /// From behind the end of the first and the second operand to the next one's text.
  private(set) var roles: (Range<Int>, Range<Int>) = (0..<0, 0..<0)

  private let check: Int32
  private let codes: (FigureUnit, FigureUnit, FigureUnit)

  init(_ finding: PlainFinding, _ plain: PlainCheck) {
    check = finding.check
    codes = (finding.dividend.unit, finding.divisor.unit, finding.quotient.unit)
    let names = plain.isQuotientFirst ? [plain.roles[2], plain.roles[0], plain.roles[1]] : plain.roles
    let listed = plain.isQuotientFirst ? (codes.2, codes.0, codes.1) : codes
    exact = add { PlainLine.head("exact", plain.check, role: names[0], &$0) }
    rounded = add { PlainLine.head("rounded", plain.check, role: names[0], &$0) }
    within = add { PlainLine.head("within", plain.check, role: names[0], &$0) }
    units.0 = add { PlainLine.unit(listed.0, &$0) }
    units.1 = add { PlainLine.unit(listed.1, &$0) }
    units.2 = add { PlainLine.unit(listed.2, &$0) }
    roles.0 = add { PlainLine.role(names[1], &$0) }
    roles.1 = add { PlainLine.role(names[2], &$0) }
    // So that short parts are copied by blocks.
    bytes.append(contentsOf: repeatElement(0, count: 16))
  }

  /// Whether another finding has the same parts.
  @inline(__always)
  func isShared(by finding: PlainFinding) -> Bool {
    check == finding.check && codes.0 == finding.dividend.unit && codes.1 == finding.divisor.unit
      && codes.2 == finding.quotient.unit
  }

  private mutating func add(_ write: (inout [UInt8]) -> Void) -> Range<Int> {
    let start = bytes.count
    write(&bytes)
    return start..<bytes.count
  }

  private static func head(_ fit: String, _ check: CheckDescriptor, role: String, _ bytes: inout [UInt8]) {
    let text = CheckTexts.make(check)
    bytes.append(contentsOf: text.head)
    bytes.append(contentsOf: "info\",\"verdict\":\"consistent\",\"fit\":\"\(fit)\",\"reason\":null".utf8)
    bytes.append(contentsOf: text.formula)
    bytes.append(contentsOf: "{\"role\":".utf8)
    JSONWriter.appendString(role, to: &bytes)
    bytes.append(contentsOf: ",\"text\":".utf8)
  }

  private static func unit(_ unit: FigureUnit, _ bytes: inout [UInt8]) {
    bytes.append(contentsOf: ",\"unit\":".utf8)
    bytes.append(contentsOf: (unit == .none ? "null" : "\"\(unit.code)\"").utf8)
    bytes.append(contentsOf: ",\"low\":\"".utf8)
  }

  private static func role(_ role: String, _ bytes: inout [UInt8]) {
    bytes.append(contentsOf: "},{\"role\":".utf8)
    JSONWriter.appendString(role, to: &bytes)
    bytes.append(contentsOf: ",\"text\":".utf8)
  }
}
