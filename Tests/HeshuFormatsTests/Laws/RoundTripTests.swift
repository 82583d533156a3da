import HeshuFormats
import HeshuQuantities
import HeshuRecords
import Testing

/// What is written is read back: every decimal digit by digit, every text but for what a format cannot hold.
@Suite struct RoundTripTests {
  /// CSV writes every line break as LF and has no NUL.
  static func inCSV(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var isBehindCR = false
    for scalar in text.unicodeScalars {
      defer { isBehindCR = scalar == "\r" }
      if scalar == "\n", isBehindCR { continue }
      scalars.append(scalar == "\r" ? "\n" : scalar == "\0" ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  private func unguarded(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return String(decoding: bytes[FormulaGuard.removed(from: bytes, 0..<bytes.count)], as: UTF8.self)
  }

  private func check(_ table: borrowing SampleTable) throws {
    let expected = table.expected
    for dialect in CSVDialect.presets {
      let read = try CSVTableReader().read(table.encoded(by: CSVTableEncoder(dialect: dialect)), path: "x.csv")
      #expect(read.rejects.isEmpty, "\(dialect.name)")
      #expect(read.records.map { $0.cells[1] } == expected.map(\.amount), "\(dialect.name)")
      let names = read.records.map { record in
        dialect.guardsFormulas ? unguarded(record.cells[0] ?? "") : record.cells[0] ?? ""
      }
      #expect(names == expected.map { RoundTripTests.inCSV($0.name) }, "\(dialect.name)")
    }
    for isLines in [true, false] {
      for hasNumbers in [true, false] {
        let encoder = JSONTableEncoder(isLines: isLines, hasNumbers: hasNumbers)
        let read = try JSONTableReader(isLines: isLines).read(table.encoded(by: encoder), path: "x.json")
        #expect(read.rejects.isEmpty)
        #expect(read.records.map { $0.cells[1] } == expected.map(\.amount))
        #expect(read.records.map { $0.cells[0] } == expected.map(\.name))
      }
    }
  }

  @Test func tenThousandRandomRows() throws {
    let table = SampleTable.random(rows: 10_000, seed: 31)
    #expect(table.expected.contains { ($0.amount ?? "").filter(\.isNumber).count == 38 })
    try check(table)
  }

  /// The kinds of the list of naughty strings, restated: what looks like nothing, numbers, code, markup, other scripts, and controls.
  static let naughty = [
    "", " ", "undefined", "NULL", "null", "None", "NaN", "true", "\\N", "\\.", "-", "--", "1.00", "$1.00", "1/2", "1E2",
    "0x0",
    "٠١٢", "1,000.00", "1 000", "08", "123456789012345678901234567890", "'", "\"", "''", "\"\"", "'\"'", "`", "，。、",
    "！＠＃",
    "社會科學院", "和製漢語", "𠜎𠜱𠝹", "田中さん", "울란바토르", "😍", "👨‍👩‍👧‍👦", "🇨🇳", "ثم نفس", "הָיְתָה", "\u{202A}x\u{202C}",
    "\u{200B}", "\u{FEFF}x", "x\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "Ṱ̺̺̕o͞ ̷i̲", "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "=1+1\";=1+1", "@SUM(1+1)*cmd|' /C calc'!A0", "+cmd|'/C notepad'!A1", "DDE (\"cmd\";\"/C calc\")",
    "; DROP TABLE users", "\t",
    "a\tb", "a\nb", "a\r\nb", "a\rb", "\r", "\n", "\u{0}", "a\u{0}b", "\u{1}\u{7F}\u{80}\u{85}", "\u{2028}\u{2029}",
    "\u{3000}x\u{3000}",
    "a,b", "a;b", "\"a\"", "a\"b", "\\\"", "\\", "%s%d%n", "{0}", "${x}", "../../etc/passwd", "Kernel.exit(1)",
    "\u{1B}[31m", "sep=;",
    "#comment", "007", "2022-11", "3月5日", "-5.31", "'-5.31", "''x",
  ]

  @Test func naughtyTexts() throws {
    var table = SampleTable()
    for text in RoundTripTests.naughty { table.add(text, ExactDecimal("0.10")) }
    try check(table)
  }

  @Test(.enabled(if: Suites.exist, "the case suites do not stand beside the project"))
  func allTextsOfTheSuites() throws {
    let list = try JSONParser.parse(Suites.bytes(#require(Suites.files(in: "naughty-strings", ending: ".json").first)))
    guard case .array(let values) = list else {
      Issue.record("no array")
      return
    }
    let payloads = try Suites.bytes(#require(Suites.files(in: "csv-injection", ending: ".txt").first))
    var table = SampleTable()
    for text in values.compactMap(\.text) { table.add(text, nil) }
    for line in payloads.split(separator: 0x0A) { table.add(String(decoding: line, as: UTF8.self), nil) }
    #expect(table.expected.count > 515)
    try check(table)
  }
}
