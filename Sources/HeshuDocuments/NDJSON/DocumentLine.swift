/// Reads the object on one line: the members of a document into the arena, all others past.
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
  }

  private static let depthLimit = 512

  private var cursor: JSONCursor
  private var found: [Range<Int>?] = Array(repeating: nil, count: Member.allCases.count)
  private var seen: UInt8 = 0
  private var scratch: [UInt8] = []

  /// Reads a line; where it fails, `arena` is as it was.
  static func read(
    _ bytes: [UInt8], _ line: Range<Int>, into arena: inout [UInt8]
  ) throws(LineFailure) -> NDJSONDocument {
    let start = arena.count
    do throws(LineFailure) {
      if let invalid = ByteBlocks.firstInvalidUTF8(bytes, line) {
        throw LineFailure(code: .invalidUTF8, at: invalid, message: "the bytes here are not UTF-8")
      }
      var reader = DocumentLine(cursor: JSONCursor(line))
      try reader.object(bytes, into: &arena)
      return try reader.document(line.lowerBound)
    } catch {
      arena.removeLast(arena.count &- start)
      throw error
    }
  }

  private init(cursor: JSONCursor) {
    self.cursor = cursor
  }

  private mutating func object(_ bytes: [UInt8], into arena: inout [UInt8]) throws(LineFailure) {
    cursor.skipBlanks(bytes)
    guard cursor.peek(bytes) == 0x7B else { throw cursor.failure(.notAnObject, "a line must hold an object") }
    cursor.at &+= 1
    cursor.skipBlanks(bytes)
    if cursor.peek(bytes) == 0x7D {
      cursor.at &+= 1
    } else {
      try members(bytes, into: &arena)
    }
    cursor.skipBlanks(bytes)
    guard cursor.at == cursor.end else { throw cursor.failure(.syntax, "something follows the object") }
  }

  private mutating func members(_ bytes: [UInt8], into arena: inout [UInt8]) throws(LineFailure) {
    while true {
      cursor.skipBlanks(bytes)
      let start = cursor.at
      let member = try name(bytes)
      if let member {
        try value(of: member, nameAt: start, bytes, into: &arena)
      } else {
        try skipValue(bytes)
      }
      cursor.skipBlanks(bytes)
      let byte = cursor.peek(bytes)
      guard byte == 0x2C || byte == 0x7D else { throw cursor.unexpected("expected a comma or }") }
      cursor.at &+= 1
      if byte == 0x7D { return }
    }
  }

  /// Reads a name, the colon and the blanks around it; nil for a name that means nothing here.
  private mutating func name(_ bytes: [UInt8]) throws(LineFailure) -> Member? {
    var member: Member?
    if let range = cursor.plainString(bytes) {
      member = DocumentLine.member(bytes, range)
    } else {
      scratch.removeAll(keepingCapacity: true)
      try cursor.string(bytes, into: &scratch)
      member = DocumentLine.member(scratch, 0..<scratch.count)
    }
    cursor.skipBlanks(bytes)
    try cursor.expect(0x3A, bytes, "a colon")
    cursor.skipBlanks(bytes)
    return member
  }

  private static func member(_ bytes: [UInt8], _ range: Range<Int>) -> Member? {
    for member in Member.allCases where member.name.utf8CodeUnitCount == range.count {
      let name = UnsafeBufferPointer(start: member.name.utf8Start, count: range.count)
      if bytes[range].elementsEqual(name) { return member }
    }
    return nil
  }

  private mutating func value(
    of member: Member, nameAt: Int, _ bytes: [UInt8], into arena: inout [UInt8]
  ) throws(LineFailure) {
    let bit: UInt8 = 1 &<< UInt8(truncatingIfNeeded: member.rawValue)
    guard seen & bit == 0 else {
      throw LineFailure(code: .duplicateMember, at: nameAt, message: "\(member.name) stands here a second time")
    }
    seen |= bit
    if cursor.peek(bytes) == 0x6E, member != .id, member != .text {
      try cursor.skipPlain(bytes)
      return
    }
    guard cursor.at >= cursor.end || cursor.peek(bytes) == 0x22 else {
      throw cursor.failure(.notAString, "\(member.name) must be a string")
    }
    let start = arena.count
    try cursor.string(bytes, into: &arena)
    found[member.rawValue] = start..<arena.count
  }

  /// Reads past a value, with a stack of closing brackets in place of recursion.
  private mutating func skipValue(_ bytes: [UInt8]) throws(LineFailure) {
    var closings: [UInt8] = []
    repeat {
      cursor.skipBlanks(bytes)
      try skipElement(bytes, &closings)
    } while try !leave(bytes, &closings)
  }

  private mutating func skipElement(_ bytes: [UInt8], _ closings: inout [UInt8]) throws(LineFailure) {
    while true {
      let byte = cursor.peek(bytes)
      guard byte == 0x7B || byte == 0x5B else {
        if byte == 0x22 { try skipString(bytes) } else { try cursor.skipPlain(bytes) }
        return
      }
      guard closings.count < DocumentLine.depthLimit else { throw cursor.failure(.tooDeep, "nested too deep") }
      closings.append(byte &+ 2)
      cursor.at &+= 1
      cursor.skipBlanks(bytes)
      if cursor.peek(bytes) == byte &+ 2 { return }
      if byte == 0x7B { _ = try name(bytes) }
    }
  }

  private mutating func skipString(_ bytes: [UInt8]) throws(LineFailure) {
    scratch.removeAll(keepingCapacity: true)
    try cursor.string(bytes, into: &scratch)
  }

  /// Reads closing brackets and a comma; returns whether the value has ended.
  private mutating func leave(_ bytes: [UInt8], _ closings: inout [UInt8]) throws(LineFailure) -> Bool {
    while let closing = closings.last {
      cursor.skipBlanks(bytes)
      let byte = cursor.peek(bytes)
      guard byte == closing || byte == 0x2C else { throw cursor.unexpected("expected a comma or a closing bracket") }
      cursor.at &+= 1
      if byte == 0x2C {
        cursor.skipBlanks(bytes)
        if closing == 0x7D { _ = try name(bytes) }
        return false
      }
      closings.removeLast()
    }
    return true
  }

  private func document(_ lineStart: Int) throws(LineFailure) -> NDJSONDocument {
    guard let id = found[Member.id.rawValue] else {
      throw LineFailure(code: .missingMember, at: lineStart, message: "the document has no id")
    }
    guard let text = found[Member.text.rawValue] else {
      throw LineFailure(code: .missingMember, at: lineStart, message: "the document has no text")
    }
    guard !id.isEmpty else { throw LineFailure(code: .emptyIdentifier, at: lineStart, message: "the id is empty") }
    return NDJSONDocument(
      id: id, text: text, published: found[Member.published.rawValue], title: found[Member.title.rawValue],
      origin: found[Member.origin.rawValue], line: 0, byteOffset: 0)
  }
}
