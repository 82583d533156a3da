import HeshuRecords

/// A pattern ready to match: its groups, what it needs of a sentence, and PCRE2's code.
public struct CompiledPattern: Sendable {
  /// The pattern as it was written, for its id, its scope and the place of diagnostics.
  public let source: PatternSource
  /// The named groups in the order of the text; a match has a value for each.
  public let groups: [PatternGroup]
  /// The kinds of figures, periods and dates that the pattern names.
  public let kinds: PatternKinds

  let requirements: PatternRequirements
  let code: PatternCode
  /// PCRE2's number of each group; 0 for the subject, which is no part of the expression.
  let groupNumbers: [Int]

  /// Compiles a pattern, or says what is wrong with it: all that the reader of `%{…}` finds, else the first error of PCRE2.
  public init?(_ source: PatternSource, diagnostics: inout Diagnostics) {
    let lexer = PatternLexer(source.text)
    let translation = PatternTranslation(lexer)
    var problems = lexer.problems + Self.reservedCharacters(in: lexer.text)
    if translation.bytes.isEmpty {
      problems.append(PatternProblem(.empty, at: lexer.text.count, "the pattern matches no text"))
    }
    do throws(PatternCode.Failure) {
      guard problems.isEmpty else { throw PatternCode.Failure(number: 0, message: "", offset: 0) }
      code = try PatternCode(translation.bytes)
    } catch {
      if problems.isEmpty { problems = [Self.problem(error, lexer, translation)] }
      for problem in problems { problem.report(in: source, to: &diagnostics) }
      return nil
    }
    self.source = source
    groups = lexer.groups
    kinds = translation.kinds
    requirements = PatternRequirements(lexer)
    if let warning = Self.warning(requirements, source.scope) {
      diagnostics.warning(warning.code.rawValue, warning.message, at: source.location, hint: warning.hint)
    }
    groupNumbers = lexer.groups.map { [code] in $0.kind == .subject ? 0 : code.number(of: $0.name) ?? 0 }
  }

  /// Whether the recognizer must report numerals without a unit for this pattern.
  public var needsNumbers: Bool { kinds.contains(.number) }

  private static func problem(
    _ failure: PatternCode.Failure, _ lexer: PatternLexer, _ translation: PatternTranslation
  ) -> PatternProblem {
    if failure.number == PatternCode.missingParenthesis, let open = lexer.openGroups.last {
      return PatternProblem(.syntax, at: open, failure.message, hint: "this parenthesis is never closed")
    }
    return PatternProblem(.syntax, at: translation.sourceOffset(of: failure.offset), failure.message)
  }

  /// Says so where the pattern requires text that goes on behind the end of a sentence or paragraph.
  private static func warning(_ requirements: PatternRequirements, _ scope: PatternScope) -> PatternProblem? {
    let literal = requirements.literal
    guard !literal.isEmpty else { return nil }
    let whole = 0..<literal.count
    guard SentenceSplitter(scope: scope).next(in: literal, text: whole, from: 0) != whole else { return nil }
    let text = String(decoding: literal, as: UTF8.self).debugDescription
    return PatternProblem(
      .never, at: 0, "the pattern never matches: no \(scope.rawValue) holds \(text)",
      hint: scope == .sentence ? "scope: paragraph reaches to the line's end" : nil)
  }

  /// The noncharacters U+FDD0 to U+FDEF stand for figures and cannot stand for themselves.
  private static func reservedCharacters(in text: [UInt8]) -> [PatternProblem] {
    let head = PatternKinds.tokenHead
    return text.indices.dropLast(2).compactMap { index in
      guard text[index] == head.0, text[index + 1] == head.1, (0x90...0xAF).contains(text[index + 2]) else {
        return nil
      }
      return PatternProblem(.syntax, at: index, "the noncharacters U+FDD0 to U+FDEF cannot stand in a pattern")
    }
  }
}
