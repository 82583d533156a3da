import Foundation
import Testing

@testable import Heshu

/// What `runs diff` says of cells.
@Suite struct RunComparisonTests {
  private static func yaml(_ limit: Int = 100, archive: Bool = true) -> String {
    """
    heshu: 1
    pipeline: night
    read: {files: 'in/*.txt', since: ledger}
    tables:
      projects:
        - extract: '(?<name>.)完成投资%{MONEY:done}，占年度投资计划的%{PERCENT:share}'
        - normalize: {done: 亿元}
        - derive: {plan: done / share}
        - rank: {by: done, order: descending}
      counts:
        - extract: '%{COUNT:people}'
        - filter: people < \(limit)
    stages:
      - load: ['out/{table}.csv', {csv: 'out/new-{table}-{date}.csv', rows: new}]
    \(archive ? "  - archive: out/archive/{date}.tar.gz" : "")
    """
  }

  private func write(_ text: String, _ name: String, _ folder: RunFolder, time: Int = 1_600_000_000) throws {
    try folder.write(Array(text.utf8), to: name)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: TimeInterval(time))], ofItemAtPath: folder.path + "/" + name)
  }

  private func day(_ day: UInt8) -> CalendarDay { CalendarDay(year: 2022, month: 12, day: day) }

  private func comparison(_ first: Int, _ second: Int, _ folder: RunFolder, _ yaml: String) throws -> RunComparison {
    var diagnostics = Diagnostics()
    let declared = try #require(PipelineFile.read(Array(yaml.utf8), path: "p.yaml", diagnostics: &diagnostics))
    let options = RunOptions(root: folder.path, publishes: false)
    let compiled = try #require(
      PipelineCompiler(environment: .standard, options: options).compile(declared, diagnostics: &diagnostics))
    let path = folder.path + "/out/.heshu/night.db"
    let ledger = try #require(try RunEnvironment.standard.readLedger(path))
    let runs = try ledger.runs(limit: .max)
    return try RunComparison(
      try #require(runs.first { $0.number == first }), try #require(runs.first { $0.number == second }), of: compiled,
      in: ledger, path: path, root: folder.path)
  }

  private func shown(_ comparison: RunComparison) -> [String] {
    comparison.changes.map { change in
      let table = PathParts.split(change.table).name
      return switch change.kind {
      case .added: "+ \(table) \(change.source) \(change.cause)"
      case .removed: "- \(table) \(change.source) \(change.cause)"
      case .cell(let column, let before, let after):
        "\(table) \(change.source) \(column) \(before)>\(after) \(change.cause)"
      }
    }
  }

  private func nights() throws -> RunFolder {
    let folder = try RunFolder()
    try write("甲完成投资5亿元，占年度投资计划的50%。", "in/a.txt", folder)
    try write("乙完成投资3亿元，占年度投资计划的60%。有20人，有200人。", "in/b.txt", folder)
    try folder.run(Self.yaml(), date: day(1))
    try write("昨日，乙完成投资6亿元，占年度投资计划的60%。有20人，有200人。", "in/b.txt", folder, time: 1_600_000_500)
    try write("有7人。", "in/c.txt", folder)
    try folder.run(Self.yaml(), date: day(2))
    try folder.run(Self.yaml(300), date: day(3))
    return folder
  }

  @Test func tellsCellsWithTheirReason() throws {
    let folder = try nights()
    let edited = try comparison(1, 2, folder, Self.yaml(300))
    #expect(
      shown(edited) == [
        "+ counts in/c.txt#b3-7 text", "projects in/b.txt#b9-61 done 3>6 text",
        "projects in/b.txt#b9-61 plan 5>10 text",
        "projects in/b.txt#b9-61 rank 2>1 text", "projects in/a.txt#b0-52 rank 1>2 others",
      ])
    #expect(edited.unknown == [])
    let ruled = try comparison(2, 3, folder, Self.yaml(300))
    #expect(shown(ruled) == ["+ counts in/b.txt#b78-84 rule"])
    #expect(shown(try comparison(1, 3, folder, Self.yaml(300))).count == 8)
  }

  @Test func saysWhatIsNotThereAnyMore() throws {
    let folder = try nights()
    try FileManager.default.removeItem(atPath: folder.path + "/out/archive/2022-12-01.tar.gz")
    let lost = try comparison(1, 2, folder, Self.yaml(300))
    #expect(lost.changes == [])
    #expect(lost.unknown.map { PathParts.split($0).name } == ["counts", "projects"])
    // A bundle that is not the one that the run has written is none.
    try folder.write(Array("other".utf8), to: "out/archive/2022-12-02.tar.gz")
    #expect(try comparison(2, 3, folder, Self.yaml(300)).unknown.count == 2)
  }

  @Test func comparesOutputsInTheirPlaces() throws {
    let folder = try RunFolder()
    let yaml =
      Self.yaml(archive: false).replacing("out/{table}.csv", with: "out/{date}/{table}.csv") + "\nreport: out\n"
    try write("有7人。", "in/a.txt", folder)
    try folder.run(yaml, date: day(1))
    try write("有8人。", "in/a.txt", folder, time: 1_600_000_500)
    try folder.run(yaml, date: day(2))
    #expect(shown(try comparison(1, 2, folder, yaml)) == ["counts in/a.txt#b3-7 people 7>8 text"])
  }
}
