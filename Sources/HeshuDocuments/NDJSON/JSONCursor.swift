/// Reads the words of JSON on one line; strings come out unescaped, a whole run at a time. The line was checked to be
/// UTF-8 before.
struct JSONCursor {
  let end: Int
  var at: Int

  init(_ line: Range<Int>) {
    at = line.lowerBound
    end = line.upperBound
  }

  func peek(_ bytes: [UInt8]) -> UInt8 { at < end ? bytes[at] : 0 }

  mutating func skipBlanks(_ bytes: [UInt8]) {
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0D || bytes[at] == 0x0A { at &+= 1 }
  }

  mutating func expect(_ byte: UInt8, _ bytes: [UInt8], _ what: StaticString) throws(LineFailure) {
    guard at < end, bytes[at] == byte else { throw unexpected("expected \(what)") }
    at &+= 1
  }

  /// Appends the string at the position to `arena`.
  mutating func string(_ bytes: [UInt8], into arena: inout [UInt8]) throws(LineFailure) {
    try expect(0x22, bytes, "a string in quotes")
    while true {
      let stop = ByteBlocks.stringStop(bytes, at..<end)
      arena.append(contentsOf: bytes[at..<stop])
      at = stop
      guard at < end else { throw failure(.truncated, "the string does not end") }
      if bytes[at] == 0x22 {
        at &+= 1
        return
      }
      guard bytes[at] == 0x5C else { throw failure(.controlInString, "a control character must be escaped") }
      try escape(bytes, into: &arena)
    }
  }

  /// The range of the string at the position where it has no escape, else nil and the position stays.
  mutating func plainString(_ bytes: [UInt8]) -> Range<Int>? {
    guard peek(bytes) == 0x22 else { return nil }
    let start = at &+ 1
    let stop = ByteBlocks.stringStop(bytes, start..<end)
    guard stop < end, bytes[stop] == 0x22 else { return nil }
    at = stop &+ 1
    return start..<stop
  }

  private mutating func escape(_ bytes: [UInt8], into arena: inout [UInt8]) throws(LineFailure) {
    guard at &+ 1 < end else { throw LineFailure(code: .truncated, at: end, message: "the string does not end") }
    let letter = bytes[at &+ 1]
    switch letter {
    case 0x22, 0x5C, 0x2F: arena.append(letter)
    case 0x6E: arena.append(0x0A)
    case 0x74: arena.append(0x09)
    case 0x72: arena.append(0x0D)
    case 0x62: arena.append(0x08)
    case 0x66: arena.append(0x0C)
    case 0x75:
      try unicodeEscape(bytes, into: &arena)
      return
    default: throw failure(.badEscape, "unknown escape")
    }
    at &+= 2
  }

  private mutating func unicodeEscape(_ bytes: [UInt8], into arena: inout [UInt8]) throws(LineFailure) {
    var value = try hexadecimal(bytes, at)
    var width = 6
    if value & 0xFC00 == 0xD800, at &+ 7 < end, bytes[at &+ 6] == 0x5C, bytes[at &+ 7] == 0x75 {
      let low = try hexadecimal(bytes, at &+ 6)
      if low & 0xFC00 == 0xDC00 {
        value = 0x10000 &+ ((value & 0x3FF) &<< 10) &+ (low & 0x3FF)
        width = 12
      }
    }
    guard let scalar = Unicode.Scalar(value), let units = UTF8.encode(scalar) else {
      throw failure(.loneSurrogate, "half of a surrogate pair stands for no character")
    }
    arena.append(contentsOf: units)
    at &+= width
  }

  /// The value of `\uXXXX` at a position.
  private func hexadecimal(_ bytes: [UInt8], _ start: Int) throws(LineFailure) -> UInt32 {
    guard start &+ 6 <= end else {
      throw LineFailure(code: .truncated, at: end, message: "four hexadecimal digits must follow \\u")
    }
    var value: UInt32 = 0
    for byte in bytes[start &+ 2..<start &+ 6] {
      switch byte {
      case 0x30...0x39: value = value &<< 4 | UInt32(byte &- 0x30)
      case 0x41...0x46: value = value &<< 4 | UInt32(byte &- 0x37)
      case 0x61...0x66: value = value &<< 4 | UInt32(byte &- 0x57)
      default: throw LineFailure(code: .badEscape, at: start, message: "four hexadecimal digits must follow \\u")
      }
    }
    return value
  }

  /// Reads past `true`, `false`, `null` or a number.
  mutating func skipPlain(_ bytes: [UInt8]) throws(LineFailure) {
    switch peek(bytes) {
    case 0x74: try skip("true", bytes)
    case 0x66: try skip("false", bytes)
    case 0x6E: try skip("null", bytes)
    case 0x2D, 0x30...0x39: try skipNumber(bytes)
    default: throw unexpected("expected a value")
    }
  }

  private mutating func skip(_ word: StaticString, _ bytes: [UInt8]) throws(LineFailure) {
    for offset in 0..<word.utf8CodeUnitCount {
      guard at < end, bytes[at] == word.utf8Start[offset] else { throw unexpected("expected \(word)") }
      at &+= 1
    }
  }

  private mutating func skipNumber(_ bytes: [UInt8]) throws(LineFailure) {
    if peek(bytes) == 0x2D { at &+= 1 }
    if peek(bytes) == 0x30 { at &+= 1 } else { try skipDigits(bytes) }
    if peek(bytes) == 0x2E {
      at &+= 1
      try skipDigits(bytes)
    }
    guard peek(bytes) | 0x20 == 0x65 else { return }
    at &+= 1
    if peek(bytes) == 0x2B || peek(bytes) == 0x2D { at &+= 1 }
    try skipDigits(bytes)
  }

  private mutating func skipDigits(_ bytes: [UInt8]) throws(LineFailure) {
    let start = at
    while at < end, bytes[at] &- 0x30 < 10 { at &+= 1 }
    if at == start { throw unexpected("expected a digit") }
  }

  func failure(_ code: NDJSONReject.Code, _ message: String) -> LineFailure {
    LineFailure(code: code, at: at, message: message)
  }

  func unexpected(_ message: String) -> LineFailure {
    failure(at < end ? .syntax : .truncated, message)
  }
}
