/// Cuts a formula into words and signs. Full-width signs count as the plain ones.
struct FormulaLexer {
  private let scalars: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// All tokens, the last one being `end`.
  mutating func tokens() throws(FormulaError) -> [FormulaToken] {
    var tokens: [FormulaToken] = []
    while true {
      let token = try next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  private mutating func next() throws(FormulaError) -> FormulaToken {
    while let scalar = peek(), scalar.properties.isWhitespace { position += 1 }
    let start = position
    guard let scalar = peek() else { return FormulaToken(kind: .end, start: start, end: start) }
    let kind: FormulaToken.Kind
    if FormulaLexer.isDigit(scalar) {
      kind = number()
    } else if FormulaLexer.isNameStart(scalar) {
      kind = .name(name())
    } else if scalar == "'" || scalar == "\"" {
      kind = try quoted(scalar)
    } else {
      kind = try sign(scalar)
    }
    return FormulaToken(kind: kind, start: start, end: position)
  }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    position + offset < scalars.count ? scalars[position + offset] : nil
  }

  private mutating func take(while condition: (Unicode.Scalar) -> Bool) -> String {
    var taken = String.UnicodeScalarView()
    while let scalar = peek(), condition(scalar) {
      taken.append(scalar)
      position += 1
    }
    return String(taken)
  }

  /// A name, with its table in front of a point.
  private mutating func name() -> String {
    var name = take(while: FormulaLexer.isNamePart)
    if peek() == ".", let after = peek(1), FormulaLexer.isNameStart(after) {
      position += 1
      name += "." + take(while: FormulaLexer.isNamePart)
    }
    return name
  }

  private mutating func number() -> FormulaToken.Kind {
    var digits = take(while: FormulaLexer.isDigit)
    if peek() == ".", let after = peek(1), FormulaLexer.isDigit(after) {
      position += 1
      digits += "." + take(while: FormulaLexer.isDigit)
    }
    return .number(digits: digits, unit: unit())
  }

  /// The unit behind a number: what follows directly, or behind blanks where it begins with no letter of a name.
  private mutating func unit() -> String {
    var gap = 0
    while let scalar = peek(gap), scalar.properties.isWhitespace { gap += 1 }
    guard let first = peek(gap), FormulaLexer.isUnitPart(first), gap == 0 || !FormulaLexer.isNamePart(first) else {
      return ""
    }
    position += gap
    var unit = take(while: FormulaLexer.isUnitPart)
    // A stroke belongs to the unit (元/公斤) where no name of a field can follow it.
    if peek() == "/", let after = peek(1), FormulaLexer.isUnitPart(after), !FormulaLexer.isNamePart(after) {
      position += 1
      unit += "/" + take(while: FormulaLexer.isUnitPart)
    }
    return unit
  }

  private mutating func quoted(_ quote: Unicode.Scalar) throws(FormulaError) -> FormulaToken.Kind {
    let start = position
    position += 1
    var text = String.UnicodeScalarView()
    while let scalar = peek() {
      position += 1
      if scalar != quote {
        text.append(scalar)
      } else if peek() == quote {
        // A doubled quote stands for itself.
        text.append(scalar)
        position += 1
      } else {
        return .text(String(text))
      }
    }
    throw FormulaError(
      code: "formula-syntax", message: "the text that begins here has no closing quote", offset: start,
      hint: "end the text with \(quote)")
  }

  private mutating func sign(_ scalar: Unicode.Scalar) throws(FormulaError) -> FormulaToken.Kind {
    if let kind = FormulaLexer.longSign(scalar, peek(1)) {
      position += 2
      return kind
    }
    if let kind = FormulaLexer.signs[scalar] {
      position += 1
      return kind
    }
    let isPoint = scalar == "."
    throw FormulaError(
      code: "formula-syntax", message: "`\(scalar)` has no meaning here", offset: position,
      hint: isPoint ? "a number begins with a digit: 0.5" : nil)
  }

  private static func longSign(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> FormulaToken.Kind? {
    guard let second else { return nil }
    switch (first, second) {
    case ("=", "="): return .comparison(.equal)
    case ("!", "="), ("<", ">"), ("！", "="): return .comparison(.notEqual)
    case ("<", "="), ("＜", "＝"): return .comparison(.lessOrEqual)
    case (">", "="), ("＞", "＝"): return .comparison(.greaterOrEqual)
    default: return nil
    }
  }

  private static let signs: [Unicode.Scalar: FormulaToken.Kind] = [
    "+": .arithmetic(.add), "＋": .arithmetic(.add),
    "-": .arithmetic(.subtract), "−": .arithmetic(.subtract), "－": .arithmetic(.subtract), "–": .arithmetic(.subtract),
    "*": .arithmetic(.multiply), "×": .arithmetic(.multiply), "＊": .arithmetic(.multiply), "·": .arithmetic(.multiply),
    "/": .arithmetic(.divide), "÷": .arithmetic(.divide), "／": .arithmetic(.divide),
    "=": .comparison(.equal), "＝": .comparison(.equal), "≠": .comparison(.notEqual),
    "<": .comparison(.less), "＜": .comparison(.less), ">": .comparison(.greater), "＞": .comparison(.greater),
    "≤": .comparison(.lessOrEqual), "≦": .comparison(.lessOrEqual),
    "≥": .comparison(.greaterOrEqual), "≧": .comparison(.greaterOrEqual),
    "(": .open, "（": .open, ")": .close, "）": .close, ",": .comma, "，": .comma,
  ]

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
  }

  static func isNamePart(_ scalar: Unicode.Scalar) -> Bool { isNameStart(scalar) || isDigit(scalar) }

  /// Letters of any script and the signs of percentages and degrees.
  static func isUnitPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "%", "％", "﹪", "‰", "‱", "℃", "°", "㎡", "㎞", "㎏", "²", "³": true
    default: scalar.properties.isAlphabetic
    }
  }
}
