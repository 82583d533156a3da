import Foundation
import Testing

@testable import Heshu

/// Findings that someone has explained do not end a run with 1, and are told where they are none any more.
@Suite struct AcceptedFindingsTests {
  private static let yaml = """
    heshu: 1
    read: {files: 'in/*.txt', since: ledger}
    stages:
      - extract: '完成投资%{MONEY:done}，占年度投资计划的%{PERCENT:share}'
      - validate: [{check: share <= 100, severity: error}]
      - load: out/a.csv
    accepted: accepted.txt
    """

  private func folder(accepted: String = "") throws -> RunFolder {
    try RunFolder([
      "accepted.txt": accepted, "in/a.txt": "完成投资5亿元，占年度投资计划的150%。", "in/b.txt": "完成投资6亿元，占年度投资计划的160%。",
    ])
  }

  private func ids(_ folder: RunFolder) throws -> [String] {
    try folder.text("out/findings.ndjson").split(separator: "\n").map { line in
      try JSONParser.parse(Array(line.utf8))["id"]?.text ?? ""
    }
  }

  private func counts(_ report: RunReport) -> String {
    "\(report.findings.errors) errors, \(report.newErrors) new, \(report.openErrors) open, \(report.accepted?.errors ?? -1) accepted"
  }

  @Test func countsWhatIsNotAccepted() throws {
    let folder = try folder()
    #expect(counts(try folder.run(AcceptedFindingsTests.yaml)) == "2 errors, 2 new, 2 open, 0 accepted")
    let ids = try ids(folder)
    #expect(ids.count == 2)
    let list = "# 2022\n\n\(ids[0].uppercased())\tthe plan was raised in October\n"
    try folder.write(Array(list.utf8), to: "accepted.txt")
    #expect(counts(try folder.run(AcceptedFindingsTests.yaml)) == "2 errors, 0 new, 1 open, 1 accepted")
    let unchanged = try folder.run(AcceptedFindingsTests.yaml)
    #expect(unchanged.isUnchanged)
    #expect(counts(unchanged) == "2 errors, 0 new, 1 open, 1 accepted")
  }

  @Test func acceptsWhatTheFirstRunFinds() throws {
    let first = try folder()
    try first.run(AcceptedFindingsTests.yaml)
    let second = try folder(accepted: try ids(first).joined(separator: "\n"))
    let report = try second.run(AcceptedFindingsTests.yaml)
    #expect(counts(report) == "2 errors, 0 new, 0 open, 2 accepted")
    // The list is an input: the run is another one, its findings are the same.
    #expect(try second.text("out/findings.ndjson") == first.text("out/findings.ndjson"))
    #expect(report.inputs.map(\.path) == ["in/a.txt", "in/b.txt", "accepted.txt"])
  }

  @Test func tellsWhatIsNoFindingAnyMore() throws {
    let folder = try folder(accepted: "# none\n0123456789abcdef  mended in the next bulletin\n")
    let stale = try #require(try folder.run(AcceptedFindingsTests.yaml).accepted?.stale)
    #expect(stale.map { "\($0.line) \($0.text)" } == ["2 0123456789abcdef"])
    #expect(try folder.run(AcceptedFindingsTests.yaml).accepted?.stale == stale, "also where nothing is new")
  }

  @Test func saysWhatIsWrongWithTheList() throws {
    let folder = try folder(
      accepted:
        "  0123456789abcde why\n0123456789abcdef\nabc\n+123456789abcdef\n0123456789ABCDEF again\n０123456789abcdef\n")
    #expect(
      folder.diagnostics(AcceptedFindingsTests.yaml) == [
        "1:3: bad-accepted: '0123456789abcde' is not the id of a finding",
        "3:1: bad-accepted: 'abc' is not the id of a finding",
        "4:1: bad-accepted: '+123456789abcdef' is not the id of a finding",
        "5:1: accepted-twice: 0123456789ABCDEF stands on line 2 already",
        "6:1: bad-accepted: '０123456789abcdef' is not the id of a finding",
      ])
  }

  @Test func needsTheListBelowTheRoot() throws {
    let folder = try folder()
    let missing = AcceptedFindingsTests.yaml.replacing("accepted.txt", with: "other.txt")
    #expect(
      folder.diagnostics(missing) == [
        "7:11: unusable-reference: 'other.txt' cannot be read: No such file or directory"
      ])
    let outside = AcceptedFindingsTests.yaml.replacing("accepted.txt", with: "../other.txt")
    #expect(folder.diagnostics(outside) == ["7:11: bad-path: '../other.txt' leads out of the root"])
    let overwritten = AcceptedFindingsTests.yaml.replacing("load: out/a.csv", with: "load: {csv: accepted.txt}")
    #expect(
      folder.diagnostics(overwritten).map { $0.replacing(folder.path + "/", with: "") } == [
        "6:17: overwrites-input: 'accepted.txt' is the list of accepted findings: an output would take its place"
      ])
  }

  /// A pipe without a writer would be waited for without end.
  @Test func refusesAPipe() throws {
    let folder = try folder()
    try FileManager.default.removeItem(atPath: folder.path + "/accepted.txt")
    #expect(mkfifo(folder.path + "/accepted.txt", 0o600) == 0)
    #expect(
      folder.diagnostics(AcceptedFindingsTests.yaml) == [
        "7:11: unusable-reference: 'accepted.txt' is a pipe, socket or device"
      ])
  }
}
