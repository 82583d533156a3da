import Foundation
import Testing

/// A page of documentation: a README or a page of the DocC catalog.
struct DocsPage: Sendable, CustomTestStringConvertible {
  /// The path below the package.
  let path: String
  let lines: [String]

  var testDescription: String { path }
  var blocks: [DocsBlock] { DocsBlock.blocks(of: lines) }
  var text: String { lines.joined(separator: "\n") }

  init(_ path: String) throws {
    self.path = path
    let content = try String(contentsOf: CommandCase.package.appending(path: path), encoding: .utf8)
    lines = content.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// A page of the catalog by its name.
  static func reference(_ name: String) throws -> DocsPage { try DocsPage(catalog + "/" + name + ".md") }

  static let catalog = "Sources/Heshu/Heshu.docc"

  /// All pages, sorted by path.
  static let all: [DocsPage] = {
    let found = FileManager.default.enumerator(atPath: CommandCase.package.appending(path: catalog).path)
    let pages = (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".md") }.map { catalog + "/" + $0 }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: CommandCase.package.path)) ?? []
    let fronts = names.filter { $0.hasPrefix("README") && $0.hasSuffix(".md") }
    return (fronts + pages).sorted().compactMap { try? DocsPage($0) }
  }()

  /// The words that stand between backticks.
  var codeWords: Set<String> { Set(text.matches(of: /`([^`\n]+)`/).map { String($0.1) }) }

  /// Writes other lines in the place of some.
  func replace(_ range: Range<Int>, with replacement: [String]) throws {
    var changed = lines
    changed.replaceSubrange(range, with: replacement)
    let place = CommandCase.package.appending(path: path)
    try Data(changed.joined(separator: "\n").utf8).write(to: place)
  }
}
