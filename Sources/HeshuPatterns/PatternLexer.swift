import HeshuRecords

/// Takes a pattern's text apart: finds `%{…}` where it is not escaped, and as much of PCRE2's syntax as tells literals from the rest.
///
/// What it does not know for certain it passes on unchanged and sets `isOpaque`: PCRE2 decides what is right, and nothing is inferred from such a pattern.
struct PatternLexer {
  let text: [UInt8]
  private(set) var lexemes: [PatternLexeme] = []
  private(set) var problems: [PatternProblem] = []
  /// Offsets of the parentheses that are open.
  private(set) var openGroups: [Int] = []
  /// Whether the pattern holds syntax that nothing is inferred from.
  private(set) var isOpaque = false
  private(set) var groups: [PatternGroup] = []
  private var position = 0

  init(_ pattern: String) {
    text = Array(pattern.utf8)
    while position < text.count { readNext() }
  }

  private func byte(_ offset: Int = 0) -> UInt8 {
    let place = position + offset
    return place < text.count ? text[place] : 0
  }

  private func starts(with word: StaticString) -> Bool {
    let end = position + word.utf8CodeUnitCount
    return end <= text.count && text[position..<end].elementsEqual(word.description.utf8)
  }

  private mutating func add(_ kind: PatternLexeme.Kind, _ length: Int) {
    let end = min(text.count, position + max(1, length))
    lexemes.append(PatternLexeme(kind: kind, range: position..<end))
    position = end
  }

  private mutating func addOpaque(_ length: Int) {
    isOpaque = true
    add(.atom, length)
  }

  private mutating func readNext() {
    switch byte() {
    case UInt8(ascii: "%") where startsToken: readToken(inClass: false)
    case UInt8(ascii: "\\"): readEscape()
    case UInt8(ascii: "["): readClass()
    case UInt8(ascii: "("): readGroup()
    case UInt8(ascii: ")"):
      _ = openGroups.popLast()
      add(.close, 1)
    case UInt8(ascii: "|"): add(.alternation, 1)
    case UInt8(ascii: "?"), UInt8(ascii: "*"): readQuantifier(length: 1, atLeast: 0)
    case UInt8(ascii: "+"): readQuantifier(length: 1, atLeast: 1)
    case UInt8(ascii: "{"): readBraces()
    case UInt8(ascii: "."), UInt8(ascii: "^"), UInt8(ascii: "$"): add(.atom, 1)
    default:
      let length = Self.length(of: byte())
      add(.literal(position..<min(text.count, position + length)), length)
    }
  }

  /// Bytes of the character that begins with `lead`.
  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}

// MARK: - %{…}

extension PatternLexer {
  /// Whether `%{` begins here and is not a repeated percent sign such as `%{2}`.
  private var startsToken: Bool {
    starts(with: "%{") && !(0x30...0x39).contains(byte(2)) && byte(2) != UInt8(ascii: ",")
  }

  private mutating func readToken(inClass: Bool) {
    guard let close = text[position...].firstIndex(of: UInt8(ascii: "}")) else {
      problems.append(PatternProblem(.syntax, at: position, "no } closes %{"))
      return add(.atom, text.count - position)
    }
    let inside = String(decoding: text[position + 2..<close], as: UTF8.self)
    let length = close + 1 - position
    let parts = inside.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let word = parts[0]
    let name = parts.count > 1 ? parts[1] : nil
    if let name { check(name: name, at: position + 3 + word.utf8.count) }
    if word == "SUBJECT" { return readSubject(name, length) }
    guard let kinds = PatternKinds(word: word) else {
      let nearest = Spelling.nearest(to: word.uppercased(), among: PatternKinds.words + ["SUBJECT"])
      let hint =
        nearest.map { "did you mean %{\($0)}?" } ?? "one of \(PatternKinds.words.joined(separator: " ")) SUBJECT"
      problems.append(PatternProblem(.kind, at: position + 2, "unknown kind \(word)", hint: hint))
      return add(.atom, length)
    }
    if inClass {
      if name != nil {
        problems.append(PatternProblem(.syntax, at: position, "a figure inside [ ] cannot have a name"))
      }
      return add(.classToken(kinds), length)
    }
    if let name { addGroup(name, PatternGroup.Kind(kinds), at: position + 3 + word.utf8.count) }
    add(.token(kinds, name: name), length)
  }

  private mutating func readSubject(_ name: String?, _ length: Int) {
    if position != 0 {
      let message = "%{SUBJECT} can stand at the head of a pattern only"
      problems.append(PatternProblem(.subject, at: position, message, hint: "it is the text left of the match"))
    } else if let name {
      addGroup(name, .subject, at: position + 10)
      return add(.subject(name), length)
    } else {
      problems.append(PatternProblem(.subject, at: position, "%{SUBJECT} needs a name", hint: "%{SUBJECT:subject}"))
    }
    add(.atom, length)
  }

  private mutating func check(name: String, at offset: Int) {
    guard !PatternGroup.isName(name) else { return }
    let hint = "a lower-case letter, then up to 31 of a-z, 0-9 and _"
    problems.append(
      PatternProblem(.name, at: offset, "\(name.isEmpty ? "an empty name" : name) cannot name a group", hint: hint))
  }

  private mutating func addGroup(_ name: String, _ kind: PatternGroup.Kind, at offset: Int) {
    if groups.contains(where: { $0.name == name }) {
      problems.append(PatternProblem(.duplicateGroup, at: offset, "two groups are named \(name)"))
    }
    groups.append(PatternGroup(name: name, kind: kind))
  }
}

