import HeshuRecords
import Testing

@testable import HeshuChecks

/// Reads a formula and says what came of it: `ok`, or the first diagnostic as `column code`.
private func reading(_ text: String) -> String {
  var diagnostics = Diagnostics()
  let start = SourceLocation(file: "p.yaml", line: 7, column: 11)
  let formula = Formula(parsing: text, at: start, diagnostics: &diagnostics)
  guard let first = diagnostics.all.first else { return formula == nil ? "nil" : "ok" }
  return "\(first.location?.column ?? 0) \(first.code)"
}

/// The tree with all parentheses written.
private func tree(_ text: String) -> String {
  var diagnostics = Diagnostics()
  guard let formula = Formula(parsing: text, diagnostics: &diagnostics) else { return "nil" }
  return tree(formula, formula.nodes.count - 1)
}

private func tree(_ formula: Formula, _ node: Int) -> String {
  switch formula.nodes[node].kind {
  case .field(let name): name
  case .number(let value, let unit): "\(value)\(unit?.text ?? "")"
  case .text(let text): "'\(text)'"
  case .negation(let child): "-\(tree(formula, child))"
  case .arithmetic(let sign, let a, let b): "(\(tree(formula, a)) \(sign.sign) \(tree(formula, b)))"
  case .comparison(let sign, let a, let b): "(\(tree(formula, a)) \(sign.sign) \(tree(formula, b)))"
  case .and(let a, let b): "(\(tree(formula, a)) and \(tree(formula, b)))"
  case .or(let a, let b): "(\(tree(formula, a)) or \(tree(formula, b)))"
  case .not(let child): "not \(tree(formula, child))"
  case .presence(let child, let isPresent): "\(tree(formula, child))\(isPresent ? "!" : "?")"
  case .aggregate(let function, let child): "\(function.rawValue)(\(child.map { tree(formula, $0) } ?? ""))"
  case .previous(let child): "previous(\(tree(formula, child)))"
  }
}

@Suite struct FormulaTests {
  @Test(arguments: [
    ("done / plan = share", "((done ÷ plan) = share)"),
    ("a + b * c - d", "((a + (b × c)) − d)"),
    ("a - b - c", "((a − b) − c)"),
    ("a / b / c", "((a ÷ b) ÷ c)"),
    ("(a + b) × c", "((a + b) × c)"),
    ("-a * b", "(-a × b)"),
    ("a − -b", "(a − -b)"),
    ("a = b and b <= c or not c > d", "(((a = b) and (b ≤ c)) or not (c > d))"),
    ("a == b", "(a = b)"),
    ("a != b or a <> c", "((a ≠ b) or (a ≠ c))"),
    ("a ≥ 45.1亿元", "(a ≥ 45.1亿元)"),
    ("a>=93%", "(a ≥ 93%)"),
    ("a >= 45.1 亿元", "(a ≥ 45.1亿元)"),
    ("price <= 3.5元/公斤", "(price ≤ 3.5元/公斤)"),
    ("plan is present and not done is missing", "(plan! and not done?)"),
    ("plan is not present", "plan?"),
    ("tier = '省重点项目'", "(tier = '省重点项目')"),
    ("tier = \"it's\"", "(tier = 'it's')"),
    ("tier = 'it''s'", "(tier = 'it's')"),
    ("sum(done) = total", "(sum(done) = total)"),
    ("count() = projects", "(count() = projects)"),
    ("done >= previous(done)", "(done ≥ previous(done))"),
    ("tiers.done = done", "(tiers.done = done)"),
    ("（a＋b）＝c", "((a + b) = c)"),
    ("sum = count", "(sum = count)"),
  ])
  func groups(_ text: String, _ expected: String) {
    #expect(tree(text) == expected)
  }

  @Test(arguments: [
    ("", "11 formula-empty"),
    ("   ", "11 formula-empty"),
    ("done / ", "18 formula-syntax"),
    ("done / * plan", "18 formula-syntax"),
    ("done plan", "16 formula-syntax"),
    ("(done / plan", "11 formula-syntax"),
    ("done) = 1", "15 formula-syntax"),
    ("a < b < c", "17 formula-syntax"),
    ("a = 'text", "15 formula-syntax"),
    ("占比 = a", "11 formula-syntax"),
    ("a = .5", "15 formula-syntax"),
    ("a = 3怪物", "16 unknown-unit"),
    ("a = 3 quux", "17 formula-syntax"),
    ("summ(a) = b", "11 unknown-function"),
    ("a is presnt", "16 formula-syntax"),
    ("1 is present", "11 formula-syntax"),
    ("previous(a + 1) = 2", "20 formula-syntax"),
    ("sum() = 2", "15 formula-syntax"),
    ("a = 123456789012345678901234567890123456789", "15 formula-number"),
    ("and = 2", "11 formula-syntax"),
    ("a = b ; c", "17 formula-syntax"),
    ("a = b, c", "16 formula-syntax"),
  ])
  func refuses(_ text: String, _ expected: String) {
    #expect(reading(text) == expected)
  }

  @Test func suggestsFunctions() {
    var diagnostics = Diagnostics()
    #expect(Formula(parsing: "summ(a) = b", diagnostics: &diagnostics) == nil)
    #expect(diagnostics.all.first?.hint == "did you mean sum?")
  }

  @Test func boundsDepthAndLength() {
    #expect(reading(String(repeating: "(", count: 5000) + "a") == "75 formula-too-deep")
    #expect(reading(String(repeating: "not ", count: 100) + "a = 1").hasSuffix("formula-too-deep"))
    #expect(reading(String(repeating: "-", count: 5000) + "a").hasSuffix("formula-too-deep"))
    #expect(reading(String(repeating: "a or a and a = a + a * (", count: 200) + "a").hasSuffix("formula-too-deep"))
    #expect(reading("a" + String(repeating: "+a", count: 4000)) == "ok")
    #expect(reading("a" + String(repeating: "+a", count: 6000)) == "11 formula-too-long")
  }

  /// Whatever stands there, the reader answers.
  @Test func answersToAnything() {
    let pieces = [
      "a", "1", "(", ")", "+", "-", "=", "<", "is", "not", "and", "sum(", "'", "亿元", "%", ".", ",", " ", "previous(",
    ]
    var random = SplitMix(seed: 3)
    for _ in 0..<20_000 {
      let text = (0..<Int(random.next() % 12)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      #expect(reading(text) != "nil")
    }
  }

  @Test func namesFieldsAndTables() {
    var diagnostics = Diagnostics()
    let formula = Formula(parsing: "sum(done) = tiers.done and tiers.plan > done", diagnostics: &diagnostics)
    #expect(formula?.fieldNames == ["done", "tiers.done", "tiers.plan"])
    #expect(formula?.tableNames == ["tiers"])
  }
}
