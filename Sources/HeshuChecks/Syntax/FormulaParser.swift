import HeshuQuantities
import HeshuRecords

/// Reads a formula by operator precedence.
struct FormulaParser {
  private let tokens: [FormulaToken]
  private let words: Int
  private var position = 0
  private var depth = 0
  private var nodes: [FormulaNode] = []

  /// How tightly operators bind.
  private enum Binding: Int {
    case or = 1
    case and
    case not
    case comparison
    case sum
    case product
    case sign
  }

  init(_ text: String) throws(FormulaError) {
    words = text.unicodeScalars.count
    if words > Formula.maximumLength {
      throw FormulaError(
        code: "formula-too-long", message: "a formula has at most \(Formula.maximumLength) characters", offset: 0)
    }
    var lexer = FormulaLexer(text)
    tokens = try lexer.tokens()
  }

  /// The nodes of the whole formula, the root last.
  mutating func parse() throws(FormulaError) -> [FormulaNode] {
    if tokens[0].kind == .end {
      throw FormulaError(
        code: "formula-empty", message: "the formula is empty", offset: 0, hint: "write one such as done / plan = share"
      )
    }
    _ = try expression(.or)
    if current.kind != .end { throw unexpected(current, expected: "an operator or the end") }
    return nodes
  }

  private var current: FormulaToken { tokens[position] }

  /// Steps to the next token; the last one stays.
  private mutating func advance() {
    if position < tokens.count - 1 { position += 1 }
  }

  private mutating func add(_ kind: FormulaNode.Kind, from start: Int, to end: Int) -> Int {
    nodes.append(FormulaNode(kind: kind, start: start, end: end))
    return nodes.count - 1
  }

  private mutating func add(_ kind: FormulaNode.Kind, over left: Int, _ right: Int) -> Int {
    add(kind, from: nodes[left].start, to: nodes[right].end)
  }

  /// Keeps the recursion within bounds.
  private mutating func enter() throws(FormulaError) {
    depth += 1
    if depth > Formula.maximumDepth {
      throw FormulaError(
        code: "formula-too-deep", message: "more than \(Formula.maximumDepth) levels of nesting", offset: current.start,
        hint: "split the formula, for instance with derive")
    }
  }

  private mutating func expression(_ binding: Binding) throws(FormulaError) -> Int {
    var left = try operand()
    while let next = infix(current), next.rawValue >= binding.rawValue {
      left = try extend(left, next)
      if next == .comparison, infix(current) == .comparison {
        throw FormulaError(
          code: "formula-syntax", message: "comparisons are not chained", offset: current.start,
          hint: "join two comparisons with and: a < b and b < c")
      }
    }
    return left
  }

  private func infix(_ token: FormulaToken) -> Binding? {
    switch token.kind {
    case .arithmetic(.add), .arithmetic(.subtract): .sum
    case .arithmetic: .product
    case .comparison: .comparison
    case .name("or"): .or
    case .name("and"): .and
    case .name("is"): .comparison
    default: nil
    }
  }

  /// Takes the operator at hand and its right side.
  private mutating func extend(_ left: Int, _ binding: Binding) throws(FormulaError) -> Int {
    let token = current
    advance()
    if token.word == "is" { return try presence(left) }
    // The right side binds one step tighter, so that operators of one step group from the left.
    let right = try expression(Binding(rawValue: binding.rawValue + 1) ?? .sign)
    switch token.kind {
    case .arithmetic(let sign): return add(.arithmetic(sign, left, right), over: left, right)
    case .comparison(let sign): return add(.comparison(sign, left, right), over: left, right)
    case .name("and"): return add(.and(left, right), over: left, right)
    default: return add(.or(left, right), over: left, right)
    }
  }

  private mutating func presence(_ left: Int) throws(FormulaError) -> Int {
    let token = current
    let isNegated = token.word == "not"
    if isNegated { advance() }
    guard let word = current.word, word == "present" || word == "missing" else {
      let near = current.word.flatMap { Spelling.nearest(to: $0, among: ["present", "missing"]) }
      throw FormulaError(
        code: "formula-syntax", message: "`is` is followed by present or missing", offset: current.start,
        hint: near.map { "did you mean \($0)?" })
    }
    guard case .field = nodes[left].kind else {
      throw FormulaError(
        code: "formula-syntax", message: "only a field can be present or missing", offset: nodes[left].start)
    }
    let end = current.end
    advance()
    return add(.presence(left, isPresent: (word == "present") != isNegated), from: nodes[left].start, to: end)
  }