// MARK: - PCRE2's own syntax

extension PatternLexer {
  private mutating func readQuantifier(length: Int, atLeast: Int) {
    let suffix = byte(length)
    let isMarked = suffix == UInt8(ascii: "?") || suffix == UInt8(ascii: "+")
    add(.quantifier(atLeast: atLeast), length + (isMarked ? 1 : 0))
  }

  /// `{2}`, `{2,}` and `{2,5}`; any other brace is left to PCRE2.
  private mutating func readBraces() {
    var offset = 1
    var minimum = 0
    while (0x30...0x39).contains(byte(offset)), offset < 7 {
      minimum = minimum * 10 + Int(byte(offset) - 0x30)
      offset += 1
    }
    let hasMinimum = offset > 1
    if byte(offset) == UInt8(ascii: ",") {
      offset += 1
      while (0x30...0x39).contains(byte(offset)) { offset += 1 }
    }
    guard hasMinimum, byte(offset) == UInt8(ascii: "}") else { return addOpaque(1) }
    readQuantifier(length: offset + 1, atLeast: minimum)
  }

  private mutating func readEscape() {
    let letter = byte(1)
    switch letter {
    case 0: addOpaque(1)
    case UInt8(ascii: "Q"): skipQuoted()
    case UInt8(ascii: "c"): addOpaque(3)
    case UInt8(ascii: "p"), UInt8(ascii: "P"):
      guard byte(2) == UInt8(ascii: "{"), let close = text[position...].firstIndex(of: UInt8(ascii: "}")) else {
        return addOpaque(2)
      }
      add(.atom, close + 1 - position)
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      let isPlain = "dDsSwWhHvVRXbBAzZGnrtefaK".utf8.contains(letter)
      if isPlain { add(.atom, 2) } else { addOpaque(2) }
    default:
      let length = Self.length(of: letter)
      add(.literal(position + 1..<min(text.count, position + 1 + length)), 1 + length)
    }
  }

  private mutating func skipQuoted() {
    var end = position + 2
    while end < text.count,
      !(text[end] == UInt8(ascii: "\\") && end + 1 < text.count && text[end + 1] == UInt8(ascii: "E"))
    {
      end += 1
    }
    addOpaque(end + 2 - position)
  }

  /// A class `[…]`: pieces of text and the kinds inside it.
  private mutating func readClass() {
    add(.atom, byte(1) == UInt8(ascii: "^") ? 2 : 1)
    if byte() == UInt8(ascii: "]") { add(.atom, 1) }
    while position < text.count {
      switch byte() {
      case UInt8(ascii: "]"): return add(.atom, 1)
      case UInt8(ascii: "\\") where byte(1) == UInt8(ascii: "Q"): skipQuoted()
      case UInt8(ascii: "\\"): add(.atom, 1 + Self.length(of: byte(1)))
      case UInt8(ascii: "["):
        if let end = posixClassEnd { add(.atom, end - position) } else { add(.atom, 1) }
      case UInt8(ascii: "%") where startsToken: readToken(inClass: true)
      default: add(.atom, Self.length(of: byte()))
      }
    }
  }

  /// The end of `[:alpha:]`, `[.x.]` or `[=x=]` if one begins here, by PCRE2's own rule.
  private var posixClassEnd: Int? {
    let mark = byte(1)
    guard mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".") || mark == UInt8(ascii: "=") else { return nil }
    var place = position + 2
    while place + 1 < text.count {
      let next = text[place + 1]
      if text[place] == UInt8(ascii: "\\"), next == UInt8(ascii: "]") || next == UInt8(ascii: "\\") {
        place += 1
      } else if text[place] == UInt8(ascii: "]") || (text[place] == UInt8(ascii: "[") && next == mark) {
        return nil
      } else if text[place] == mark, next == UInt8(ascii: "]") {
        return place + 2
      }
      place += 1
    }
    return nil
  }

  private mutating func readGroup() {
    openGroups.append(position)
    if starts(with: "(?#") { return skipComment() }
    if starts(with: "(*") {
      isOpaque = true
      return add(.openOpaque, 2)
    }
    guard starts(with: "(?") else { return add(.open, 1) }
    if starts(with: "(?:") || starts(with: "(?>") { return add(.open, 3) }
    if starts(with: "(?=") || starts(with: "(?!") || starts(with: "(?|") { return add(.openOpaque, 3) }
    if starts(with: "(?<=") || starts(with: "(?<!") { return add(.openOpaque, 4) }
    if starts(with: "(?<") { return readNamedGroup(3, UInt8(ascii: ">")) }
    if starts(with: "(?P<") { return readNamedGroup(4, UInt8(ascii: ">")) }
    if starts(with: "(?'") { return readNamedGroup(3, UInt8(ascii: "'")) }
    isOpaque = true
    add(.openOpaque, 2)
  }

  private mutating func skipComment() {
    openGroups.removeLast()
    guard let close = text[position...].firstIndex(of: UInt8(ascii: ")")) else {
      return addOpaque(text.count - position)
    }
    addOpaque(close + 1 - position)
  }

  private mutating func readNamedGroup(_ start: Int, _ closing: UInt8) {
    let first = position + start
    guard let close = text[first...].firstIndex(of: closing) else { return add(.openOpaque, start) }
    let name = String(decoding: text[first..<close], as: UTF8.self)
    check(name: name, at: first)
    addGroup(name, .text, at: first)
    add(.open, close + 1 - position)
  }
}
