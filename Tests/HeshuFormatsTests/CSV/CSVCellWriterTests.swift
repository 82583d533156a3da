import HeshuFormats
import Testing

/// What each dialect writes, byte for byte.
@Suite struct CSVCellWriterTests {
  enum Cell {
    case text(String)
    case number(String)
    case null
  }

  static func write(_ dialect: CSVDialect, _ records: [[Cell]]) -> String {
    var writer = CSVCellWriter(dialect: dialect)
    return write(&writer, records)
  }

  static func write(_ writer: inout CSVCellWriter, _ records: [[Cell]]) -> String {
    var out: [UInt8] = []
    writer.begin(&out)
    for record in records {
      for cell in record {
        switch cell {
        case .text(let text): writer.appendText(text, to: &out)
        case .number(let text): writer.appendNumber(Array(text.utf8), 0..<text.utf8.count, to: &out)
        case .null: writer.appendNull(to: &out)
        }
      }
      writer.endRecord(&out)
    }
    return String(decoding: out, as: UTF8.self)
  }

  @Test func writesTheThreeDialects() {
    let records: [[Cell]] = [
      [.text("a"), .number("45.10"), .null, .text("")], [.text("=1"), .number("-5.31"), .text("x\r\ny"), .text("\"")],
    ]
    #expect(CSVCellWriterTests.write(.rfc4180, records) == "a,45.10,,\"\"\r\n=1,-5.31,\"x\ny\",\"\"\"\"\r\n")
    #expect(CSVCellWriterTests.write(.excel, records) == "\u{FEFF}a,45.10,,\r\n'=1,-5.31,\"x\ny\",\"\"\"\"\r\n")
    #expect(CSVCellWriterTests.write(.unix, records) == "\"a\",\"45.10\",,\"\"\n\"=1\",\"-5.31\",\"x\ny\",\"\"\"\"\n")
  }

  static let quoted: [(text: String, cell: String)] = [
    ("a,b", "\"a,b\""), ("a;b", "a;b"), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\nb\""),
    ("a\r", "\"a\n\""),
    (" a", "\" a\""), ("a ", "\"a \""), ("\u{3000}a", "\"\u{3000}a\""), ("a\u{3000}", "\"a\u{3000}\""),
    ("\u{A0}a", "\"\u{A0}a\""),
    ("a\u{A0}", "\"a\u{A0}\""), ("\u{2009}a", "\"\u{2009}a\""), ("\u{FEFF}a", "\"\u{FEFF}a\""), ("\\.", "\"\\.\""),
    ("\\.a", "\\.a"),
    ("亿元", "亿元"), ("、a", "、a"), ("\ta", "\"\ta\""), ("a\u{0}b", "\"a\u{FFFD}b\""), ("a'b", "a'b"), ("=1", "=1"),
    ("0123456789abcdef0123456789,", "\"0123456789abcdef0123456789,\""),
  ]

  @Test(arguments: quoted) func quotesWhereNeeded(text: String, cell: String) {
    #expect(CSVCellWriterTests.write(.rfc4180, [[.text(text), .null]]) == cell + ",\r\n")
  }

  @Test func keepsARecordWithOneEmptyCell() {
    for dialect in CSVDialect.presets {
      let end = dialect.endsLinesWithCRLF ? "\r\n" : "\n"
      let mark = dialect.hasByteOrderMark ? "\u{FEFF}" : ""
      #expect(CSVCellWriterTests.write(dialect, [[.null], [.text("")]]) == mark + "\"\"" + end + "\"\"" + end)
    }
  }

  @Test func countsWhatItChanges() {
    var writer = CSVCellWriter(dialect: .rfc4180)
    _ = CSVCellWriterTests.write(&writer, [[.text("=1"), .text("-5"), .text("\u{0}\u{0}")], [.text("'a")]])
    #expect(writer.formulaCells == 2)
    #expect(writer.replacedNULs == 2)
  }

  @Test func usesTheDelimiterItIsGiven() {
    var dialect = CSVDialect.excel
    dialect.delimiter = 0x3B
    #expect(CSVCellWriterTests.write(dialect, [[.text("a,b"), .text("a;b")]]) == "\u{FEFF}a,b;\"a;b\"\r\n")
  }

  @Test func findsPresetsByName() {
    for preset in CSVDialect.presets { #expect(CSVDialect(named: preset.name) == preset) }
    #expect(CSVDialect(named: "Excel") == nil)
  }
}
