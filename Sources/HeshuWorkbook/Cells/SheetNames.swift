#if XLSX
  /// Gives sheets names that a workbook takes: no `[]:*?/\`, no `'` at an end, at most 31 UTF-16 units, no two alike in any case.
  struct SheetNames {
    private var used: Set<String> = []

    init() {}

    /// A name as near to `wanted` as can be.
    mutating func claim(_ wanted: String) -> String {
      let base = Self.cleaned(wanted)
      var name = Self.fitted(base, to: SheetLimits.nameLength)
      var number = 2
      while !used.insert(name.lowercased()).inserted {
        let ending = " (\(number))"
        name = Self.fitted(base, to: SheetLimits.nameLength - ending.utf16.count) + ending
        number += 1
      }
      return name
    }

    /// A sheet in a formula or link: quoted, each `'` twice.
    static func quoted(_ name: String) -> String {
      "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    private static func cleaned(_ wanted: String) -> String {
      let characters = wanted.map { character in
        let isBad =
          "[]:*?/\\".contains(character)
          || character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0xFFFE || $0.value == 0xFFFF }
        return isBad ? "_" : character
      }
      var text = String(characters)
      while text.hasPrefix("'") { text.removeFirst() }
      while text.hasSuffix("'") { text.removeLast() }
      // Excel keeps this name for itself.
      if text.lowercased() == "history" { text += "_" }
      return text.isEmpty ? "表" : text
    }

    private static func fitted(_ text: String, to limit: Int) -> String {
      var kept = ""
      var units = 0
      for character in text {
        units += character.utf16.count
        if units > limit { break }
        kept.append(character)
      }
      while kept.hasSuffix("'") { kept.removeLast() }
      return kept.isEmpty ? "_" : kept
    }
  }
#endif
