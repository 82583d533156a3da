import Foundation
import Testing

@testable import Heshu

/// A JSON file that several tables go to.
@Suite struct SharedFileTests {
  private static func yaml(_ targets: String = "out/all.json") -> String {
    """
    heshu: 1
    read: in/*.txt
    tables:
      city:
        - extract: '全市完成投资%{MONEY:total}'
        - normalize: {total: 亿元}
      tiers:
        - extract: '(?<tier>\\p{Han})类项目完成投资%{MONEY:done}'
        - normalize: {done: 亿元}
      none:
        - extract: '没有%{MONEY:x}'
        - normalize: {x: 亿元}
    stages: [load: [\(targets)]]
    report: out
    """
  }

  private static let files = [
    "in/a.txt": "全市完成投资12.50亿元。丙类项目完成投资1.20亿元，甲类项目完成投资超8亿元。", "in/b.txt": "乙类项目完成投资4.5亿元。",
  ]

  private func folder(_ targets: String = "out/all.json", jobs: Int = 1) throws -> RunFolder {
    let folder = try RunFolder(SharedFileTests.files.merging(["p.yaml": SharedFileTests.yaml(targets)]) { $1 })
    var diagnostics = Diagnostics()
    let yaml = Array(SharedFileTests.yaml(targets).utf8)
    let pipeline = try #require(PipelineFile.read(yaml, path: folder.path + "/p.yaml", diagnostics: &diagnostics))
    _ = try pipeline.runNow(options: RunOptions(root: folder.path, jobs: jobs))
    return folder
  }

  @Test func holdsEachTableAsItStandsAlone() throws {
    let folder = try folder("out/all.json, 'out/{table}.json'")
    let alone = try ["city", "tiers", "none"].map { name in
      String(try folder.text("out/\(name).json").dropLast())
    }
    #expect(try folder.text("out/all.json") == "{\"tables\":[\n" + alone.joined(separator: ",\n") + "\n]}\n")
    let value = try JSONParser.parse(Array(try folder.text("out/all.json").utf8))
    guard case .array(let tables)? = value["tables"] else {
      Issue.record("no tables")
      return
    }
    #expect(tables.map { $0["table"]?.text } == ["city", "tiers", "none"])
    #expect(alone[0].contains("\"total\":\"12.50\""))
    #expect(alone[1].contains("\"done_qualifier\":\"over\""))
  }

  @Test func isTheSameForAnyJobsAndCompressed() throws {
    let plain = try folder().files(under: "out")["all.json"]
    #expect(try folder(jobs: 4).files(under: "out")["all.json"] == plain)
    let compressed = try #require(try folder("out/all.json.gz", jobs: 2).files(under: "out")["all.json.gz"])
    var reader = GunzipReader()
    var expanded: [UInt8] = []
    try reader.append(compressed, 0..<compressed.count, to: &expanded)
    try reader.finish()
    #expect(expanded == plain)
  }

