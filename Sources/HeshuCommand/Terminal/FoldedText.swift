import Heshu

/// Text in pieces, folded into lines that a terminal can hold.
///
/// No line breaks inside a number, a word or a figure, none begins with a closing mark and none ends with an opening one (the rules of
/// GB/T 15834 for the ends of lines). Where the width is not known, all is one line.
struct FoldedText {
  /// What stays on one line.
  private struct Piece {
    var text: String
    var style = Style.plain
    /// Whether a line may begin with it.
    var mayBegin = true
    /// Whether a blank parts it from what stands before it on the same line.
    var isSpaced = false
  }

  private static let closing = Set("，。；：、！？）》〉」』】”’％…～·,.;:!?)]}%‰")
  private static let opening = Set("（《〈「『【“‘([{")
  private static let signs: Set<Substring> = ["+", "−", "÷", "×", "=", "≠", "<", "≤", ">", "≥"]

  private var pieces: [Piece] = []
  private var isOpen = false

  init() {}

  init(arithmetic text: String) { add(arithmetic: text) }

  /// Adds a passage of prose, which may break between any two characters that are no number or word of Latin letters.
  mutating func add(prose text: some StringProtocol) {
    var isSpaced = false
    var word = ""
    for character in DisplayWidth.fitted(text) {
      if character.isASCII, character.isLetter || character.isNumber || !word.isEmpty && "._-/%".contains(character) {
        word.append(character)
        continue
      }
      flush(&word, &isSpaced)
      if character == " " {
        if isSpaced { append("", mayBegin: false, isSpaced: true) }
        isSpaced = true
      } else {
        append(String(character), mayBegin: !Self.closing.contains(character), isSpaced: isSpaced)
        isSpaced = false
        isOpen = Self.opening.contains(character)
      }
    }
    flush(&word, &isSpaced)
    if isSpaced { append("", mayBegin: false, isSpaced: true) }
  }

  private mutating func flush(_ word: inout String, _ isSpaced: inout Bool) {
    guard !word.isEmpty else { return }
    append(word, isSpaced: isSpaced)
    word = ""
    isSpaced = false
  }

  /// Adds text that stays on one line, such as a figure.
  mutating func add(whole text: String, _ style: Style = .plain) { append(text, style) }

  /// Adds arithmetic, which may break before a sign and behind a comma, colon or semicolon.
  mutating func add(arithmetic text: String) {
    var isFree = true
    for token in DisplayWidth.fitted(text).split(separator: " ", omittingEmptySubsequences: false) {
      let isFirst = pieces.isEmpty
      append(String(token), mayBegin: isFree || Self.signs.contains(token), isSpaced: !isFirst)
      isFree = token.last.map { ",;:".contains($0) } ?? true
    }
  }

  private mutating func append(
    _ text: String, _ style: Style = .plain, mayBegin: Bool = true, isSpaced: Bool = false
  ) {
    pieces.append(Piece(text: text, style: style, mayBegin: mayBegin && !isOpen, isSpaced: isSpaced))
    isOpen = false
  }

  // MARK: Lines

  /// The lines, each behind as many blanks as it is indented by.
  func lines(in terminal: Terminal, indentation first: Int, then rest: Int) -> [String] {
    let limit = terminal.width ?? .max
    var lines: [String] = []
    var line = String(repeating: " ", count: first)
    var width = first
    var isEmpty = true
    for unit in units {
      // Blanks are kept where the text begins with them, and dropped where a line was broken.
      let isDropped = isEmpty && !lines.isEmpty && unit.first?.isSpaced == true
      let columns = unit.reduce(0) { $0 + self.columns(of: $1) } - (isDropped ? 1 : 0)
      if !isEmpty, width + columns > limit {
        lines.append(line)
        (line, width, isEmpty) = (String(repeating: " ", count: rest), rest, true)
      }
      for piece in unit {
        if piece.isSpaced, !isEmpty || lines.isEmpty {
          line += " "
          width += 1
        }
        line += piece.style.apply(to: piece.text, in: terminal)
        width += DisplayWidth.columns(of: piece.text)
        isEmpty = false
      }
    }
    return lines + [line]
  }

  /// Pieces that follow each other with no place for a break between.
  private var units: [ArraySlice<Piece>] {
    let starts = pieces.indices.filter { $0 == 0 || pieces[$0].mayBegin }
    return zip(starts, starts.dropFirst() + [pieces.endIndex]).map { pieces[$0..<$1] }
  }

  private func columns(of piece: Piece) -> Int { DisplayWidth.columns(of: piece.text) + (piece.isSpaced ? 1 : 0) }
}
