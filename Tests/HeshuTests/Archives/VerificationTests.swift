import Foundation
import Testing

@testable import Heshu

/// Bundles and folders of outputs are held to what they say of themselves.
@Suite struct VerificationTests {
  private static let yaml = """
    heshu: 1
    pipeline: small
    read: in/*.txt
    stages:
      - extract:
          take: {subject: subject of share}
          patterns: ['完成投资%{MONEY:done}，占年度计划的%{PERCENT:share}']
      - normalize: {done: 亿元}
      - join: {file: plans.csv, match: subject, take: {plan: 亿元}}
      - load: [out/t.csv, {csv: out/sheet.csv, dialect: excel}, out/t.json, 'out/t-{date}.ndjson.gz']
      - archive: out/bundle.tar.gz
    """

  private func folder() throws -> RunFolder {
    let folder = try RunFolder([
      "in/a.txt": "甲项目完成投资45.10亿元，占年度计划的115.8%。\n乙项目完成投资超2亿元，占年度计划的90%。",
      "plans.csv": "subject,plan\n甲项目,39.0\n",
    ])
    try folder.run(VerificationTests.yaml, date: CalendarDay(year: 2022, month: 12, day: 5))
    return folder
  }

  private func verify(_ path: String, rerun: Bool = false, limits: GunzipLimits = GunzipLimits()) throws
    -> [VerificationNote]
  {
    var notes: [VerificationNote] = []
    try Verification(limits: limits, runsAgain: rerun).verify(path) { notes.append($0) }
    return notes
  }

  private func wrong(_ path: String, rerun: Bool = false) throws -> [String] {
    try verify(path, rerun: rerun).filter { $0.kind != .good }.map { "\($0.subject): \($0.message)" }
  }

  @Test func findsAGoodFolderGood() throws {
    let folder = try folder()
    let notes = try verify(folder.path + "/out")
    #expect(notes.allSatisfy { $0.kind == .good }, "\(notes)")
    let subjects = notes.map(\.subject)
    #expect(subjects.contains("t.csv = t.json"))
    #expect(subjects.contains("t.csv = sheet.csv"))
    #expect(subjects.contains("t.csv = t-2022-12-05.ndjson.gz"))
    #expect(subjects.contains("bundle.tar.gz: pipeline.yaml"))
    #expect(notes.first { $0.subject == "t.csv" }?.message.hasSuffix("bytes, 2 rows, 6 columns") == true)
  }

  @Test func findsAGoodBundleGoodAndRunsItAgain() throws {
    let folder = try folder()
    let notes = try verify(folder.path + "/out/bundle.tar.gz", rerun: true)
    #expect(notes.allSatisfy { $0.kind == .good }, "\(notes)")
    #expect(notes.contains { $0.subject == "outputs/out/t.csv, run again" && $0.message == "the same bytes" })
    #expect(notes.contains { $0.subject == "outputs/out/t-2022-12-05.ndjson.gz, run again" })
    #expect(notes.contains { $0.subject.hasPrefix("outputs/out/") && $0.subject.contains(" = ") })
  }

  @Test func namesTheCellThatDiffers() throws {
    let folder = try folder()
    let changed = try folder.text("out/t.csv").replacing("45.10", with: "45.11")
    try folder.write(Array(changed.utf8), to: "out/t.csv")
    let found = try wrong(folder.path + "/out")
    #expect(found.contains("t.csv = t.json: row 1, column done: \"45.11\" and \"45.10\""))
    #expect(found.contains { $0.hasPrefix("t.csv: its sha256 is ") })
  }

  @Test func tellsDecimalsApartThatAreEqualNumbers() throws {
    let folder = try folder()
    try folder.write(Array(try folder.text("out/t.csv").replacing("45.10", with: "45.1").utf8), to: "out/t.csv")
    let found = try wrong(folder.path + "/out")
    #expect(found.contains("t.csv = t.json: row 1, column done: \"45.1\" and \"45.10\""))
    #expect(found.contains { $0.contains("bytes, the manifest says") })
  }

  @Test func tellsWhatIsMissing() throws {
    let folder = try folder()
    try FileManager.default.removeItem(atPath: folder.path + "/out/t.json")
    #expect(try wrong(folder.path + "/out") == ["t.json: the file is missing"])
    let lines = try folder.text("out/t.csv").split(separator: "\r\n")
    try folder.write(Array((lines.dropLast().joined(separator: "\r\n") + "\r\n").utf8), to: "out/t.csv")
    let found = try wrong(folder.path + "/out")
    #expect(found.contains("t.csv: it has 1 rows, the manifest says 2"))
    #expect(found.contains { $0.hasPrefix("t.csv = sheet.csv: ") && $0.hasSuffix("which ends behind row 1") })
  }

