import HeshuQuantities
import HeshuRecords

/// Reads the object on a line as a document: the members that it may have go into the arena, all others are passed
/// over. One value reads all lines of a stream.
struct DocumentLine {
  private enum Member: Int, CaseIterable {
    case id, text, published, title, origin

    var name: StaticString {
      switch self {
      case .id: "id"
      case .text: "text"
      case .published: "published"
      case .title: "title"
      case .origin: "origin"
      }
    }

    /// Whether a document is none without it.
    var isRequired: Bool { self == .id || self == .text }
  }

  private var reader = JSONRowReader()
  /// For each member its place in the reader's cells.
  private var places: [Int?] = Array(repeating: nil, count: Member.allCases.count)

  /// Reads a line; where it fails, `arena` is as it was.
  mutating func read(
    _ bytes: [UInt8], _ line: Range<Int>, into arena: inout [UInt8]
  ) throws(LineFailure) -> NDJSONDocument {
    let start = arena.count
    do throws(LineFailure) {
      try readCells(bytes, line, &arena)
      try findMembers(bytes, arena)
      return try document(bytes, line.lowerBound, &arena)
    } catch {
      arena.removeLast(arena.count &- start)
      throw error
    }
  }

  /// Strings with escapes go straight into the arena.
  private mutating func readCells(
    _ bytes: [UInt8], _ line: Range<Int>, _ arena: inout [UInt8]
  ) throws(LineFailure) {
    do { try reader.read(bytes, line, scratch: &arena) } catch { throw LineFailure(error) }
  }

  private mutating func findMembers(_ bytes: [UInt8], _ arena: [UInt8]) throws(LineFailure) {
    for member in Member.allCases { places[member.rawValue] = nil }
    for (place, cell) in reader.cells.enumerated() {
      guard let member = DocumentLine.member(cell.name.isInScratch ? arena : bytes, cell.name.range) else { continue }
      guard places[member.rawValue] == nil else {
        throw LineFailure(code: .duplicateMember, at: cell.start, message: "\(member.name) stands here a second time")
      }
      places[member.rawValue] = place
      guard cell.kind == .string || cell.kind == .null && !member.isRequired else {
        throw LineFailure(
          code: .notAString, at: cell.value.range.lowerBound, message: "\(member.name) must be a string")
      }
    }
  }

  private static func member(_ bytes: [UInt8], _ range: Range<Int>) -> Member? {
    for member in Member.allCases where member.name.utf8CodeUnitCount == range.count {
      if member.name.withUTF8Buffer({ bytes[range].elementsEqual($0) }) { return member }
    }
    return nil
  }

  private func document(
    _ bytes: [UInt8], _ lineStart: Int, _ arena: inout [UInt8]
  ) throws(LineFailure) -> NDJSONDocument {
    for member in [Member.id, .text] where places[member.rawValue] == nil {
      throw LineFailure(code: .missingMember, at: lineStart, message: "the document has no \(member.name)")
    }
    // The text goes first, so that the zeros which a scanner wants behind it can stand there.
    let text = range(of: .text, bytes, &arena) ?? 0..<0
    if text.upperBound == arena.count { arena.append(contentsOf: repeatElement(0, count: Batch.padding)) }
    let id = range(of: .id, bytes, &arena) ?? 0..<0
    guard !id.isEmpty else { throw LineFailure(code: .emptyIdentifier, at: lineStart, message: "the id is empty") }
    return NDJSONDocument(
      id: id, text: text, published: range(of: .published, bytes, &arena), title: range(of: .title, bytes, &arena),
      origin: range(of: .origin, bytes, &arena), line: 0, byteOffset: 0)
  }

  /// Where a member stands in the arena, copied there unless it is; nil where it is missing or null.
  private func range(of member: Member, _ bytes: [UInt8], _ arena: inout [UInt8]) -> Range<Int>? {
    guard let place = places[member.rawValue], reader.cells[place].kind == .string else { return nil }
    let slice = reader.cells[place].value
    guard !slice.isInScratch else { return slice.range }
    let start = arena.count
    arena.append(bytes, slice.range)
    return start..<arena.count
  }
}
