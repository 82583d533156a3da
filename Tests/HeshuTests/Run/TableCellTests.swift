import Testing

@testable import Heshu

/// What becomes of the cells of tables that rows are read from.
@Suite struct TableCellTests {
  private func run(_ name: String, _ content: String, _ take: String) throws -> [String] {
    let folder = try RunFolder([name: content])
    try folder.run("heshu: 1\nread: {table: \(name), take: {\(take)}}\nstages: [load: out/o.ndjson]\nreport: out")
    let text = try folder.text("out/o.ndjson")
    return try text.split(separator: "\n").map { line in
      let row = try JSONParser.parse(Array(line.utf8))
      return take.split(separator: ",").map { entry in
        let column = entry.split(separator: ":")[0].trimming(" ")
        return row[column].map { $0 == .null ? "null" : "\"\($0.text ?? "")\"" } ?? "-"
      }.joined(separator: " ")
    }
  }

  /// JSON says where a text begins and ends; what CSV and people write around a text is none of it.
  @Test func textsOfJSONAreExact() throws {
    let rows =
      #"{"name":" 甲　","done":" 1.5 "}|{"name":"","done":""}|{"name":null,"done":null}|{"name":"\t乙\n","done":"2"}|{"name":7,"done":3}"#
      .split(separator: "|").map(String.init)
    let expected = ["\" 甲　\" \"1.5\"", "\"\" null", "null null", "\"\t乙\n\" \"2\"", "\"7\" \"3\""]
    #expect(try run("a.ndjson", rows.joined(separator: "\n"), "name: text, done: 元") == expected)
    #expect(try run("a.json", "[\(rows.joined(separator: ","))]", "name: text, done: 元") == expected)
    #expect(
      try run("a.csv", "name,done\n\" 甲　\",\" 1.5 \"\n 乙 , 2\n", "name: text, done: 元") == [
        "\"甲\" \"1.5\"", "\"乙\" \"2\"",
      ])
  }

  @Test func keysOfJoinsAreComparedWithoutBlanksAtTheirEnds() throws {
    let folder = try RunFolder([
      "a.ndjson": #"{"name":"甲 "}"#, "b.ndjson": #"{"name":" 甲","plan":" 2.50","note":" n "}"#,
    ])
    try folder.run(
      """
      heshu: 1
      read: {table: a.ndjson, take: {name: text}}
      stages:
        - join: {file: b.ndjson, match: name, take: {plan: 元, note: text}}
        - load: out/o.ndjson
      """)
    #expect(try folder.text("out/o.ndjson").hasPrefix(#"{"name":"甲 ","plan":"2.50","note":" n ","#))
  }

  /// Plain forms, and those of an input method in full-width mode.
  @Test(arguments: [
    ("１２３．４", "123.4"), ("－５．３０", "-5.30"), ("＋７", "7"), ("−2.5", "-2.5"), ("１２３.４", "123.4"), ("１２．５％", "12.5"),
    ("１,２３４", "1234"),
  ])
  func fullWidthNumbersAreRead(_ written: String, _ value: String) throws {
    for (name, content) in [("a.csv", "n\n\"\(written)\"\n"), ("a.ndjson", "{\"n\":\"\(written)\"}\n")] {
      let unit = written.hasSuffix("％") ? "percent" : "元"
      #expect(try run(name, content, "n: \(unit)") == ["\"\(value)\""])
    }
  }

  /// What JSON of other programs and CSV of spreadsheets hold: 1e-05, 1.5E+05.
  @Test(arguments: [
    ("1e3", "1000"), ("1.50E+2", "150"), ("1e-05", "0.00001"), ("-2.5e0", "-2.5"), ("1.5e1", "15"), ("0e5", "0"),
    ("1e30", "1000000000000000000000000000000"),
  ])
  func powersOfTenAreRead(_ written: String, _ value: String) throws {
    #expect(try run("a.ndjson", "{\"n\":\(written)}\n", "n: 元") == ["\"\(value)\""])
    #expect(try run("a.csv", "n\n\(written)\n", "n: 元") == ["\"\(value)\""])
  }

  @Test func theLastDigitInFrontOfAPowerCounts() throws {
    let folder = try RunFolder(["a.ndjson": "{\"n\":1.50e3}\n{\"n\":1500}\n"])
    try folder.run("heshu: 1\nread: {table: a.ndjson, take: {n: 元}}\nstages: [load: {csv: out/o.csv, columns: full}]")
    let rows = try folder.text("out/o.csv").split(separator: "\r\n").dropFirst().map { $0.split(separator: ",") }
    #expect(rows.map { "\($0[0]) \($0[2]) \($0[3])" } == ["1500 1495 1505", "1500 1499.5 1500.5"])
  }

  @Test(arguments: ["1e400", "1e31", "1e-31", "e5", "1e", "1e+", "1e1.5", "1ee5", "0x1p3", "1 e3"])
  func otherPowersAreNoNumbers(_ written: String) throws {
    let folder = try RunFolder(["a.ndjson": "{\"n\":\"\(written)\"}\n"])
    let report = try folder.run(
      "heshu: 1\nread: {table: a.ndjson, take: {n: 元}}\nstages: [load: out/o.csv]\nlimits: {rejects: 9}")
    #expect(report.rejects == 1)
  }

  /// A NUL that damages a file makes no UTF-16 of it, which would lose every record.
  @Test func oneNULIsOneReject() throws {
    let folder = try RunFolder(["a.csv": "name,n\na\u{0}b,1\nok,2\n"])
    let report = try folder.run(
      "heshu: 1\nread: {table: a.csv, take: {name: text, n: 元}}\nstages: [load: out/o.csv]\nlimits: {rejects: 9}")
    #expect(report.rejects == 1)
    #expect(
      try folder.text("out/rejects.ndjson").contains("\"line\":2,\"column\":1,\"stage\":\"read\",\"code\":\"nul-byte\"")
    )
    #expect(try folder.text("out/o.csv").hasPrefix("name,n,source\r\nok,2,"))
  }

  @Test(arguments: ["１，２", "１．２．３", "－", "．", "１２３．", "一二", "１/２"])
  func otherFullWidthTextsAreNoNumbers(_ written: String) throws {
    let folder = try RunFolder(["a.csv": "n\n\(written)\n"])
    let report = try folder.run(
      "heshu: 1\nread: {table: a.csv, take: {n: 元}}\nstages: [load: out/o.csv]\nlimits: {rejects: 9}")
    #expect(report.rejects == 1)
    #expect(try folder.text("out/rejects.ndjson").contains("'\(written)' in column 'n' is no figure in 元"))
  }
}

extension Substring {
  /// The text without a character around it.
  fileprivate func trimming(_ character: Character) -> String {
    String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
  }
}
