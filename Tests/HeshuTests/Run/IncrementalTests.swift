import Foundation
import Testing

@testable import Heshu

/// Incremental is a cache, never a meaning.
@Suite struct IncrementalTests {
  /// Three tables: one that normalizes, joins and ranks, one that only lists, and every figure as it is.
  private static func yaml(share: String = "%{PERCENT:share}") -> String {
    """
    heshu: 1
    pipeline: night
    read: {files: 'in/*.txt', since: ledger}
    tables:
      projects:
        - extract: '(?<subject>.项目)完成投资%{MONEY:done}，占年度投资计划的\(share)'
        - normalize: {done: 亿元}
        - join: {file: plans.csv, match: subject, take: {plan: 亿元}}
        - validate:
            - {check: done / plan = share, when: plan is present, severity: error}
            - {check: min(share) <= max(share), by: subject, across: documents}
        - rank: {by: share, order: descending}
      areas:
        - extract: '共用地%{FIGURE:area}'
        - normalize: {area: 人}
      figures:
        - extract: {figures: all}
    stages:
      - load: ['out/{table}.csv', {path: 'out/{table}.ndjson', columns: full, verdict: true}]
    """
  }

  /// What a run wrote, without the timings of `run.json`.
  private func outputs(_ folder: RunFolder) throws -> [String: String] {
    // Outputs are named with the root that they stand under.
    var files = try folder.files(under: "out").mapValues {
      String(decoding: $0, as: UTF8.self).replacing(folder.path, with: "ROOT")
    }
    files["run.json"] = files["run.json"]?.components(separatedBy: "\"timings\"").first
    return files
  }

