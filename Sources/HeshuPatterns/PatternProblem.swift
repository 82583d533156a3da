import HeshuRecords

/// Something wrong in a pattern, at a byte of its text.
struct PatternProblem {
  var code: PatternProblem.Code
  var offset: Int
  var message: String
  var hint: String?

  /// What a program can test.
  enum Code: String {
    /// PCRE2 or the reader of `%{…}` refused the text.
    case syntax = "pattern-syntax"
    /// No such word as `%{KIND}`.
    case kind = "pattern-kind"
    /// A group's name is not `[a-z][a-z0-9_]{0,31}`.
    case name = "pattern-name"
    /// Two groups of one pattern have the same name.
    case duplicateGroup = "pattern-duplicate-group"
    /// `%{SUBJECT:x}` is not at the head, or has no name.
    case subject = "pattern-subject"
    /// Nothing to match.
    case empty = "pattern-empty"
    /// Two patterns of one table have the same id.
    case duplicateID = "pattern-duplicate-id"
    /// The same field is a text in one pattern and a figure in another.
    case field = "pattern-field"
    /// A warning: the pattern needs text that no sentence holds.
    case never = "pattern-never"
  }

  init(_ code: Code, at offset: Int, _ message: String, hint: String? = nil) {
    self.code = code
    self.offset = offset
    self.message = message
    self.hint = hint
  }

  func report(in source: PatternSource, to diagnostics: inout Diagnostics) {
    diagnostics.error(code.rawValue, message, at: source.location(atByte: offset), hint: hint)
  }
}
