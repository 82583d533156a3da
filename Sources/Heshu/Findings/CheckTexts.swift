import HeshuFormats
import HeshuRecords

/// What the findings of a check have in common, as JSON.
struct CheckTexts: Sendable {
  struct Text: Sendable {
    /// From behind the id to the severity's quote.
    var head: [UInt8]
    /// The formula, and the beginning of the operands.
    var formula: [UInt8]
  }

  /// Kept with the checks, so that none comes to another's place in memory.
  private var texts: [ObjectIdentifier: (check: CheckDescriptor, text: Text)] = [:]
  private var last: (check: CheckDescriptor, text: Text)?

  mutating func text(of check: CheckDescriptor) -> Text {
    if let last, last.check === check { return last.text }
    let text = texts[ObjectIdentifier(check)]?.text ?? CheckTexts.make(check)
    texts[ObjectIdentifier(check)] = (check, text)
    last = (check, text)
    return text
  }

  static func make(_ check: CheckDescriptor) -> Text {
    var head = Array("\",\"check\":".utf8)
    JSONWriter.appendString(check.name, to: &head)
    head.append(contentsOf: ",\"rule\":".utf8)
    JSONWriter.appendString(check.rule, to: &head)
    head.append(contentsOf: ",\"severity\":\"".utf8)
    var formula = Array(",\"formula\":".utf8)
    JSONWriter.appendString(check.formula, to: &formula)
    formula.append(contentsOf: ",\"operands\":[".utf8)
    return Text(head: head, formula: formula)
  }
}
