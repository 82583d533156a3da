import HeshuFormats
import HeshuQuantities
import HeshuRecords

/// Ids of documents and roles of operands in quotes, each made once.
struct QuotedNames: Sendable {
  private var bytes: [UInt8] = []
  private var documents: [TextCell] = []
  private var roles: [(name: String, text: TextCell)] = []

  /// Takes the documents of other side outputs.
  mutating func begin(documents ids: [Document]) {
    bytes.removeAll(keepingCapacity: true)
    documents.removeAll(keepingCapacity: true)
    roles.removeAll(keepingCapacity: true)
    for document in ids { documents.append(add(document.id)) }
  }

  /// Takes a role that will be written.
  mutating func note(_ role: String) {
    if !roles.contains(where: { $0.name == role }) { roles.append((role, add(role))) }
  }

  private mutating func add(_ name: String) -> TextCell {
    let start = bytes.count
    JSONWriter.appendString(name, to: &bytes)
    return TextCell(start..<bytes.count)
  }

  /// Room for an operand's role and document.
  func room(_ operand: FindingOperand) -> Int {
    let role = roles.first { $0.name == operand.role }?.text.range.count ?? 0
    let place = Int(operand.source.document)
    return role + (documents.indices.contains(place) ? documents[place].range.count : 4)
  }

  func appendRole(_ role: String, to out: inout OutputSpan<UInt8>) {
    guard let found = roles.first(where: { $0.name == role }) else { return }
    out.append(bytes, found.text.range)
  }

  /// Appends a document's id; false where there is no such document.
  func appendDocument(_ place: Int, to out: inout OutputSpan<UInt8>) -> Bool {
    guard documents.indices.contains(place) else { return false }
    out.append(bytes, documents[place].range)
    return true
  }
}
