#if XLSX
  import HeshuQuantities

  /// The arithmetic of a check over columns of one row: what a sheet can compute again.
  ///
  /// Names, decimals and percentages, `+ - * /`, whole powers and parentheses; functions, texts and other tables are left to the check itself.
  indirect enum LiveFormula: Hashable, Sendable {
    case column(String)
    case number(ExactDecimal)
    case negative(LiveFormula)
    case operation(Operator, LiveFormula, LiveFormula)
    case power(LiveFormula, Int)

    /// The greatest exponent that is computed; years of growth are fewer.
    static let exponentLimit = 100

    enum Operator: String, Sendable {
      case plus = "+"
      case minus = "-"
      case times = "*"
      case over = "/"

      var binds: Int { self == .plus || self == .minus ? 1 : 2 }
    }

    /// The columns that are named, in order, each once.
    var columns: [String] {
      switch self {
      case .column(let name): return [name]
      case .number: return []
      case .negative(let part): return part.columns
      case .power(let base, _): return base.columns
      case .operation(_, let left, let right):
        let names = left.columns
        return names + right.columns.filter { !names.contains($0) }
      }
    }

    /// Reads one side of a check; nil where it is no arithmetic.
    static func read(_ text: Substring) -> LiveFormula? {
      var parser = LiveFormulaParser(text)
      guard let formula = parser.sum(), parser.isAtEnd else { return nil }
      return formula
    }
  }

  /// Reads arithmetic by descent; nil where it is anything else.
  private struct LiveFormulaParser {
    private let text: [Character]
    private var at = 0
    private var depth = 0

    init(_ text: Substring) {
      self.text = Array(text)
    }

    var isAtEnd: Bool {
      mutating get {
        skipBlanks()
        return at == text.count
      }
    }

    mutating func sum() -> LiveFormula? {
      guard var left = product() else { return nil }
      while let sign = next(of: "+-−") {
        guard let right = product() else { return nil }
        left = .operation(sign == "+" ? .plus : .minus, left, right)
      }
      return left
    }

    private mutating func product() -> LiveFormula? {
      guard var left = power() else { return nil }
      while let sign = next(of: "*/×÷") {
        guard let right = power() else { return nil }
        left = .operation(sign == "*" || sign == "×" ? .times : .over, left, right)
      }
      return left
    }

    private mutating func power() -> LiveFormula? {
      guard let base = factor() else { return nil }
      guard next(of: "^") != nil else { return base }
      guard case .number(let number)? = factor(), let exponent = Int(number.normalized.description),
        (1...LiveFormula.exponentLimit).contains(exponent)
      else { return nil }
      return .power(base, exponent)
    }

    private mutating func factor() -> LiveFormula? {
      depth += 1
      defer { depth -= 1 }
      guard depth < 50 else { return nil }
      if next(of: "-−") != nil { return factor().map { .negative($0) } }
      if next(of: "(") != nil {
        guard let inner = sum(), next(of: ")") != nil else { return nil }
        return inner
      }
      let word = word()
      guard let first = word.first else { return nil }
      if first.isNumber {
        guard let number = ExactDecimal(word) else { return nil }
        return .number(next(of: "%") == nil ? number : number.scaled(byPowerOfTen: -2))
      }
      // A name in front of a parenthesis or a point is a function or another table.
      skipBlanks()
      return at < text.count && text[at] == "(" ? nil : .column(word)
    }

    private mutating func word() -> String {
      skipBlanks()
      var word = ""
      while at < text.count, text[at].isASCII, text[at].isLetter || text[at].isNumber || "_.".contains(text[at]) {
        word.append(text[at])
        at += 1
      }
      return word
    }

    private mutating func next(of characters: String) -> Character? {
      skipBlanks()
      guard at < text.count, characters.contains(text[at]) else { return nil }
      at += 1
      return text[at - 1]
    }

    private mutating func skipBlanks() {
      while at < text.count, text[at].isWhitespace { at += 1 }
    }
  }
#endif
