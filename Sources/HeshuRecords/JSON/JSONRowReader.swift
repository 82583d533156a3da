/// Reads the object on one line of an NDJSON file into cells, without a tree and without an allocation for each cell.
///
/// ```swift
/// var reader = JSONRowReader()
/// try reader.read(bytes, line, scratch: &scratch)
/// for cell in reader.cells { use(cell.kind, (cell.value.isInScratch ? scratch : bytes)[cell.value.range]) }
/// ```
package struct JSONRowReader: Sendable {
  /// The members in their order; duplicate names are kept.
  package private(set) var cells: [JSONCell] = []

  private var closings: [UInt8] = []
  private let depthLimit: Int

  /// A reader that refuses values nested deeper than the limit.
  package init(depthLimit: Int = JSONLexer.depthLimit) {
    self.depthLimit = depthLimit
  }

  /// Reads one line; the cells of the line before are gone.
  ///
  /// - Parameter scratch: names and strings that had escapes are appended to it.
  /// - Throws: ``JSONError`` with the offset in `bytes`.
  package mutating func read(
    _ bytes: [UInt8], _ line: Range<Int>, scratch: inout [UInt8]
  ) throws(JSONError) {
    cells.removeAll(keepingCapacity: true)
    let line = line.clamped(to: 0..<bytes.count)
    try JSONLexer.checkUTF8(bytes, line)
    var lexer = JSONLexer(line)
    lexer.skipBlanks(bytes)
    guard lexer.peek(bytes) == 0x7B else { throw lexer.error(.notAnObject, "a line must hold an object") }
    lexer.at &+= 1
    lexer.skipBlanks(bytes)
    if lexer.peek(bytes) == 0x7D {
      lexer.at &+= 1
    } else {
      try members(bytes, &lexer, &scratch)
    }
    lexer.skipBlanks(bytes)
    guard lexer.at == lexer.end else { throw lexer.error(.trailing, "the object has ended before") }
  }

  private mutating func members(_ bytes: [UInt8], _ lexer: inout JSONLexer, _ scratch: inout [UInt8]) throws(JSONError)
  {
    while true {
      lexer.skipBlanks(bytes)
      try member(bytes, &lexer, &scratch)
      lexer.skipBlanks(bytes)
      let byte = lexer.peek(bytes)
      guard byte == 0x2C || byte == 0x7D else { throw lexer.unexpected("expected a comma or }") }
      lexer.at &+= 1
      if byte == 0x7D { return }
    }
  }

  /// Reads a name, the colon and the blanks around it.
  private mutating func name(_ bytes: [UInt8], _ lexer: inout JSONLexer, _ scratch: inout [UInt8]) throws(JSONError)
    -> JSONSlice
  {
    guard lexer.peek(bytes) == 0x22 else { throw lexer.unexpected("expected a member's name in quotes") }
    let name = try lexer.string(bytes, scratch: &scratch)
    lexer.skipBlanks(bytes)
    try lexer.expect(0x3A, bytes, "a colon")
    lexer.skipBlanks(bytes)
    return JSONSlice(range: name.range, isInScratch: name.isInScratch)
  }

  private mutating func member(_ bytes: [UInt8], _ lexer: inout JSONLexer, _ scratch: inout [UInt8]) throws(JSONError) {
    let nameStart = lexer.at
    let name = try self.name(bytes, &lexer, &scratch)
    let start = lexer.at
    let kind: JSONCell.Kind
    switch lexer.peek(bytes) {
    case 0x22:
      let text = try lexer.string(bytes, scratch: &scratch)
      let slice = JSONSlice(range: text.range, isInScratch: text.isInScratch)
      cells.append(JSONCell(kind: .string, name: name, start: nameStart, value: slice))
      return
    case 0x7B, 0x5B:
      kind = .nested
      try nested(bytes, &lexer, &scratch)
    default: kind = try plain(bytes, &lexer)
    }
    let slice = JSONSlice(range: start..<lexer.at, isInScratch: false)
    cells.append(JSONCell(kind: kind, name: name, start: nameStart, value: slice))
  }

  private func plain(_ bytes: [UInt8], _ lexer: inout JSONLexer) throws(JSONError) -> JSONCell.Kind {
    switch lexer.peek(bytes) {
    case 0x2D, 0x30...0x39:
      _ = try lexer.number(bytes)
      return .number
    case 0x74:
      try lexer.literal("true", bytes)
      return .true
    case 0x66:
      try lexer.literal("false", bytes)
      return .false
    case 0x6E:
      try lexer.literal("null", bytes)
      return .null
    default: throw lexer.unexpected("expected a value")
    }
  }

  /// Reads past an array or object, with a stack of closing brackets in place of recursion.
  private mutating func nested(_ bytes: [UInt8], _ lexer: inout JSONLexer, _ scratch: inout [UInt8]) throws(JSONError) {
    closings.removeAll(keepingCapacity: true)
    let keep = scratch.count
    defer { scratch.removeLast(scratch.count &- keep) }
    repeat {
      lexer.skipBlanks(bytes)
      try element(bytes, &lexer, &scratch)
    } while try !leave(bytes, &lexer, &scratch)
  }

  /// Reads one element of the innermost bracket, or the opening of a further one.
  private mutating func element(_ bytes: [UInt8], _ lexer: inout JSONLexer, _ scratch: inout [UInt8]) throws(JSONError)
  {
    while true {
      let byte = lexer.peek(bytes)
      guard byte == 0x7B || byte == 0x5B else {
        if byte == 0x22 { _ = try lexer.string(bytes, scratch: &scratch) } else { _ = try plain(bytes, &lexer) }
        return
      }
      guard closings.count < depthLimit else { throw lexer.error(.tooDeep, "nested deeper than \(depthLimit) levels") }
      closings.append(byte &+ 2)
      lexer.at &+= 1
      lexer.skipBlanks(bytes)
      if lexer.peek(bytes) == byte &+ 2 { return }
      if byte == 0x7B { _ = try name(bytes, &lexer, &scratch) }
    }
  }

  /// Reads closing brackets and a comma behind an element; returns whether the outermost bracket was closed.
  private mutating func leave(_ bytes: [UInt8], _ lexer: inout JSONLexer, _ scratch: inout [UInt8]) throws(JSONError)
    -> Bool
  {
    while let closing = closings.last {
      lexer.skipBlanks(bytes)
      let byte = lexer.peek(bytes)
      guard byte == closing || byte == 0x2C else { throw lexer.unexpected("expected a comma or a closing bracket") }
      lexer.at &+= 1
      if byte == 0x2C {
        lexer.skipBlanks(bytes)
        if closing == 0x7D { _ = try name(bytes, &lexer, &scratch) }
        return false
      }
      closings.removeLast()
    }
    return true
  }
}
