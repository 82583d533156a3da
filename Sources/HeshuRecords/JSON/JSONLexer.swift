import HeshuQuantities

/// Reads the words of JSON (RFC 8259) at a position of a byte array: blanks, strings, numbers, literals.
///
/// Strings are read by the run: a whole stretch without quote, backslash or control byte at once. The bytes were
/// checked to be UTF-8 before.
package struct JSONLexer: Sendable {
  /// The deepest nesting that is read unless said otherwise.
  package static let depthLimit = 512

  /// The end of the bytes that may be read.
  package let end: Int
  package var at: Int

  package init(_ range: Range<Int>) {
    at = range.lowerBound
    end = range.upperBound
  }

  /// A string's bytes: a range of the input where it has no escape, else of the scratch that was given.
  package struct Text {
    package var range: Range<Int>
    package var isInScratch: Bool
  }

  package mutating func skipBlanks(_ bytes: [UInt8]) {
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at &+= 1 }
  }

  /// The byte at the position, 0 at the end.
  package func peek(_ bytes: [UInt8]) -> UInt8 { at < end ? bytes[at] : 0 }

  package mutating func expect(_ byte: UInt8, _ bytes: [UInt8], _ what: StaticString) throws(JSONError) {
    guard at < end, bytes[at] == byte else { throw unexpected("expected \(what)") }
    at &+= 1
  }

  /// Reads the string whose opening quote is at the position.
  package mutating func string(_ bytes: [UInt8], scratch: inout [UInt8]) throws(JSONError) -> Text {
    let start = at &+ 1
    let stop = ByteBlocks.stringStop(bytes, min(start, end)..<end)
    if stop < end, bytes[stop] == 0x22 {
      at = stop &+ 1
      return Text(range: start..<stop, isInScratch: false)
    }
    let scratchStart = scratch.count
    at = start
    try escapedString(bytes, into: &scratch)
    return Text(range: scratchStart..<scratch.count, isInScratch: true)
  }

  private mutating func escapedString(_ bytes: [UInt8], into scratch: inout [UInt8]) throws(JSONError) {
    while true {
      at = ByteBlocks.appendString(bytes, min(at, end)..<end, to: &scratch)
      guard at < end else { throw error(.truncated, "the string does not end") }
      if bytes[at] == 0x22 {
        at &+= 1
        return
      }
      guard bytes[at] == 0x5C else { throw error(.controlInString, "a control character must be escaped") }
      try escape(bytes, into: &scratch)
    }
  }

  private mutating func escape(_ bytes: [UInt8], into scratch: inout [UInt8]) throws(JSONError) {
    let backslash = at
    guard at &+ 1 < end else { throw truncated("the string does not end") }
    let letter = bytes[at &+ 1]
    at &+= 2
    switch letter {
    case 0x22, 0x5C, 0x2F: scratch.append(letter)
    case 0x62: scratch.append(0x08)
    case 0x66: scratch.append(0x0C)
    case 0x6E: scratch.append(0x0A)
    case 0x72: scratch.append(0x0D)
    case 0x74: scratch.append(0x09)
    case 0x75: try unicodeEscape(bytes, backslash, into: &scratch)
    default: throw JSONError(code: .badEscape, byteOffset: backslash, message: "unknown escape")
    }
  }

  private mutating func unicodeEscape(_ bytes: [UInt8], _ start: Int, into scratch: inout [UInt8]) throws(JSONError) {
    var value = try hexadecimal(bytes, of: start)
    if value & 0xFC00 == 0xD800 {
      guard at &+ 1 < end, bytes[at] == 0x5C, bytes[at &+ 1] == 0x75 else { throw loneSurrogate(start) }
      at &+= 2
      let low = try hexadecimal(bytes, of: at &- 2)
      guard low & 0xFC00 == 0xDC00 else { throw loneSurrogate(start) }
      value = 0x10000 &+ ((value & 0x3FF) &<< 10) &+ (low & 0x3FF)
    }
    guard let scalar = Unicode.Scalar(value), let units = UTF8.encode(scalar) else { throw loneSurrogate(start) }
    scratch.append(contentsOf: units)
  }

  /// Reads the four digits of the escape that begins at `start`.
  private mutating func hexadecimal(_ bytes: [UInt8], of start: Int) throws(JSONError) -> UInt32 {
    guard at &+ 4 <= end else { throw truncated("four hexadecimal digits must follow \\u") }
    var value: UInt32 = 0
    for offset in 0..<4 {
      let byte = bytes[at &+ offset]
      switch byte {
      case 0x30...0x39: value = value &<< 4 | UInt32(byte &- 0x30)
      case 0x41...0x46: value = value &<< 4 | UInt32(byte &- 0x37)
      case 0x61...0x66: value = value &<< 4 | UInt32(byte &- 0x57)
      default:
        throw JSONError(code: .badEscape, byteOffset: start, message: "four hexadecimal digits must follow \\u")
      }
    }
    at &+= 4
    return value
  }

  /// Reads the number at the position: `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`.
  package mutating func number(_ bytes: [UInt8]) throws(JSONError) -> Range<Int> {
    let start = at
    if peek(bytes) == 0x2D { at &+= 1 }
    if peek(bytes) == 0x30 {
      at &+= 1
    } else {
      try digits(bytes)
    }
    if peek(bytes) == 0x2E {
      at &+= 1
      try digits(bytes)
    }
    if peek(bytes) | 0x20 == 0x65 {
      at &+= 1
      if peek(bytes) == 0x2B || peek(bytes) == 0x2D { at &+= 1 }
      try digits(bytes)
    }
    return start..<at
  }

  private mutating func digits(_ bytes: [UInt8]) throws(JSONError) {
    let start = at
    while at < end, bytes[at] &- 0x30 < 10 { at &+= 1 }
    if at == start { throw error(at < end ? .badNumber : .truncated, "a digit must stand here") }
  }

  /// Reads `true`, `false` or `null`.
  package mutating func literal(_ word: StaticString, _ bytes: [UInt8]) throws(JSONError) {
    let count = word.utf8CodeUnitCount
    for offset in 0..<count {
      guard at &+ offset < end else { throw JSONError(code: .truncated, byteOffset: end, message: "expected \(word)") }
      guard bytes[at &+ offset] == word.utf8Start[offset] else {
        throw JSONError(code: .unexpected, byteOffset: at &+ offset, message: "expected \(word)")
      }
    }
    at &+= count
  }

  package func error(_ code: JSONError.Code, _ message: String) -> JSONError {
    JSONError(code: code, byteOffset: at, message: message)
  }

  package func unexpected(_ message: String) -> JSONError {
    error(at < end ? .unexpected : .truncated, message)
  }

  private func truncated(_ message: String) -> JSONError {
    JSONError(code: .truncated, byteOffset: end, message: message)
  }

  private func loneSurrogate(_ at: Int) -> JSONError {
    JSONError(code: .loneSurrogate, byteOffset: at, message: "half of a surrogate pair stands for no character")
  }

  /// Checks that a range is UTF-8.
  package static func checkUTF8(_ bytes: [UInt8], _ range: Range<Int>) throws(JSONError) {
    guard let place = UTF8Check.firstInvalid(bytes, range) else { return }
    throw JSONError(code: .invalidUTF8, byteOffset: place, message: "the bytes here are not UTF-8")
  }
}
