import Heshu

/// What inputs are fuzzed as.
enum FuzzKind: String, CaseIterable, Sendable {
  case pipeline, csv, json, ndjson, documents, gzip, tar, archive, text, pattern, xlsx, ods, sqlite, ledger, extraction

  /// Inputs as they should be, to be damaged.
  func corpus() throws -> [[UInt8]] {
    switch self {
    case .pipeline: FuzzCorpus.pipelines.map { Array($0.utf8) }
    case .csv: FuzzCorpus.tables.map { Array($0.utf8) }
    case .json: FuzzCorpus.json.map { Array($0.utf8) }
    case .ndjson: FuzzCorpus.lines.map { Array($0.utf8) }
    case .documents: FuzzCorpus.documents.map { Array($0.utf8) }
    case .gzip: try FuzzCorpus.compressed()
    case .tar: try FuzzCorpus.archives()
    case .archive: try FuzzCorpus.compressed() + FuzzCorpus.archives()
    case .text: FuzzCorpus.encoded()
    case .pattern: FuzzCorpus.patterns.map { Array($0.utf8) }
    case .xlsx: FuzzCorpus.workbookParts.map { Array($0.utf8) } + [FuzzCorpus.workbook(FuzzCorpus.workbookParts)]
    case .ods: [Array(FuzzCorpus.sheet.utf8), FuzzCorpus.openDocument(Array(FuzzCorpus.sheet.utf8))]
    case .sqlite, .ledger: [try FuzzCorpus.ledger()]
    case .extraction: [try FuzzCorpus.extraction()]
    }
  }

  /// What means something in such inputs.
  var words: [[UInt8]] {
    let texts: [String] =
      switch self {
      case .pipeline:
        [
          "{", "}", "[", "]", ": ", "- ", "\n  ", "\n", "'", "\"", "&a ", "*a", "<<: *a\n", "!!map ", "|\n", ">-\n",
          "# ", "? ", "---\n", "%{MONEY:x}", "%{PERCENT:share}", "%{SUBJECT:s}", "{date}", "{table}", "${env:HOME}",
          "since: ledger", "rows: new", "accepted: a.txt", "read:", "stages:", "tables:", "load:", "extract:", "join:",
          "validate:", "rank:", "derive:", "sum(x)", "previous(y)", "/ 0", "99999999999999999999999999999999999999999",
          "亿元", "\u{F0000}", "\u{FEFF}", "\0", "\r", "sqlite", "postgres", "xlsx", "..", "/", "true", "null", "~",
        ]
      case .csv: [",", "\"", "\"\"", "\r\n", "\n", "\r", "\0", "\u{FEFF}", "=1+1", ";", "\t", "45.1亿元", "'"]
      case .json, .ndjson, .documents:
        [
          "{", "}", "[", "]", ":", ",", "\"", "\\u", "\\ud800", "\\udc00", "\\u0000", "\\", "1e999999999", "-0", "null",
          "true", "\n", "\"id\":", "\"text\":", "\"published\":\"2022-02-30\"", "\u{FEFF}", "1234567890123456789012",
        ]
      case .text: ["亿", "\u{FEFF}", "\0", "\r\n", "45.1", "%", "\u{10FFFF}", "𠮷"]
      case .pattern:
        [
          "%{MONEY:x}", "%{SUBJECT:s}", "%{FIGURE:f}", "%{NUMBER}", "%{PERIOD:p}", "%{DATE:d}", "(?<a>", "(?:", "(?=",
          "(?<!", ")", "*", "+", "{1,9999}", "[", "]", "[^", "\\d", "\\p{Han}", "\\1", "(?R)", "(?1)", "|", ".*?", "^",
          "$", "(*UTF)", "(*NO_JIT)", "\\Q", "\\E", "\\C", "\\X", "亿元", "，", "%{", "}", "\\x{110000}",
        ]
      case .xlsx, .ods:
        [
          "<", ">", "</", "/>", "\"", "&amp;", "&#x0;", "<c r=\"XFD1048576\" t=\"s\"><v>99999999</v></c>", "<v>",
          "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "<![CDATA[", "]]>", "r=\"A0\"", "t=\"inlineStr\"", "s=\"-1\"",
          "table:number-columns-repeated=\"2147483647\"", "table:number-rows-repeated=\"99999999\"", "1e308", "-1",
          "<row r=\"1048577\">", "xml:space=\"preserve\"",
        ]
      default: []
      }
    return texts.map { Array($0.utf8) } + [
      [0xFF], [0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0x80], [0xED, 0xA0, 0x80],
    ]
  }
}
