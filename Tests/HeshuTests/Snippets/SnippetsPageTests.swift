import Foundation
import Testing

/// The Swift code of `SwiftAPI.md` is that of `SnippetsTests.swift`, block by block.
struct SnippetsPageTests {
  private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  @Test func thePageShowsWhatIsCompiled() throws {
    let page = try lines("Sources/Heshu/Heshu.docc/SwiftAPI.md")
    let shown = blocks(of: page, from: { $0 == "```swift" }, to: { $0 == "```" })
    let source = try lines("Tests/HeshuTests/Snippets/SnippetsTests.swift")
    let compiled = blocks(
      of: source, from: { $0.hasSuffix("  // snippet") }, to: { $0.hasSuffix("  // end") })
    #expect(!shown.isEmpty)
    for (page, code) in zip(shown, compiled) { #expect(page == code) }
    #expect(shown.count == compiled.count)
  }

  private func lines(_ path: String) throws -> [String] {
    try String(contentsOf: Self.package.appending(path: path), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The lines between two marks, without the indentation of the first mark.
  private func blocks(of lines: [String], from isStart: (String) -> Bool, to isEnd: (String) -> Bool) -> [[String]] {
    var blocks: [[String]] = []
    var indentation: Int?
    for line in lines {
      if let depth = indentation {
        if isEnd(line) {
          indentation = nil
        } else {
          blocks[blocks.count - 1].append(String(line.dropFirst(depth)))
        }
      } else if isStart(line) {
        indentation = line.prefix { $0 == " " }.count
        blocks.append([])
      }
    }
    return blocks
  }
}
