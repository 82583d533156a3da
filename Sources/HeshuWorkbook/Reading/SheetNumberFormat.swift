#if XLSX
  /// What a number format says of a stored number: whether it is a date, a share in percent, and how many decimals it shows.
  struct SheetNumberFormat: Hashable, Sendable {
    var isDate = false
    var isPercent = false
    var decimals = 0

    static let general = SheetNumberFormat()

    /// The formats that have a number of their own. Source: ECMA-376 part 1, 18.8.30.
    init(builtIn id: Int) {
      switch id {
      case 2, 4, 7, 8, 39, 40, 43, 44: decimals = 2
      case 9: isPercent = true
      case 10: (isPercent, decimals) = (true, 2)
      case 14...22, 27...36, 45...47, 50...58: isDate = true
      default: break
      }
    }

    /// The first section of a format such as `#,##0.00"亿元";[Red]-0`.
    init(code: String) {
      let signs = Self.signs(code)
      let hasDigits = signs.contains { $0 == "0" || $0 == "#" || $0 == "?" }
      if !hasDigits, signs.contains(where: { "yYmMdDhHsSeE".contains($0) }) {
        isDate = signs.contains { "yYdDhHsSmM".contains($0) }
        return
      }
      // What divides by a thousand or shows a power or a fraction is not the number that is stored.
      guard !signs.contains("E"), !signs.contains("e"), !signs.contains("/") else { return }
      isPercent = signs.contains("%")
      guard let point = signs.firstIndex(of: "."), point > signs.startIndex else { return }
      if let last = signs.lastIndex(where: { $0 == "0" || $0 == "#" || $0 == "?" }), signs[last...].contains(",") {
        return
      }
      decimals = signs[(point + 1)...].prefix { $0 == "0" }.count
    }

    private init() {}

    /// The characters of the first section that are no text, color or condition.
    private static func signs(_ code: String) -> [Character] {
      var signs: [Character] = []
      var place = code.startIndex
      while place < code.endIndex {
        let character = code[place]
        place = code.index(after: place)
        switch character {
        case ";": return signs
        case "\"": place = code[place...].firstIndex(of: "\"").map { code.index(after: $0) } ?? code.endIndex
        case "[":
          let end = code[place...].firstIndex(of: "]") ?? code.endIndex
          // Hours beyond a day are written in brackets.
          if ["h", "hh", "m", "mm", "s", "ss"].contains(code[place..<end].lowercased()) { signs.append("h") }
          place = end == code.endIndex ? end : code.index(after: end)
        case "\\", "_", "*", "!": place = place < code.endIndex ? code.index(after: place) : place
        default: signs.append(character)
        }
      }
      return signs
    }
  }
#endif