  /// For any split of the documents into nights the last night's outputs equal those of one run over everything, byte for byte.
  @Test(arguments: 1...24)
  func equalsOneRunOverEverything(_ seed: Int) throws {
    var nights = try NightlyFolder(seed: UInt64(seed))
    let yaml = IncrementalTests.yaml()
    for night in 0..<(3 + seed % 4) {
      try nights.pass()
      try nights.folder.run(yaml, jobs: 1 + (seed + night) % 3)
      guard night % 2 == 0 || night > 2 else { continue }
      let everything = try nights.everything()
      try everything.run(yaml)
      let (found, expected) = (try outputs(nights.folder), try outputs(everything))
      #expect(found.keys.sorted() == expected.keys.sorted())
      for (name, text) in expected { #expect(found[name] == text, "\(name), night \(night)") }
    }
  }

  private func document(_ number: Int) -> String { "甲项目完成投资\(number)亿元，占年度投资计划的\(number)%。乙有\(number)人。" }

  /// A file with a time that is trusted.
  private func write(_ text: String, _ name: String, _ folder: RunFolder, time: Int = 1_600_000_000) throws {
    try folder.write(Array(text.utf8), to: name)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: TimeInterval(time))], ofItemAtPath: folder.path + "/" + name)
  }

  private func folder() throws -> RunFolder {
    let folder = try RunFolder(["plans.csv": "subject,plan\n甲项目,40亿元\n"])
    try write(document(10), "in/a.txt", folder)
    try write(document(20), "in/b.txt", folder)
    return folder
  }

  @Test func readsWhatIsNewAlone() throws {
    let folder = try folder()
    var report = try folder.run(IncrementalTests.yaml())
    #expect("\(report.documents) \(report.readDocuments) \(report.newDocuments)" == "2 2 2")
    try write(document(30), "in/c.txt", folder)
    report = try folder.run(IncrementalTests.yaml())
    #expect("\(report.documents) \(report.readDocuments) \(report.newDocuments)" == "3 1 1")
    #expect(report.plan?.readings == [ReadingPlan.Reading(document: "in/c.txt", reason: .new)])
    #expect(report.tables[0].rows == 3)
    #expect(report.number == 2)
  }

  @Test func writesNothingWhereNothingIsNew() throws {
    let folder = try folder()
    try folder.run(IncrementalTests.yaml())
    let before = try folder.files()
    let ledger = try Data(contentsOf: URL(filePath: folder.path + "/out/.heshu/night.db"))
    let report = try folder.run(IncrementalTests.yaml())
    #expect(report.isUnchanged)
    #expect("\(report.number) \(report.documents) \(report.findings.errors)" == "1 2 2")
    #expect(try folder.files() == before)
    #expect(try Data(contentsOf: URL(filePath: folder.path + "/out/.heshu/night.db")) == ledger)
  }

  /// What makes a run begin again, though no document is new.
  @Test func writesAgainWhatIsMissingOrMadeByOthers() throws {
    let folder = try folder()
    try folder.run(IncrementalTests.yaml())
    try FileManager.default.removeItem(atPath: folder.path + "/out/areas.csv")
    #expect(try !folder.run(IncrementalTests.yaml()).isUnchanged)
    #expect(try folder.run(IncrementalTests.yaml()).isUnchanged)
    try folder.write(Array("subject,plan\n甲项目,50亿元\n".utf8), to: "plans.csv")
    var report = try folder.run(IncrementalTests.yaml())
    #expect(!report.isUnchanged)
    #expect(report.readDocuments == 0)
    report = try folder.run(IncrementalTests.yaml(share: "%{PERCENT:share}[。]"))
    #expect(report.readDocuments == 2)
    #expect(report.newDocuments == 0)
    #expect(report.plan?.readings.map(\.reason) == [.rules, .rules])
  }

  @Test func readsAFileThatWasOnlyTouchedAndWritesNothing() throws {
    let folder = try folder()
    try folder.run(IncrementalTests.yaml())
    try write(document(10), "in/a.txt", folder, time: 1_600_000_500)
    #expect(try folder.run(IncrementalTests.yaml()).isUnchanged)
    // Its new time is known now.
    try write(document(40), "in/d.txt", folder)
    #expect(try folder.run(IncrementalTests.yaml()).plan?.readings.map(\.document) == ["in/d.txt"])
  }

  /// Two changes within the clock's grain, or a clock that was set back, leave a time that says nothing.
  @Test func trustsNoYoungFileAndNoneFromTheFuture() throws {
    let folder = try folder()
    try write(document(10), "in/a.txt", folder, time: 4_000_000_000)
    try folder.run(IncrementalTests.yaml())
    try write(document(11), "in/a.txt", folder, time: 4_000_000_000)
    let report = try folder.run(IncrementalTests.yaml())
    #expect(report.newDocuments == 1)
    #expect(try folder.text("out/projects.csv").contains("11"))
  }

  @Test func rehashesOnDemand() throws {
    let folder = try folder()
    try folder.run(IncrementalTests.yaml())
    let report = try folder.run(IncrementalTests.yaml()) { $0.rehashes = true }
    #expect(report.isUnchanged)
    try write(document(30), "in/c.txt", folder)
    let read = try folder.run(IncrementalTests.yaml()) { $0.rehashes = true }
    #expect(read.plan?.readings.map(\.reason) == [.asked, .asked, .new])
    #expect(read.readDocuments == 3)
    #expect(read.newDocuments == 1)
  }

  @Test func keepsTheRowsOfADocumentThatHasLeft() throws {
    let folder = try folder()
    try folder.run(IncrementalTests.yaml())
    let before = try outputs(folder)
    try FileManager.default.removeItem(atPath: folder.path + "/in/a.txt")
    #expect(try folder.run(IncrementalTests.yaml()).isUnchanged)
    // With other rules its text would be needed.
    var report = try folder.run(IncrementalTests.yaml(share: "%{PERCENT:share}[。]"))
    #expect("\(report.documents) \(report.rejectedDocuments)" == "2 1")
    #expect(try folder.text("out/rejects.ndjson").contains("\"code\":\"file-gone\""))
    report = try folder.run(IncrementalTests.yaml())
    #expect(report.rejectedDocuments == 0, "what is remembered of it is still there")
    #expect(try outputs(folder) == before)
    report = try folder.run(IncrementalTests.yaml()) { $0.prunes = true }
    #expect("\(report.documents) \(report.tables[0].rows)" == "1 1")
    #expect(try folder.run(IncrementalTests.yaml()).isUnchanged)
  }

  @Test func remembersADocumentThatCannotBeUsed() throws {
    let folder = try folder()
    try folder.write([0xFF, 0x41, 0xFF], to: "in/bad.txt")
    var report = try folder.run(IncrementalTests.yaml())
    #expect(report.rejectedDocuments == 1)
    #expect(try folder.run(IncrementalTests.yaml()).isUnchanged)
    try folder.write(Array(document(5).utf8), to: "in/bad.txt")
    report = try folder.run(IncrementalTests.yaml())
    #expect("\(report.documents) \(report.rejectedDocuments) \(report.newDocuments)" == "3 0 1")
    try folder.write([0xFF, 0x41, 0xFF], to: "in/bad.txt")
    try folder.run(IncrementalTests.yaml())
    try FileManager.default.removeItem(atPath: folder.path + "/in/bad.txt")
    report = try folder.run(IncrementalTests.yaml())
    #expect("\(report.documents) \(report.rejectedDocuments)" == "2 0")
  }

  @Test func writesNothingInADryRun() throws {
    let folder = try folder()
    var report = try folder.run(IncrementalTests.yaml()) { $0.publishes = false }
    #expect(report.plan?.readings.map(\.reason) == [.new, .new])
    #expect(try folder.files().keys.sorted() == ["in/a.txt", "in/b.txt", "plans.csv"])
    try folder.run(IncrementalTests.yaml())
    report = try folder.run(IncrementalTests.yaml()) { $0.publishes = false }
    #expect(report.plan?.known == 2)
    #expect(report.tables[0].rows == 2)
  }

  /// Only findings that the run before did not have are new.
  @Test func tellsNewFindingsFromOpenOnes() throws {
    let folder = try folder()
    #expect(try folder.run(IncrementalTests.yaml()).newErrors == 2)
    try write(document(30), "in/c.txt", folder)
    let report = try folder.run(IncrementalTests.yaml())
    #expect("\(report.newErrors) \(report.findings.errors)" == "1 3")
    try write("没有。", "in/c.txt", folder, time: 1_600_000_700)
    #expect(try folder.run(IncrementalTests.yaml()).newErrors == 0)
    try write(document(30), "in/c.txt", folder, time: 1_600_000_800)
    #expect(try folder.run(IncrementalTests.yaml()).newErrors == 1, "what was mended and comes back is new")
  }

  /// Where the clock was set back every file looks younger than the run: none is trusted, and nothing is lost.
  @Test func readsEverythingWhereTheClockWasSetBack() throws {
    let folder = try folder()
    try folder.run(IncrementalTests.yaml())
    try write(document(11), "in/a.txt", folder)
    var environment = RunEnvironment.standard
    environment.clock = ClockSetBack()
    var diagnostics = Diagnostics()
    let text = Array(IncrementalTests.yaml().utf8)
    let pipeline = try #require(PipelineFile.read(text, path: "p.yaml", diagnostics: &diagnostics))
    var report = try pipeline.runNow(options: RunOptions(root: folder.path), environment: environment)
    #expect("\(report.readDocuments) \(report.newDocuments)" == "2 1")
    #expect(try folder.text("out/projects.csv").contains("甲项目,11,"))
    report = try folder.run(IncrementalTests.yaml())
    #expect(report.isUnchanged)
    let everything = try RunFolder([
      "plans.csv": "subject,plan\n甲项目,40亿元\n", "in/a.txt": document(11), "in/b.txt": document(20),
    ])
    try everything.run(IncrementalTests.yaml())
    #expect(try outputs(folder) == outputs(everything))
  }
}

/// A clock that stands before the times of all files.
private struct ClockSetBack: RunClock {
  func nanoseconds() -> UInt64 { 1_000_000_000 }
  func wallNanoseconds() -> Int64 { 1_500_000_000_000_000_000 }
  func today(in zone: String?) -> CalendarDay? { CalendarDay(year: 2017, month: 7, day: 14) }
}
