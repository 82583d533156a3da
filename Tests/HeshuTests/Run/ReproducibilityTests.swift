import Foundation
import Testing

@testable import Heshu

@Suite(.serialized) struct ReproducibilityTests {
  private static let yaml = """
    heshu: 1
    read: in/*.txt
    tables:
      projects:
        - extract: '(?<name>\\p{Han}项目)完成投资%{MONEY:done}'
        - normalize: {done: 亿元}
        - join: {file: plans.csv, match: name, take: {plan: 亿元}}
        - validate: ['done <= plan']
      totals:
        - extract: '(?<name>\\p{Han}项目)完成投资%{MONEY:done}'
        - normalize: {done: 亿元}
        - validate: [{check: sum(done) > 1, by: name, across: documents}]
        - aggregate: {by: name, values: {total: sum(done), mean: mean(done)}}
        - rank: total
    stages:
      - load: ['out/{table}.csv', 'out/{table}.json.gz', 'out/{table}.ndjson']
      - archive: 'out/{date}.tar.gz'
    """

  private static func folder() throws -> RunFolder {
    let folder = try RunFolder(["plans.csv": "name,plan\n甲项目,3.5\n乙项目,40\n"])
    // Most of it has no figures, so that there are several batches and the time goes into none of them.
    let filler = String(repeating: "没有数字的句子，一句接着一句。\n", count: 8000)
    for number in 0..<8 {
      let lines = (0..<30).map { line in
        "\(["甲", "乙", "丙"][(number + line) % 3])项目完成投资\(line % 13 == 5 ? "超" : "")\(number).\(line)亿元，另有\(line)人。"
      }
      try folder.write(Array((lines.joined() + filler + lines.joined()).utf8), to: "in/\(number).txt")
    }
    return folder
  }

  private static func outputs(_ folder: RunFolder) throws -> [String: [UInt8]] {
    try folder.files(under: "out").filter { $0.key != "run.json" }
  }

  @Test func givesTheSameBytesForAnyJobsZoneLocaleAndFolder() throws {
    let folder = try ReproducibilityTests.folder()
    let day = CalendarDay(year: 2022, month: 11, day: 21)
    try folder.run(ReproducibilityTests.yaml, date: day)
    let first = try ReproducibilityTests.outputs(folder)
    #expect(first.count == 14)
    #expect(first["2022-11-21.tar.gz"] != nil)
    for jobs in [1, 2, 8] {
      try folder.run(ReproducibilityTests.yaml, jobs: jobs, date: day)
      #expect(try ReproducibilityTests.outputs(folder) == first, "\(jobs) jobs")
    }
    let zone = getenv("TZ").map { String(cString: $0) }
    let locale = setlocale(LC_ALL, nil).map { String(cString: $0) }
    defer {
      if let zone { setenv("TZ", zone, 1) } else { unsetenv("TZ") }
      tzset()
      setlocale(LC_ALL, locale ?? "C")
    }
    for (zone, locale) in [
      ("Pacific/Kiritimati", "C"), ("America/Los_Angeles", "C.UTF-8"), ("UTC", "tr_TR.UTF-8"),
      ("Asia/Shanghai", "zh_CN.GB18030"),
    ] {
      setenv("TZ", zone, 1)
      tzset()
      setlocale(LC_ALL, locale)
      try folder.run(ReproducibilityTests.yaml, jobs: 2, date: day)
      #expect(try ReproducibilityTests.outputs(folder) == first, "\(zone) \(locale)")
    }
    let other = try ReproducibilityTests.folder()
    try other.run(ReproducibilityTests.yaml, jobs: 2, date: day)
    #expect(try ReproducibilityTests.outputs(other) == first)
  }

  @Test func archivesWhatWasReadAndWritten() throws {
    let folder = try RunFolder(["plans.csv": "name,plan\n甲项目,3.5\n", "in/a.txt": "甲项目完成投资3亿元。"])
    let report = try folder.run(ReproducibilityTests.yaml, date: CalendarDay(year: 2022, month: 11, day: 21))
    let archive = try #require(try folder.files()["out/2022-11-21.tar.gz"])
    let members = try Dictionary(uniqueKeysWithValues: Bundle.members(archive).map { ($0.name, $0.content) })
    #expect(
      members.keys.sorted() == [
        "MANIFEST", "documents/in/a.txt", "outputs/out/findings.ndjson", "outputs/out/near_misses.ndjson",
        "outputs/out/projects.csv", "outputs/out/projects.json.gz", "outputs/out/projects.ndjson",
        "outputs/out/rejects.ndjson", "outputs/out/totals.csv", "outputs/out/totals.json.gz",
        "outputs/out/totals.ndjson", "pipeline.yaml", "references/plans.csv",
      ])
    let manifest = String(decoding: members["MANIFEST"] ?? [], as: UTF8.self).split(separator: "\n")
    #expect(manifest.count == 12)
    for line in manifest {
      let parts = line.components(separatedBy: "  ")
      let content = try #require(members[parts[2]])
      #expect(parts[0] == ContentHash.hexadecimal(of: content))
      #expect(parts[1] == "\(content.count)")
    }
    #expect(members["documents/in/a.txt"] == Array("甲项目完成投资3亿元。".utf8))
    #expect(members["pipeline.yaml"] == Array(ReproducibilityTests.yaml.utf8))
    #expect(members["outputs/out/totals.csv"] == (try folder.files()["out/totals.csv"]))
    #expect(report.id.count == 16)
  }
}
