/// Finds the known word that a misspelt one was meant to be.
public enum Spelling {
  /// A longer word is no slip of the pen, and comparing it takes long.
  private static let longestWord = 80

  /// The candidate nearest to `word`, where few enough letters differ to suggest it; the first of equally near ones.
  public static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let letters = Array(word.prefix(longestWord + 1))
    guard letters.count <= longestWord else { return nil }
    let limit = max(1, letters.count / 3)
    var best: (distance: Int, candidate: String)?
    for candidate in candidates {
      let other = Array(candidate.prefix(longestWord + 1))
      guard abs(other.count - letters.count) <= limit else { continue }
      let distance = distance(letters, other)
      if distance <= limit, distance < (best?.distance ?? .max) { best = (distance, candidate) }
    }
    return best?.candidate
  }

  /// What to do about a word that is not known: take the nearest one, or choose among all that there are.
  ///
  /// - Parameter lead: what stands before the list, such as `there are` or `it has`.
  public static func hint(for word: String, among candidates: [String], lead: String = "there are") -> String {
    if let near = nearest(to: word, among: candidates) { return "did you mean '\(near)'?" }
    return candidates.isEmpty ? "\(lead) none" : "\(lead): \(candidates.joined(separator: ", "))"
  }

  /// Insertions, deletions, replacements and swaps of neighbors that lead from one word to the other.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var rows = [Array(0...right.count)]
    for (row, letter) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        var cost = min(rows[row][column + 1] + 1, next[column] + 1, rows[row][column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          cost = min(cost, rows[row - 1][column - 1] + 1)
        }
        next.append(cost)
      }
      rows.append(next)
    }
    return rows[left.count][right.count]
  }
}
