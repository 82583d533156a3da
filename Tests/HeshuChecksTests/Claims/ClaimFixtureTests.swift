import Foundation
import Testing

/// Sentences of our own in the manner of bulletins: what is found in them, and no alarm where nothing is wrong.
@Suite struct ClaimFixtureTests {
  private struct Item {
    var text: String
    /// As `ReadClaims.summaries` writes them.
    var claims: [String] = []
    /// Claims that are made and not found.
    var missed: [String] = []
  }

  private static func items() throws -> [Item] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Fixtures/claims.txt"), encoding: .utf8)
    var items: [Item] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard line.hasPrefix("  "), let last = items.indices.last else {
        items.append(Item(text: String(line.replacing("\\n", with: "\n"))))
        continue
      }
      let isMissed = line.hasPrefix("  ~ ")
      let words = line.dropFirst(isMissed ? 4 : 2).split(separator: " ", maxSplits: 2)
      let verdict = ["c": "consistent", "x": "inconsistent", "i": "indeterminate"][words[1]] ?? "unknown"
      let claim = "\(words[0]) \(verdict): \(sorted(words[2]))"
      if isMissed { items[last].missed.append(claim) } else { items[last].claims.append(claim) }
    }
    return items
  }

  /// A sum and a partial sum, and an average over its number in either order, are one claim to a reader.
  private static func sorted(_ operands: Substring) -> String {
    operands.split(separator: " ").filter { $0 != "?" }.sorted().joined(separator: " ")
  }

  private static func plain(_ summary: String) -> String {
    let parts = summary.split(separator: ":", maxSplits: 1)
    let name = parts[0].hasPrefix("partial-sum") ? parts[0].dropFirst(8) : parts[0]
    return "\(name): \(sorted(parts[1]))"
  }

  @Test func claimsAreFoundAndJudged() throws {
    let items = try Self.items()
    #expect(items.count > 900)
    for item in items {
      let found = ReadClaims(item.text).summaries.map(Self.plain)
      let listed = item.claims.map(Self.plain)
      for claim in listed { #expect(found.contains(claim), "\(item.text)\nmissing \(claim), found \(found)") }
      // One that is found by now belongs to the others.
      for claim in item.missed { #expect(!found.contains(Self.plain(claim)), "\(item.text)") }
      let alarms = found.filter { $0.contains(" inconsistent:") && !listed.contains($0) }
      #expect(alarms == [], "\(item.text)")
    }
  }
}
