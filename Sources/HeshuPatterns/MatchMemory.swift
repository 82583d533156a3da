import CPCRE2

/// What PCRE2 writes to and is bounded by: one worker's match data, limits and stack.
final class MatchMemory {
  enum Outcome {
    case match
    case noMatch
    case limit(PatternLimit.Reason)
  }

  /// The longest text that is searched, in bytes. A pattern that runs to the end from every start takes the square of the length.
  static let longestSubject = 32_768
  private static let depthLimit: UInt32 = 20_000
  /// Kibibytes that the interpreter may take for backtracking.
  private static let heapLimit: UInt32 = 8_192
  /// Bytes of the stack of machine code, at first and at most.
  private static let stackSizes = (32_768, 1_048_576)

  private let codes: [PatternCode]
  /// The codes' addresses, which `codes` keeps alive.
  private let pointers: [OpaquePointer]
  private let data: OpaquePointer?
  private let context: OpaquePointer?
  private let stack: OpaquePointer?
  private var count: Int32 = 0

  /// Where memory is short every search ends with the outcome `.limit(.memory)`.
  init(_ codes: [PatternCode]) {
    self.codes = codes
    pointers = codes.map(\.pointer)
    let pairCount = codes.map(\.pairCount).max() ?? 1
    data = pcre2_match_data_create_8(pairCount, nil)
    context = pcre2_match_context_create_8(nil)
    stack = pcre2_jit_stack_create_8(Self.stackSizes.0, Self.stackSizes.1, nil)
    guard let context else { return }
    pcre2_set_depth_limit_8(context, Self.depthLimit)
    pcre2_set_heap_limit_8(context, Self.heapLimit)
    if let stack { pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack)) }
  }

  deinit {
    pcre2_match_data_free_8(data)
    pcre2_match_context_free_8(context)
    pcre2_jit_stack_free_8(stack)
  }

  /// Steps that a search may take from one start: fewer in long texts, where a step can pass over more of them.
  ///
  /// A lazy group and an alternative or two need some hundreds; the least limit ends a hostile pattern within some milliseconds for each start.
  /// The interpreter takes some 25 ns a step, so that all starts together end within a second.
  static func stepLimit(forLength length: Int, isInterpreted: Bool) -> UInt32 {
    let (least, all) = isInterpreted ? (1_000, 20_000_000) : (5_000, 40_000_000)
    return UInt32(max(least, min(200_000, all / max(1, length))))
  }

  /// Looks for the first match that is not empty and begins at `start` or behind it.
  ///
  /// - Parameters:
  ///   - code: the place of the pattern's code.
  ///   - subject: valid UTF-8; `start` is the first byte of a character of it, or its end.
  func search(_ code: Int, in subject: [UInt8], from start: Int) -> Outcome {
    guard let data, let context else { return .limit(.memory) }
    guard start >= 0, start < subject.count else { return .noMatch }
    guard subject.count <= Self.longestSubject else { return .limit(.length) }
    pcre2_set_match_limit_8(context, Self.stepLimit(forLength: subject.count, isInterpreted: codes[code].isInterpreted))
    count = subject.withUnsafeBufferPointer { buffer in
      pcre2_match_8(
        pointers[code], buffer.baseAddress, buffer.count, start, PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, data, context)
    }
    switch count {
    case 1...: return .match
    case PCRE2_ERROR_NOMATCH: return .noMatch
    case PCRE2_ERROR_MATCHLIMIT: return .limit(.steps)
    case PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_JIT_STACKLIMIT, PCRE2_ERROR_NOMEMORY:
      return .limit(.memory)
    default: return .limit(.failure)
    }
  }

  /// The range of a group of the last match, 0 for the whole, or nil where the group took no part.
  func range(ofGroup number: Int) -> Range<Int>? {
    guard let data, number >= 0, number < Int(count), let offsets = pcre2_get_ovector_pointer_8(data) else {
      return nil
    }
    let start = offsets[2 &* number]
    let end = offsets[2 &* number &+ 1]
    // PCRE2 writes all ones, here -1, for a group that took no part.
    return start >= 0 && start <= end ? start..<end : nil
  }
}
