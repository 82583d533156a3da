import Foundation
import Heshu
import Testing

@testable import HeshuChecks
@testable import HeshuCommand

/// The reference pages say all that the sources say. `HESHU_RECORD=1` writes the generated parts anew.
@Suite(.serialized)
struct DocsReferenceTests {
  @Test func stagesAreAsTheySpecify() throws {
    let page = try DocsPage.reference("Stages")
    if CommandCase.isRecording { return try page.replace(0..<page.lines.count, with: DocsStagesPage.lines) }
    let difference = LineDifference.describe(
      expected: page.text, found: DocsStagesPage.lines.joined(separator: "\n"))
    if let difference { Issue.record("Stages.md differs from the specifications:\n\(difference)") }
  }

  @Test func rulesAreAsTheySpecify() throws {
    let page = try DocsPage.reference("Rules")
    if CommandCase.isRecording { return try page.replace(0..<page.lines.count, with: DocsRulesPage.lines) }
    let difference = LineDifference.describe(expected: page.text, found: DocsRulesPage.lines.joined(separator: "\n"))
    if let difference { Issue.record("Rules.md differs from the specifications:\n\(difference)") }
  }

  @Test func examplesOfRulesAreValid() {
    for rule in CheckRules.specifications {
      let text = "heshu: 1\nread: '*.txt'\nstages:\n  - extract\n  - validate:\n      - \(rule.example)\n"
      var diagnostics = Diagnostics()
      _ = PipelineFile.read(Array(text.utf8), path: "example", diagnostics: &diagnostics)
      #expect(diagnostics.all.isEmpty, "\(rule.example)")
    }
  }

  @Test func examplesOfStagesAreValid() {
    for line in DocsStagesPage.lines where line.hasPrefix("- ") {
      let start = line.hasPrefix("- extract") ? "" : "  - extract\n"
      let text = "heshu: 1\nread: '*.txt'\nstages:\n\(start)  \(line)\n"
      var diagnostics = Diagnostics()
      _ = PipelineFile.read(Array(text.utf8), path: "example", diagnostics: &diagnostics)
      #expect(diagnostics.all.isEmpty, "\(line)")
    }
  }

  @Test func unitsAreThoseOfTheCatalogue() throws {
    let page = try DocsPage.reference("Units")
    let start = try #require(page.lines.firstIndex(of: DocsUnitsTable.heading)) + 1
    let end = page.lines[start...].firstIndex { $0.hasPrefix("## ") } ?? page.lines.count
    let found = Array(page.lines[start..<end])
    if found == DocsUnitsTable.lines { return }
    if CommandCase.isRecording { return try page.replace(start..<end, with: DocsUnitsTable.lines) }
    Issue.record("the table of codes in Units.md differs from the catalogue; record it anew")
  }

  @Test func everyDiagnosticIsExplained() throws {
    let codes = try DocsSources().diagnosticCodes
    try requireWords(codes, in: "Diagnostics", "Rejects")
    #expect(codes.count > 60)
  }

  @Test func diagnosticsThatAreExplainedExist() throws {
    let sources = try DocsSources()
    let known = sources.diagnosticCodes.union(sources.readerCodes)
    for name in ["Diagnostics", "Rejects"] {
      for line in try DocsPage.reference(name).lines {
        guard let match = line.firstMatch(of: /^\| `([a-z0-9]+(?:-[a-z0-9]+)+)` \|/) else { continue }
        let code = String(match.1)
        #expect(known.contains(code), "\(name).md explains \(code), which nothing reports")
      }
    }
  }

  @Test func everyRejectIsExplained() throws {
    try requireWords(DocsSources().readerCodes, in: "Rejects")
  }

  @Test func everyKeyOfThePipelineFileIsExplained() throws {
    try requireWords(DocsSources().pipelineKeys, in: "PipelineFile")
  }

  @Test func everyExitStatusIsExplained() throws {
    let statuses = try DocsSources().exitStatuses
    #expect(statuses.count > 5)
    try requireWords(statuses.union(["0", "130", "143"]), in: "ExitStatus")
  }

  @Test func theFigureContractIsExplained() throws {
    let keys = FigureContract.Key.allCases.map(\.name)
    try requireWords(Set(keys), in: "FigureContract")
    try requireWords(Set(FigureKind.allCases.map(\.name)), in: "FigureContract")
    try requireWords(Set(Qualifier.allCases.map(\.name)), in: "FigureContract")
    try requireWords(Set(RefusalReason.allCases.map(\.name)), in: "FigureContract")
    let listed = try DocsPage.reference("FigureContract").lines.compactMap {
      $0.firstMatch(of: /^\| `([a-z_]+)` \|/).map { String($0.1) }
    }
    #expect(Array(listed.prefix(keys.count)) == keys, "the keys stand in the contract's order")
  }

  @Test func findingsAreExplained() throws {
    let names =
      Verdict.allCases.map(\.name) + IndeterminateReason.allCases.compactMap(\.name)
      + [Fit.exact, .rounded, .within].compactMap(\.name)
    try requireWords(Set(names), in: "Findings")
  }

  @Test func everyRuleOfProseIsExplained() throws {
    let forms: [Claim.Form] = [
      .planCompletion, .share, .growth, .growthFromDelta, .ratio, .difference, .sum(2), .partialSum(2), .sharesTo100(2),
      .count,
    ]
    try requireWords(Set(forms.map(\.name)), in: "VerifyingProse")
  }

  @Test func everyFunctionAndDialectIsExplained() throws {
    try requireWords(Set(AggregateFunction.allCases.map(\.rawValue) + ["previous"]), in: "Formulas")
    try requireWords(Set(CSVDialect.presets.map(\.name)), in: "Formats")
  }

  @Test func everyKindOfPatternIsExplained() throws {
    try requireWords(Set(PatternKinds.words + ["SUBJECT"]), in: "PipelineFile")
  }

  @Test func everyOptionIsExplained() async throws {
    let session = try DocsSession()
    defer { session.remove() }
    let words = try DocsPage.reference("Commands").codeWords.joined(separator: " ")
    for subcommand in HeshuCommand.configuration.subcommands {
      let command = subcommand.configuration.commandName ?? ""
      #expect(words.contains("heshu \(command)"), "Commands.md does not say what `heshu \(command)` does")
      let help = try await session.run("heshu \(command) --help").output
      let options = Set(help.matches(of: /(--[a-z-]+)/).map { String($0.1) })
      for option in options.subtracting(["--help", "--version"]) {
        #expect(words.contains(option), "heshu \(command) \(option)")
      }
    }
  }

  @Test func everyLinkLeadsToAPage() throws {
    let names = Set(DocsPage.all.map { URL(filePath: $0.path).deletingPathExtension().lastPathComponent })
    for page in DocsPage.all {
      for link in page.text.matches(of: /<doc:([A-Za-z]+)(?:#[^>]*)?>/) {
        #expect(names.contains(String(link.1)), "\(page.path): <doc:\(link.1)>")
      }
    }
  }

  private func requireWords(_ words: Set<String>, in pages: String...) throws {
    let known = try pages.reduce(into: Set<String>()) { $0.formUnion(try DocsPage.reference($1).codeWords) }
    for word in words.sorted() where !known.contains(word) {
      Issue.record("\(pages.map { $0 + ".md" }.joined(separator: " and ")) does not say what `\(word)` is")
    }
  }
}