  @Test func tellsNumbersThatAreNone() {
    for text in ["0", "45.10", "-5.31", "0.0", "123456789012345678901234567890"] {
      #expect(Verification.isPlainDecimal(text), "\(text)")
    }
    for text in ["", "-", "+1", "1e5", "1,000", "01", "-0", "-0.00", ".5", "5.", "1.2.3", "１", "NaN", " 1"] {
      #expect(!Verification.isPlainDecimal(text), "\(text)")
    }
  }

  /// A bundle with other members than it was made with.
  private func repacked(
    _ folder: RunFolder, _ change: ([(name: String, content: [UInt8])]) -> [(name: String, content: [UInt8])]
  ) throws -> String {
    let archive = try LocalFileSystem().read(folder.path + "/out/bundle.tar.gz")
    var writer = TarWriter()
    var tar: [UInt8] = []
    for member in change(try Bundle.members(archive)) { try writer.add(member.name, member.content, to: &tar) }
    writer.finish(&tar)
    var encoder = GzipEncoder()
    var packed: [UInt8] = []
    _ = encoder.append(tar, 0..<tar.count, to: &packed)
    _ = encoder.finish(to: &packed)
    try folder.write(packed, to: "changed.tar.gz")
    return folder.path + "/changed.tar.gz"
  }

