import CPCRE2

/// A compiled regular expression and its machine code; nothing changes it after it was made, so that threads share it.
final class PatternCode: @unchecked Sendable {
  /// PCRE2's own words for what is wrong, and the byte of the pattern where it noticed.
  struct Failure: Error {
    var number: Int32
    var message: String
    var offset: Int
  }

  /// PCRE2's number for a parenthesis that is never closed.
  static let missingParenthesis: Int32 = 114

  let pointer: OpaquePointer
  /// Groups with and without names, and the whole match.
  let pairCount: UInt32
  /// Whether the interpreter runs it, which counts every step but takes longer for each.
  let isInterpreted: Bool

  /// Compiles UTF-8.
  ///
  /// A pattern that calls its own groups is interpreted, since machine code counts no calls: `|(?R)` runs for seconds below any limit.
  /// So is one of which PCRE2 cannot make machine code.
  init(_ pattern: [UInt8]) throws(Failure) {
    var number: Int32 = 0
    var offset = 0
    let options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C
    let code = pattern.withUnsafeBufferPointer { buffer in
      // PCRE2 wants an address even for no bytes.
      withUnsafePointer(to: UInt8(0)) { none in
        pcre2_compile_8(buffer.baseAddress ?? none, buffer.count, options, &number, &offset, nil)
      }
    }
    guard let code else { throw Failure(number: number, message: Self.message(number), offset: offset) }
    pointer = code
    var captures: UInt32 = 0
    _ = pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_CAPTURECOUNT), &captures)
    pairCount = captures &+ 1
    let isCompiled = !Self.mayCallGroups(pattern) && pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE) == 0
    var size = 0
    _ = pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_JITSIZE), &size)
    isInterpreted = !isCompiled || size == 0
  }

  deinit { pcre2_code_free_8(pointer) }

  /// The number of the group with a name, or nil.
  func number(of name: String) -> Int? {
    let number = name.withCString { text in
      text.withMemoryRebound(to: UInt8.self, capacity: name.utf8.count + 1) {
        pcre2_substring_number_from_name_8(pointer, $0)
      }
    }
    return number > 0 ? Int(number) : nil
  }

  /// Whether one of the spellings of a call stands in the pattern: `(?R)`, `(?1)`, `(?+1)`, `(?-1)`, `(?&name)`, `(?P>name)` or `\g<name>`.
  ///
  /// Where it stands does not matter: what is no call, in a class or a comment, costs the machine code and nothing else.
  private static func mayCallGroups(_ pattern: [UInt8]) -> Bool {
    pattern.indices.contains { index in
      let rest = pattern[index...]
      if rest.starts(with: "\\g".utf8) { return true }
      guard rest.starts(with: "(?".utf8), let next = rest.dropFirst(2).first else { return false }
      return "R&+0123456789".utf8.contains(next) || rest.dropFirst(2).starts(with: "P>".utf8)
        || next == UInt8(ascii: "-") && rest.dropFirst(3).first.map { (0x30...0x39).contains($0) } ?? false
    }
  }

  private static func message(_ number: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(number, &buffer, buffer.count)
    return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
  }
}
