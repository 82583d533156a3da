import HeshuRecords

/// Reads a JSON text (RFC 8259) into a tree.
///
/// For files that are read whole: suites, schemas, reports. Rows come through ``JSONRowReader``, which builds no tree.
public struct JSONParser: Sendable {
  /// The deepest nesting that is read unless said otherwise.
  public static let depthLimit = JSONLexer.depthLimit

  private var lexer: JSONLexer
  private var scratch: [UInt8] = []
  private let depthLimit: Int

  /// Reads the one value that `bytes[range]` holds, with blanks around it and a byte order mark in front at most.
  ///
  /// - Throws: ``JSONError`` with the offset in `bytes`.
  public static func parse(
    _ bytes: [UInt8], _ range: Range<Int>, depthLimit: Int = JSONParser.depthLimit
  ) throws(JSONError) -> JSONValue {
    var range = range.clamped(to: 0..<bytes.count)
    if bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) { range = range.lowerBound &+ 3..<range.upperBound }
    try JSONLexer.checkUTF8(bytes, range)
    var parser = JSONParser(lexer: JSONLexer(range), depthLimit: depthLimit)
    parser.lexer.skipBlanks(bytes)
    let value = try parser.value(bytes, depth: 0)
    parser.lexer.skipBlanks(bytes)
    guard parser.lexer.at == parser.lexer.end else { throw parser.lexer.error(.trailing, "the value has ended before") }
    return value
  }

  /// Reads the one value that `bytes` holds.
  public static func parse(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
    try parse(bytes, 0..<bytes.count)
  }

  private init(lexer: JSONLexer, depthLimit: Int) {
    self.lexer = lexer
    self.depthLimit = depthLimit
  }

  private mutating func value(_ bytes: [UInt8], depth: Int) throws(JSONError) -> JSONValue {
    switch lexer.peek(bytes) {
    case 0x7B: return try object(bytes, depth: depth &+ 1)
    case 0x5B: return try array(bytes, depth: depth &+ 1)
    case 0x22: return .string(try string(bytes))
    case 0x2D, 0x30...0x39: return .number(String(decoding: bytes[try lexer.number(bytes)], as: UTF8.self))
    case 0x74:
      try lexer.literal("true", bytes)
      return .bool(true)
    case 0x66:
      try lexer.literal("false", bytes)
      return .bool(false)
    case 0x6E:
      try lexer.literal("null", bytes)
      return .null
    default: throw lexer.unexpected("expected a value")
    }
  }

  private mutating func string(_ bytes: [UInt8]) throws(JSONError) -> String {
    scratch.removeAll(keepingCapacity: true)
    let text = try lexer.string(bytes, scratch: &scratch)
    return String(decoding: (text.isInScratch ? scratch : bytes)[text.range], as: UTF8.self)
  }

  private mutating func array(_ bytes: [UInt8], depth: Int) throws(JSONError) -> JSONValue {
    try enter(depth)
    var values: [JSONValue] = []
    lexer.skipBlanks(bytes)
    if lexer.peek(bytes) == 0x5D {
      lexer.at &+= 1
      return .array([])
    }
    while true {
      lexer.skipBlanks(bytes)
      values.append(try value(bytes, depth: depth))
      if try isLast(bytes, closing: 0x5D, "a comma or ]") { return .array(values) }
    }
  }

  private mutating func object(_ bytes: [UInt8], depth: Int) throws(JSONError) -> JSONValue {
    try enter(depth)
    var members: [JSONMember] = []
    lexer.skipBlanks(bytes)
    if lexer.peek(bytes) == 0x7D {
      lexer.at &+= 1
      return .object([])
    }
    while true {
      lexer.skipBlanks(bytes)
      guard lexer.peek(bytes) == 0x22 else { throw lexer.unexpected("expected a member's name in quotes") }
      let name = try string(bytes)
      lexer.skipBlanks(bytes)
      try lexer.expect(0x3A, bytes, "a colon")
      lexer.skipBlanks(bytes)
      members.append(JSONMember(name: name, value: try value(bytes, depth: depth)))
      if try isLast(bytes, closing: 0x7D, "a comma or }") { return .object(members) }
    }
  }

  private mutating func enter(_ depth: Int) throws(JSONError) {
    guard depth <= depthLimit else { throw lexer.error(.tooDeep, "nested deeper than \(depthLimit) levels") }
    lexer.at &+= 1
  }

  /// Reads the comma or the bracket behind an element; returns whether it was the bracket.
  private mutating func isLast(_ bytes: [UInt8], closing: UInt8, _ what: String) throws(JSONError) -> Bool {
    lexer.skipBlanks(bytes)
    let byte = lexer.peek(bytes)
    guard byte == 0x2C || byte == closing else { throw lexer.unexpected("expected \(what)") }
    lexer.at &+= 1
    return byte == closing
  }
}