  @Test func holdsMembersToTheManifest() throws {
    let folder = try folder()
    let changed = try repacked(folder) { members in
      members.map { member in
        guard member.name == "outputs/out/t.csv" else { return member }
        return (
          member.name, Array(String(decoding: member.content, as: UTF8.self).replacing("115.8", with: "115.9").utf8)
        )
      }
    }
    let found = try wrong(changed, rerun: true)
    #expect(found.count == 3, "\(found)")
    #expect(
      found.contains {
        $0.hasPrefix("outputs/out/t.csv: ") && $0.contains("the MANIFEST says") && $0.contains("it ends at byte ")
      })
    // In a bundle the outputs of one table are those of one name: t.csv and t.json.
    #expect(found.contains("outputs/out/t.csv = outputs/out/t.json: row 1, column share: \"115.9\" and \"115.8\""))
    #expect(found.contains("outputs/out/t.csv, run again: row 1, column share: \"115.9\" and \"115.8\""))
    let fewer = try repacked(folder) { $0.filter { $0.name != "outputs/out/t.json" } + [("extra", [1])] }
    #expect(
      try wrong(fewer) == [
        "extra: the MANIFEST does not name it", "outputs/out/t.json: the MANIFEST names it, and it is not there",
      ])
    let bare = try repacked(folder) { $0.filter { $0.name != "MANIFEST" } }
    #expect(try wrong(bare) == ["MANIFEST: the bundle has none to hold its members to"])
  }

  @Test func seesThatAnotherDocumentGivesOtherCells() throws {
    let folder = try folder()
    let changed = try repacked(folder) { members in
      var changed = members.map { member in
        guard member.name == "documents/in/a.txt" else { return member }
        return (
          name: member.name,
          content: Array(String(decoding: member.content, as: UTF8.self).replacing("45.10", with: "45.20").utf8)
        )
      }
      let lines = changed.dropFirst().map {
        "\(ContentHash.hexadecimal(of: $0.content))  \($0.content.count)  \($0.name)\n"
      }
      changed[0].content = Array(lines.joined().utf8)
      return changed
    }
    #expect(try wrong(changed).isEmpty)
    let found = try wrong(changed, rerun: true)
    #expect(found.contains("outputs/out/t.csv, run again: row 1, column done: \"45.10\" and \"45.20\""))
  }

  private func failure(_ bytes: [UInt8], _ folder: RunFolder, limits: GunzipLimits = GunzipLimits()) throws
    -> ArchiveError?
  {
    try folder.write(bytes, to: "bad.gz")
    return #expect(throws: ArchiveError.self) { try verify(folder.path + "/bad.gz", limits: limits) }
  }

  @Test func namesTheByteOfEachDamage() throws {
    let folder = try folder()
    let good = try LocalFileSystem().read(folder.path + "/out/bundle.tar.gz")
    var flipped = good
    flipped[good.count / 2] ^= 4
    let damage = try #require(try failure(flipped, folder))
    #expect(damage.byteOffset != nil)
    #expect(["gzip-corrupt", "gzip-checksum", "tar-checksum", "tar-trailing"].contains(damage.code))
    let cut = try failure(Array(good.dropLast(9)), folder)
    #expect(cut?.code == "gzip-truncated")
    #expect(cut?.byteOffset == good.count - 9)
    let second = try failure(good + good, folder)
    #expect(second?.code == "gzip-second-member")
    #expect(second?.byteOffset == good.count)
    let trailing = try failure(good + Array("x".utf8), folder)
    #expect(trailing?.code == "gzip-trailing")
    #expect(trailing?.byteOffset == good.count)
    let bomb = try failure(good, folder, limits: GunzipLimits(size: 1000))
    #expect(bomb?.code == "gzip-too-large")
  }

  @Test func aFolderWithoutManifestIsUnusable() throws {
    let folder = try folder()
    let error = #expect(throws: ArchiveError.self) { try verify(folder.path + "/in") }
    #expect(error?.code == "no-manifest")
    try folder.write(Array("{}".utf8), to: "in/datapackage.json")
    #expect(throws: ArchiveError.self) { try verify(folder.path + "/in") }
    try folder.write(Array("[1,".utf8), to: "in/datapackage.json")
    #expect(throws: ArchiveError.self) { try verify(folder.path + "/in/datapackage.json") }
  }

  /// What one night brought is a part of the table, and is held to that.
  @Test func findsNewRowsAmongAllRows() throws {
    let yaml = """
      heshu: 1
      read: {files: 'in/*.txt', since: ledger}
      stages:
        - extract: '(?<name>.)完成投资%{MONEY:done}'
        - rank: {by: done, order: descending}
        - load: [out/n.csv, {csv: 'out/new-{date}.csv', rows: new}, {ndjson: out/new.ndjson, rows: new}]
      """
    let folder = try RunFolder(["in/a.txt": "甲完成投资1亿元，乙完成投资2亿元。"])
    try folder.run(yaml, date: CalendarDay(year: 2023, month: 1, day: 2))
    try folder.write(Array("丙完成投资1.5亿元，丁完成投资0.5亿元。".utf8), to: "in/b.txt")
    try folder.run(yaml, date: CalendarDay(year: 2023, month: 1, day: 3))
    #expect(try wrong(folder.path + "/out") == [])
    let subjects = try verify(folder.path + "/out").map(\.subject)
    #expect(subjects.suffix(2) == ["new-2023-01-03.csv = new.ndjson", "n.csv holds new-2023-01-03.csv"])
    let manifest = try folder.text("out/datapackage.json")
    #expect(manifest.components(separatedBy: "\"heshu:new_rows\": true").count == 3)
    let changed = try folder.text("out/new-2023-01-03.csv").replacing("丁", with: "戊")
    try folder.write(Array(changed.utf8), to: "out/new-2023-01-03.csv")
    #expect(
      try wrong(folder.path + "/out").contains {
        $0.hasPrefix("n.csv holds new-2023-01-03.csv: row 2 of ") && $0.hasSuffix(" is not among the rows of the other")
      })
  }

  /// The bundle of a night holds what was new; only one that holds all documents can be run again.
  @Test func runsABundleOfANightAgainWhereItHoldsAllDocuments() throws {
    let folder = try folder()
    let yaml = VerificationTests.yaml.replacing("read: in/*.txt", with: "read: {files: in/*.txt, since: ledger}")
      .replacing("bundle.tar.gz", with: "{date}.tar.gz")
    try folder.run(yaml, date: CalendarDay(year: 2022, month: 12, day: 5))
    #expect(try wrong(folder.path + "/out/2022-12-05.tar.gz", rerun: true) == [])
    try folder.write(Array("丁项目完成投资3亿元，占年度计划的30%。".utf8), to: "in/b.txt")
    try folder.run(yaml, date: CalendarDay(year: 2022, month: 12, day: 6))
    #expect(try wrong(folder.path + "/out/2022-12-06.tar.gz") == [])
    let error = #expect(throws: ArchiveError.self) {
      try wrong(folder.path + "/out/2022-12-06.tar.gz", rerun: true)
    }
    #expect(error?.code == "documents-elsewhere")
    #expect(
      error?.message
        == "the bundle holds the 1 of its run's 2 documents that were new, and the rows of the others, such as in/a.txt, came from the ledger; it cannot be run again by itself"
    )
  }
}