  private mutating func operand() throws(FormulaError) -> Int {
    try enter()
    defer { depth -= 1 }
    let token = current
    switch token.kind {
    case .number(let digits, let unit): return try number(token, digits, unit)
    case .text(let text):
      advance()
      return add(.text(text), from: token.start, to: token.end)
    case .open: return try parenthesis(token)
    case .arithmetic(.subtract):
      advance()
      let child = try expression(.sign)
      return add(.negation(child), from: token.start, to: nodes[child].end)
    case .arithmetic(.add):
      advance()
      return try expression(.sign)
    case .name(let word): return try name(token, word)
    default: throw unexpected(token, expected: "a field, a number or a parenthesis")
    }
  }

  private mutating func parenthesis(_ token: FormulaToken) throws(FormulaError) -> Int {
    advance()
    let inner = try expression(.or)
    try close(openedAt: token)
    return inner
  }

  private mutating func close(openedAt open: FormulaToken) throws(FormulaError) {
    guard current.kind == .close else {
      if current.kind == .end {
        throw FormulaError(code: "formula-syntax", message: "this parenthesis is not closed", offset: open.start)
      }
      throw unexpected(current, expected: "`)`")
    }
    advance()
  }

  private mutating func number(_ token: FormulaToken, _ digits: String, _ unit: String) throws(FormulaError) -> Int {
    advance()
    guard let value = ExactDecimal(digits) else {
      throw FormulaError(
        code: "formula-number", message: "a number has at most \(ExactDecimal.maximumDigits) digits",
        offset: token.start)
    }
    var text = unit
    var end = token.end
    if unit.isEmpty, let word = current.word, !FormulaParser.keywords.contains(word),
      UnitCatalogue.written(word) != nil
    {
      text = word
      end = current.end
      advance()
    }
    if text.isEmpty { return add(.number(value, nil), from: token.start, to: end) }
    guard let written = UnitCatalogue.written(text) else {
      throw FormulaError(
        code: "unknown-unit", message: "`\(text)` is no unit that is known",
        offset: end - text.unicodeScalars.count, hint: "`heshu units` lists the units")
    }
    return add(.number(value, written), from: token.start, to: end)
  }

  private mutating func name(_ token: FormulaToken, _ word: String) throws(FormulaError) -> Int {
    if word == "not" {
      advance()
      let child = try expression(.not)
      return add(.not(child), from: token.start, to: nodes[child].end)
    }
    if FormulaParser.keywords.contains(word) { throw unexpected(token, expected: "a field, a number or a parenthesis") }
    advance()
    if current.kind == .open { return try function(token, word) }
    return add(.field(word), from: token.start, to: token.end)
  }

  private mutating func function(_ token: FormulaToken, _ word: String) throws(FormulaError) -> Int {
    let open = current
    let aggregate = AggregateFunction(rawValue: word)
    guard aggregate != nil || word == "previous" else {
      let known = AggregateFunction.allCases.map(\.rawValue) + ["previous"]
      let near = Spelling.nearest(to: word.lowercased(), among: known)
      throw FormulaError(
        code: "unknown-function", message: "`\(word)` is no function", offset: token.start,
        hint: near.map { "did you mean \($0)?" } ?? "the functions are \(known.joined(separator: ", "))")
    }
    advance()
    if aggregate == .count, current.kind == .close {
      let end = current.end
      advance()
      return add(.aggregate(.count, nil), from: token.start, to: end)
    }
    let child = try expression(.or)
    let end = current.end
    try close(openedAt: open)
    if let aggregate { return add(.aggregate(aggregate, child), from: token.start, to: end) }
    guard case .field = nodes[child].kind else {
      throw FormulaError(
        code: "formula-syntax", message: "previous takes a field", offset: nodes[child].start,
        hint: "derive the expression as a column first")
    }
    return add(.previous(child), from: token.start, to: end)
  }

  private static let keywords: Set<String> = ["and", "or", "not", "is"]

  private func unexpected(_ token: FormulaToken, expected: String) -> FormulaError {
    let message =
      token.kind == .end ? "the formula ends where \(expected) should stand" : "expected \(expected) here"
    return FormulaError(code: "formula-syntax", message: message, offset: token.start)
  }
}