  @Test func standsInTheManifestWithItsTables() throws {
    let folder = try folder("out/all.json.gz, 'out/{table}.csv'")
    let resources = try OutputResource.list(folder.files()["out/datapackage.json"] ?? [], path: "m")
    let resource = try #require(resources.first { $0.path == "all.json.gz" })
    #expect(resource.format == "json")
    #expect(resource.table == nil)
    #expect(resource.storedTables.map(\.name) == ["city", "tiers", "none"])
    #expect(resource.storedTables.map(\.rows) == [1, 3, 0])
    var notes: [VerificationNote] = []
    try Verification().verify(folder.path + "/out") { notes.append($0) }
    #expect(notes.allSatisfy { $0.kind == .good }, "\(notes)")
    #expect(notes.first { $0.subject == "all.json.gz" }?.message.hasSuffix("bytes, city 1, tiers 3, none 0") == true)
    #expect(
      notes.contains { $0.subject.contains("all.json.gz, tiers") && $0.message == "12 cells of 3 rows are equal" })
  }

  @Test func aChangedCellOfOneTableIsFound() throws {
    let folder = try folder("'out/{table}.csv', out/all.json")
    let changed = try folder.text("out/all.json").replacing("\"4.5\"", with: "\"4.6\"")
    try folder.write(Array(changed.utf8), to: "out/all.json")
    var notes: [VerificationNote] = []
    try Verification().verify(folder.path + "/out") { notes.append($0) }
    let wrong = notes.filter { $0.kind != .good }
    #expect(wrong.contains { $0.message.contains("row 3, column done") && $0.subject.contains("tiers") }, "\(wrong)")
  }

  @Test func aBundleWithItIsGoodAndGivesTheSameBytesAgain() throws {
    let folder = try RunFolder(SharedFileTests.files)
    let yaml = SharedFileTests.yaml().replacing(
      "stages: [load: [out/all.json]]", with: "stages: [load: [out/all.json], archive: out/b.tar.gz]")
    var diagnostics = Diagnostics()
    try folder.write(Array(yaml.utf8), to: "p.yaml")
    let path = folder.path + "/p.yaml"
    let pipeline = try #require(PipelineFile.read(Array(yaml.utf8), path: path, diagnostics: &diagnostics))
    _ = try pipeline.runNow(options: RunOptions(root: folder.path))
    var notes: [VerificationNote] = []
    try Verification(runsAgain: true).verify(folder.path + "/out/b.tar.gz") { notes.append($0) }
    #expect(notes.allSatisfy { $0.kind == .good }, "\(notes)")
    #expect(notes.contains { $0.subject == "outputs/out/all.json, run again" && $0.message == "the same bytes" })
  }

  // MARK: Reading

  @Test(arguments: [
    (", sheet: tiers", "tier: text, done: 亿元", "tier,done,source\n丙,1.20,out/all.json#b"),
    (", sheet: city", "total: 亿元", "total,source\n12.50,out/all.json#b"),
    (", sheet: none", "x: 亿元", "x,source\n"),
  ])
  func oneOfItsTablesIsRead(_ sheet: String, _ take: String, _ start: String) throws {
    let folder = try folder()
    try folder.run(
      "heshu: 1\nread: {table: out/all.json\(sheet), take: {\(take)}}\nstages: [load: again.csv]\nreport: again")
    let text = try folder.text("again.csv").replacing("\r\n", with: "\n")
    #expect(text.hasPrefix(start), "\(text)")
    guard let range = text.split(separator: "\n").dropFirst().first?.split(separator: "#b").last?.split(separator: "-"),
      let low = Int(range[0]), let high = Int(range[1])
    else { return }
    // The row leads to its object in the file.
    let row = try #require(try folder.files()["out/all.json"])[low..<high]
    #expect(row.first == 0x7B && row.last == 0x7D)
  }

  @Test(arguments: [
    ("", "out/all.json: it has 3 tables, name one of them: city, tiers, none"),
    (", sheet: teirs", "out/all.json: it has no table 'teirs'; did you mean 'tiers'?"),
    (", sheet: other", "out/all.json: it has no table 'other'; it has: city, tiers, none"),
  ])
  func anotherTableIsRefused(_ sheet: String, _ message: String) throws {
    let folder = try folder()
    let error = #expect(throws: RunError.self) {
      try folder.run("heshu: 1\nread: {table: out/all.json\(sheet), take: {total: 亿元}}\nstages: [load: b.csv]")
    }
    guard case .unusableInput(let path, let found) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect("\(path): \(found)" == message)
  }

  @Test func aCellOfOneOfItsTablesIsExplained() throws {
    let folder = try folder()
    func ask(_ table: String?, _ row: String) throws -> CellAnswer {
      let row = try #require(CellQuestion.Row(row))
      return try CellExplainer().answer(
        CellQuestion(
          output: folder.path + "/out/all.json", row: row, column: "done", root: folder.path, table: table))
    }
    let answer = try ask("tiers", "tier=乙")
    #expect(answer.value == "4.5")
    #expect(answer.isConfirmed)
    func refusal(_ table: String?) -> String {
      do { return "\(try ask(table, "1"))" } catch { return "\(error)" }
    }
    #expect(refusal(nil).contains("it holds several tables; name one with --table: city, tiers, none"))
    #expect(refusal("tier").contains("it has no table 'tier'; did you mean 'tiers'?"))
    #expect(refusal("city").contains("no column is called 'done'"))
  }

  // MARK: What is refused

  @Test(arguments: [
    ("out/all.ndjson", "same-path: 'ROOT/out/all.ndjson' would receive two outputs"),
    ("out/all.csv", "same-path: 'ROOT/out/all.csv' would receive two outputs"),
    ("out/all.json, out/all.json", "same-path: 'ROOT/out/all.json' would receive table 'city' twice"),
    ("out/all.json, {csv: out/all.json}", "same-path: 'ROOT/out/all.json' would receive two outputs"),
    ("out/all.json, ./out//all.json", "same-path: 'ROOT/./out//all.json' would receive table 'city' twice"),
    (
      "{json: out/all.json, rows: new}",
      "bad-option: 'ROOT/out/all.json' holds several tables, and each with all its rows"
    ),
    ("{json: out/all.json, mode: merge}", "bad-option: the format 'json' has no option 'mode'"),
  ])
  func refusesWhatCannotShare(_ targets: String, _ expected: String) throws {
    let folder = try RunFolder(SharedFileTests.files)
    let yaml = SharedFileTests.yaml(targets).replacing("read: in/*.txt", with: "read: {files: in/*.txt, since: ledger}")
    let found = folder.diagnostics(yaml).map { $0.replacing(folder.path, with: "ROOT") }
    #expect(found.contains { $0.hasSuffix(expected) }, "\(found)")
  }
}
