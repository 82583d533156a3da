extension PrintedNode {
  /// The most columns that a list or mapping takes on one line.
  private static let width = 110

  /// The lines of a list or mapping, one for each member where they fit.
  func lines(indentation: Int = 0) -> [String] {
    switch self {
    case .text, .null: [oneLine() ?? ""]
    case .list(let items): items.flatMap { PrintedNode.item($0, indentation) }
    case .entries(let entries): entries.flatMap { PrintedNode.entry($0, indentation) }
    }
  }

  private static func entry(_ entry: PrintedEntry, _ indentation: Int) -> [String] {
    let key = YAMLText.scalar(entry.key) + ":"
    if let line = entry.value.oneLine(), line.unicodeScalars.count + key.count + indentation <= width {
      return [key + " " + line]
    }
    if case .text = entry.value { return [key + " " + (entry.value.oneLine() ?? "")] }
    return [key] + entry.value.lines(indentation: indentation + 2).map { "  " + $0 }
  }

  private static func item(_ item: PrintedNode, _ indentation: Int) -> [String] {
    if let line = item.oneLine(), !item.isPair, line.unicodeScalars.count + indentation <= width {
      return ["- " + line]
    }
    if case .text = item { return ["- " + (item.oneLine() ?? "")] }
    let lines = item.lines(indentation: indentation + 2)
    guard let first = lines.first else { return ["- " + item.emptyText] }
    return ["- " + first] + lines.dropFirst().map { "  " + $0 }
  }

  /// A mapping of one key reads better without braces: `- rank: share`.
  private var isPair: Bool {
    if case .entries(let entries) = self { return entries.count == 1 }
    return false
  }

  private var emptyText: String {
    if case .list = self { return "[]" }
    return "{}"
  }

  /// The whole on one line, for texts and for collections of texts; of mappings also with lists of texts.
  private func oneLine(depth: Int = 0) -> String? {
    switch self {
    case .text(let text): return YAMLText.scalar(text)
    case .null: return "null"
    case .list(let items):
      guard depth < 2 else { return nil }
      let parts = items.map { $0.oneLine(depth: 2) }
      return parts.contains(nil) ? nil : "[" + parts.compactMap { $0 }.joined(separator: ", ") + "]"
    case .entries(let entries):
      guard depth == 0 else { return nil }
      var parts: [String] = []
      for entry in entries {
        guard let value = entry.value.oneLine(depth: 1) else { return nil }
        parts.append(YAMLText.scalar(entry.key) + ": " + value)
      }
      return "{" + parts.joined(separator: ", ") + "}"
    }
  }
}
