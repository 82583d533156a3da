import Foundation
import Testing

@testable import Heshu

/// The manifest as a data package of the standard.
@Suite struct DataPackageTests {
  private static let yaml = """
    heshu: 1
    read: in/*.txt
    stages:
      - extract:
          patterns: ['(?<name>.项目)%{PERIOD:at}?完成投资%{MONEY:done}，占年度计划的%{PERCENT:share}']
      - normalize: {done: 亿元}
      - derive: {plan: {value: done / share, unit: 亿元}}
      - load:
          - out/plain.csv
          - {csv: out/excel.csv, dialect: excel, verdict: true}
          - {csv: out/words.csv, headers: both}
          - {csv: out/unix.csv, dialect: unix, columns: full}
          - out/packed.csv.gz
          - out/rows.json
          - out/s.sqlite
    labels: {done: {zh: 完成投资, en: Investment done}}
    """

  private func folder() throws -> RunFolder {
    let folder = try RunFolder(["in/a.txt": "甲项目2022年完成投资45.10亿元，占年度计划的115.8%。乙项目完成投资超2亿元，占年度计划的90%。"])
    try folder.run(DataPackageTests.yaml)
    return folder
  }

  private func resource(_ name: String, _ folder: RunFolder) throws -> JSONValue {
    let package = try JSONParser.parse(Array(try folder.text("out/datapackage.json").utf8))
    guard case .array(let resources)? = package["resources"] else { return .null }
    return try #require(resources.first { $0["path"] == .string(name) })
  }

  private func fields(_ resource: JSONValue) -> [JSONValue] {
    guard case .array(let fields)? = resource["schema"]?["fields"] else { return [] }
    return fields
  }

  @Test func tellsOfEveryColumn() throws {
    let folder = try folder()
    let plain = try resource("plain.csv", folder)
    let done = try #require(fields(plain).first { $0["name"] == .string("done") })
    #expect(done["type"] == .string("number"))
    #expect(done["title"] == .string("完成投资(亿元)"))
    #expect(done["unit"] == .string("亿元"))
    #expect(done["label"]?["zh"] == .string("完成投资"))
    #expect(done["label"]?["en"] == .string("Investment done"))
    #expect(fields(plain).first { $0["name"] == .string("plan") }?["rounded"] == .bool(true))
    #expect(plain["heshu:rows"] == .number("2"))
    let bytes = try folder.files()["out/plain.csv"] ?? []
    #expect(plain["hash"] == .string("sha256:" + ContentHash.hexadecimal(of: bytes)))
    #expect(plain["bytes"] == .number("\(bytes.count)"))
  }

  /// The standard wants the names that stand in the header; the machine names are kept beside them.
  @Test(arguments: ["plain.csv", "excel.csv", "words.csv", "unix.csv"])
  func namesColumnsAsTheHeaderDoes(_ name: String) throws {
    let folder = try folder()
    let bytes = try folder.files()["out/" + name] ?? []
    let header = try CSVTableReader().read(bytes, path: name).header
    let described = fields(try resource(name, folder))
    #expect(described.map { $0["name"] } == header.map { .string($0) })
    let machine = described.map { $0["heshu:name"] ?? $0["name"] }
    #expect(machine.contains(.string("done")))
  }

  /// Verdicts and qualifiers are codes in the cells of every dialect; the words for them stand here.
  @Test func tellsWhatCodesMean() throws {
    let folder = try folder()
    func words(_ field: JSONValue?) -> [String] {
      guard case .array(let categories)? = field?["categories"] else { return [] }
      return categories.map { "\($0["value"]?.text ?? "") \($0["label"]?.text ?? "")" }
    }
    let excel = fields(try resource("excel.csv", folder))
    #expect(
      words(excel.first { $0["heshu:name"] == .string("verdict") }) == [
        "unchecked 未核查", "consistent 一致", "indeterminate 无法判定", "inconsistent 不一致",
      ])
    let qualifiers = [
      "exact 无限定", "about 约", "over 超过", "under 不足", "at_least 不低于", "at_most 不超过", "range 范围", "range_low 范围下端",
      "range_high 范围上端",
    ]
    #expect(words(excel.first { $0["heshu:name"] == .string("done_qualifier") }) == qualifiers)
    #expect(
      words(fields(try resource("rows.json", folder)).first { $0["name"] == .string("done_qualifier") }) == qualifiers)
    #expect(words(excel.first { $0["heshu:name"] == .string("done") }) == [])
  }

  @Test func tellsOfDatabasesWithoutAHash() throws {
    let database = try resource("s.sqlite", try folder())
    #expect(database["hash"] == nil)
    #expect(database["mediatype"] == .string("application/vnd.sqlite3"))
    guard case .array(let tables)? = database["heshu:tables"] else {
      Issue.record("no tables")
      return
    }
    #expect(tables.map { $0["name"] } == [.string("pipeline")])
    #expect(tables.map { $0["heshu:rows"] } == [.number("2")])
  }

  @Test(.enabled(if: Client.hasFrictionless, "no frictionless"))
  func frictionlessAgrees() throws {
    let folder = try folder()
    let lines = try Client.lines(
      """
      python3 -W ignore - <<'END'
      from frictionless import Package
      package = Package('out/datapackage.json')
      for resource in package.resources:
          if resource.format != 'csv': continue
          report = resource.validate()
          rows = resource.read_rows()
          print(resource.path, report.valid, len(rows), any('45.10' in str(cell) for cell in rows[0].cells), [error.message for task in report.tasks for error in task.errors])
      END
      """, in: folder.path)
    #expect(
      lines == [
        "plain.csv True 2 True []", "excel.csv True 2 True []", "words.csv True 2 True []", "unix.csv True 2 True []",
        "packed.csv.gz True 2 True []",
      ])
  }
}
