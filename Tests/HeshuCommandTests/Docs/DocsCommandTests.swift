import Foundation
import Testing

/// Every command and every pipeline file that the documentation shows is tried, page by page.
///
/// - `sh`: must end with 0; a plain block directly behind it is what it must print.
/// - `console`: each `$ command` must print what stands below it.
/// - `yaml` that begins with `heshu: 1`: must pass `heshu lint`; with the mark `wrong` it must not.
/// - Any block behind a line that ends “save this as `NAME`:” is written to that file first.
///
/// Blocks with the mark `no-run`, and those that call a script of the package, are not run, and are
/// named in a test. `HESHU_RECORD=1` writes what comes into the
/// pages in place of comparing it.
@Suite(.serialized)
struct DocsCommandTests {
  @Test func thereArePages() {
    #expect(DocsPage.all.count > 10)
  }

  /// A block is left to the reader only where it builds the package, or needs programs that need not be there.
  @Test func runsEveryBlockButThese() {
    let left = DocsPage.all.flatMap { page in
      page.blocks.filter(\.isNotRun).map { "\(page.path): \($0.lines.first ?? "")" }
    }
    #expect(
      left == [
        "README.md: Scripts/demo", "README.md: Scripts/test",
        "README.zh-CN.md: Scripts/demo", "README.zh-CN.md: Scripts/test",
        "\(DocsPage.catalog)/FiguresInAPipe.md: "
          + #"heshu figures --format ndjson *.txt | jq -r 'select(.kind == "money") | [.value, .of] | @tsv'"#,
        "\(DocsPage.catalog)/GettingStarted.md: Scripts/setup",
      ])
  }

  @Test(arguments: DocsPage.all)
  func showsWhatHappens(_ page: DocsPage) async throws {
    let blocks = page.blocks
    guard !blocks.isEmpty else { return }
    let session = try DocsSession()
    defer { session.remove() }
    var changes: [(range: Range<Int>, lines: [String])] = []
    for (index, block) in blocks.enumerated() where !block.isNotRun {
      if let name = block.savedAs { try session.save(block.content, as: name) }
      switch block.language {
      case "sh":
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        let expected = next.flatMap { Self.isOutput($0, of: block, page) ? $0 : nil }
        changes += try await run(block, expected, page, session).map { [$0] } ?? []
      case "console": changes += try await runSteps(block, page, session).map { [$0] } ?? []
      case "yaml" where block.isPipeline: try await lint(block, page, session)
      default: break
      }
    }
    guard CommandCase.isRecording, !changes.isEmpty else { return }
    var lines = page.lines
    for change in changes.reversed() { lines.replaceSubrange(change.range, with: change.lines) }
    try page.replace(0..<page.lines.count, with: lines)
  }

  /// Whether a block without a language stands directly behind another one.
  private static func isOutput(_ block: DocsBlock, of command: DocsBlock, _ page: DocsPage) -> Bool {
    block.language.isEmpty && page.lines[command.closing + 1..<block.opening].allSatisfy(\.isEmpty)
  }

  private func run(
    _ block: DocsBlock, _ expected: DocsBlock?, _ page: DocsPage, _ session: DocsSession
  ) async throws -> (Range<Int>, [String])? {
    let (output, status) = try await session.run("set -e\n" + block.content)
    if status != 0 {
      Issue.record("\(page.path):\(block.opening + 1): exit status \(status)\n\(output)")
    }
    guard let expected else { return nil }
    let found = DocsConsole.lines(output)
    if DocsConsole.matches(found, expected.lines) { return nil }
    if CommandCase.isRecording { return (expected.opening + 1..<expected.closing, found) }
    report(found, expected.lines, page, expected)
    return nil
  }

  private func runSteps(
    _ block: DocsBlock, _ page: DocsPage, _ session: DocsSession
  ) async throws -> (Range<Int>, [String])? {
    var written: [String] = []
    var differs = false
    for step in DocsConsole(block.lines).steps {
      let found = DocsConsole.lines(try await session.run(step.command).output)
      let matches = DocsConsole.matches(found, step.expected)
      written += step.commandLines + (matches ? step.expected : found)
      if matches { continue }
      differs = true
      if !CommandCase.isRecording { report(found, step.expected, page, block) }
    }
    return differs && CommandCase.isRecording ? (block.opening + 1..<block.closing, written) : nil
  }

  private func lint(_ block: DocsBlock, _ page: DocsPage, _ session: DocsSession) async throws {
    let name = block.savedAs ?? "block.yaml"
    try session.save(block.content, as: name)
    let (output, status) = try await session.run("heshu lint '\(name)'")
    let expected: Int32 = block.marks.contains("wrong") ? 78 : 0
    if status != expected {
      Issue.record("\(page.path):\(block.opening + 1): lint ends with \(status), not \(expected)\n\(output)")
    }
  }

  private func report(_ found: [String], _ expected: [String], _ page: DocsPage, _ block: DocsBlock) {
    let difference = LineDifference.describe(
      expected: expected.map { $0 + "\n" }.joined(), found: found.map { $0 + "\n" }.joined())
    Issue.record("\(page.path):\(block.opening + 1): the output differs:\n\(difference ?? "")")
  }
}
