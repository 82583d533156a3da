/// What differs between two texts, line by line, as people read it.
enum LineDifference {
  /// Lines before and after a difference that are shown with it.
  private static let context = 2
  private static let mostLines = 60

  /// The lines that went (`-`) and came (`+`) with some of those around them; nil where the texts are equal.
  static func describe(expected: String, found: String) -> String? {
    guard expected != found else { return nil }
    let old = lines(expected)
    let new = lines(found)
    let difference = new.difference(from: old)
    let removed = Set(difference.removals.map(offset))
    let inserted = Set(difference.insertions.map(offset))
    var shown: [String] = []
    var isChanged: [Bool] = []
    var left = 0
    var right = 0
    while left < old.count || right < new.count {
      if left < old.count, removed.contains(left) {
        shown.append("- " + old[left])
        left += 1
        isChanged.append(true)
      } else if right < new.count, inserted.contains(right) {
        shown.append("+ " + new[right])
        right += 1
        isChanged.append(true)
      } else {
        shown.append("  " + old[left])
        left += 1
        right += 1
        isChanged.append(false)
      }
    }
    return excerpt(shown, isChanged)
  }

  private static func offset(_ change: CollectionDifference<String>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  /// Lines with what ends them made visible, so that a missing or foreign line end is a difference that can be seen.
  private static func lines(_ text: String) -> [String] {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map {
      String($0).replacing("\r", with: "␍").replacing("\t", with: "␉").replacing("\u{1B}", with: "␛")
    }
    if lines.last == "" { lines.removeLast() } else { lines.append("(no line feed at the end)") }
    return lines
  }

  private static func excerpt(_ lines: [String], _ isChanged: [Bool]) -> String {
    var kept: [String] = []
    var last = -1
    for index in lines.indices {
      let around = max(0, index - context)...min(lines.count - 1, index + context)
      guard around.contains(where: { isChanged[$0] }) else { continue }
      if index != last + 1 { kept.append("  …") }
      kept.append(lines[index])
      last = index
    }
    if kept.count > mostLines { kept = kept.prefix(mostLines) + ["  … \(kept.count - mostLines) more lines"] }
    return kept.joined(separator: "\n")
  }
}
