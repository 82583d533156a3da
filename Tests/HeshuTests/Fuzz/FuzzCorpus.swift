import Foundation
import Heshu

/// Inputs as they should be, of every kind.
///
/// The tests run a few thousand damaged ones; `Benchmarks/Sources/InputFuzz` has these files too and runs millions.
enum FuzzCorpus {
  static let pipelines = [
    "heshu: 1\nread: bulletins/*.txt\nstages: [extract, load: figures.csv]\n",
    """
    heshu: 1
    pipeline: night
    timezone: Asia/Shanghai
    read: {files: ['in/*.txt', 'more/**/*.txt'], since: ledger}
    tables:
      projects:
        - extract:
            take: {subject: subject of share, period: period of share}
            patterns:
              - {id: amount-and-share, match: '完成投资%{MONEY:done}[，,](?:占|为)年度投资计划的?%{PERCENT:share}'}
              - {id: share-only, scope: paragraph, match: '完成年度投资计划%{PERCENT:share}'}
        - normalize: {done: 亿元, share: percent}
        - derive: {plan: done / share}
        - filter: done > 1
        - validate:
            - {check: done / plan = share, when: plan is present, severity: error}
            - {check: sum(done) = total, by: tier}
        - rank: {by: share, order: descending}
    stages:
      - load: ['out/{table}.csv', {csv: 'new-{table}-{date}.csv', rows: new, dialect: excel}, {sqlite: out/a.sqlite, mode: merge}]
      - archive: out/{date}.tar.gz
    report: out
    labels: {done: {zh: 完成投资, en: Investment done}}
    limits: {rejects: 50, reject_rate: 2%}
    tests:
      - text: 甲项目完成投资45.1亿元，占年度投资计划的115.8%
        published: 2022-12-01
        expect: {projects: [{subject: 甲项目, done: 45.1亿元, share: 115.8%}]}
    """,
    """
    heshu: 1
    read: {table: amounts.csv, take: {part: 万元, total: 亿元, share: percent, name: text}}
    stages:
      - aggregate: {by: name, take: {part: sum(part), total: max(total)}}
      - validate: [{check: part / total = share}]
      - load: out.ndjson.gz
    """,
  ]
  static let tables = [
    "name,part,total\n甲,\"1,234.5万元\",12%\n乙,,\n\"a \"\"b\"\"\",1,2\n", "a\r\n1\r\n\r\n2\r\n",
    "\u{FEFF}a;b\n1;2\n",
  ]
  static let json = [
    #"[{"a":1,"b":"甲\n","c":null,"d":[1,2,{"e":true}]},{"a":-12.50e3}]"#, #"{"a":{"b":{"c":[[[[0]]]]}}}"#,
    "\"\\ud83d\\ude00\"",
  ]
  static let lines = ["{\"a\":1,\"b\":\"甲\"}\n{\"b\":null,\"a\":\"2\"}\n\n{\"a\":3}\n", "{\"a\":[1]}\r\n{\"a\":{}}\n"]
  static let documents = [
    "{\"id\":\"a\",\"text\":\"完成投资45.1亿元。\",\"published\":\"2022-12-01\",\"title\":\"甲\"}\n{\"id\":\"b\",\"text\":\"\\u4ebf\"}\n",
    "{\"text\":\"12%\",\"id\":\"c\",\"origin\":\"x\",\"other\":[1,{\"a\":null}]}\n",
  ]
  static let patterns = [
    "完成投资%{MONEY:done}[，,](?:占|为)年度投资计划的?%{PERCENT:share}", "%{SUBJECT:s}增长%{FIGURE:x}",
    "(?<name>\\p{Han}{2,9})有(\\d+)人",
    "%{PERIOD:p}.*?%{COUNT|AREA:n}",
  ]
  static let text = "全市120个重点项目完成投资1.23万亿元，占年度投资计划的115.8%；其中，甲项目约四十五亿元，同比增长3.4个百分点。\n2022年1—11月用电12亿度。"

  /// The same text in many encodings.
  static func encoded() -> [[UInt8]] {
    let utf16 = Array(text.utf16)
    let utf32 = text.unicodeScalars.map(\.value)
    return [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      [0xFF, 0xFE] + utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] },
      [0xFE, 0xFF] + utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] },
      utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] },
      [0xFF, 0xFE, 0, 0] + utf32.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } },
      gb18030,
    ]
  }

  /// A like text, which the standard library cannot write.
  private static let gb18030: [UInt8] = [
    0xC8, 0xAB, 0xCA, 0xD0, 0x31, 0x32, 0x30, 0xB8, 0xF6, 0xD6, 0xD8, 0xB5, 0xE3, 0xCF, 0xEE, 0xC4, 0xBF, 0xCD,
    0xEA, 0xB3, 0xC9, 0xCD, 0xB6, 0xD7, 0xCA, 0x31, 0x2E, 0x32, 0x33, 0xCD, 0xF2, 0xD2, 0xDA, 0xD4, 0xAA, 0xA3,
    0xAC, 0xD5, 0xBC, 0xC4, 0xEA, 0xB6, 0xC8, 0xCD, 0xB6, 0xD7, 0xCA, 0xBC, 0xC6, 0xBB, 0xAE, 0xB5, 0xC4, 0x31,
    0x31, 0x35, 0x2E, 0x38, 0x25, 0xA3, 0xBB, 0xCD, 0xAC, 0xB1, 0xC8, 0xD4, 0xF6, 0xB3, 0xA4, 0x33, 0x2E, 0x34,
    0xB8, 0xF6, 0xB0, 0xD9, 0xB7, 0xD6, 0xB5, 0xE3, 0xA1, 0xA3, 0xFE, 0x56,
  ]

  /// Files that gzip has made of one and of two members.
  static func compressed() throws -> [[UInt8]] {
    var files: [[UInt8]] = []
    for content in [Array(text.utf8), [], [UInt8](repeating: 0x41, count: 70_000)] {
      var file: [UInt8] = []
      let encoder = GzipCompressor().makeEncoder(jobs: 1)
      try encoder.encode(content, into: &file)
      try encoder.finish(into: &file)
      files.append(file)
    }
    return files + [files[0] + files[1]]
  }

  /// A bundle, plain and with a long name.
  static func archives() throws -> [[UInt8]] {
    let archiver = TarArchiver()
    let long = "outputs/" + String(repeating: "很长的名字/", count: 30) + "a.csv"
    return try ["MANIFEST", "documents/甲.txt", long].map { name in
      try archiver.member(name: "a", content: [1, 2, 3]) + archiver.member(name: name, content: Array(text.utf8))
        + archiver.end()
    }
  }

  static let workbookParts = [
    """
    <?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row>\
    <row r="2"><c r="A2" s="1"><v>44896</v></c><c r="B2"><v>1.5E+2</v></c><c r="C2" t="str"><v>x</v></c></row>\
    <row r="4"><c r="A4" t="b"><v>1</v></c><c r="B4" t="e"><v>#DIV/0!</v></c></row></sheetData></worksheet>
    """,
    """
    <?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="1"><si><t>甲</t></si>\
    <si><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></si></sst>
    """,
    """
    <?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1">\
    <numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>
    """,
    """
    <?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="甲" sheetId="1" r:id="rId1"/></sheets></workbook>
    """,
  ]

  /// A workbook of these parts: sheet, texts, styles, list of sheets.
  static func workbook(_ parts: [String]) -> [UInt8] { workbook(parts.map { Array($0.utf8) }) }

  static func workbook(_ parts: [[UInt8]]) -> [UInt8] {
    let names = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml"]
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let relations = """
      <Relationships xmlns="\(namespace)"><Relationship Id="rId1" Type="\(type)/worksheet" Target="worksheets/sheet1.xml"/>\
      <Relationship Id="rId2" Type="\(type)/sharedStrings" Target="sharedStrings.xml"/>\
      <Relationship Id="rId3" Type="\(type)/styles" Target="styles.xml"/></Relationships>
      """
    let root = """
      <Relationships xmlns="\(namespace)"><Relationship Id="rId1" Type="\(type)/officeDocument" Target="xl/workbook.xml"/></Relationships>
      """
    return StoredZip.file(
      [("_rels/.rels", Array(root.utf8)), ("xl/_rels/workbook.xml.rels", Array(relations.utf8))]
        + zip(names, parts).map { ($0, $1) })
  }

  static let sheet = """
    <?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">\
    <office:body><office:spreadsheet><table:table table:name="甲"><table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p>\
    </table:table-cell><table:table-cell table:number-columns-repeated="2"/></table:table-row><table:table-row table:number-rows-repeated="3">\
    <table:table-cell office:value-type="float" office:value="1.5"><text:p>1.5</text:p></table:table-cell>\
    <table:table-cell office:value-type="date" office:date-value="2022-12-01"/></table:table-row></table:table></office:spreadsheet></office:body>\
    </office:document-content>
    """

  static func openDocument(_ content: [UInt8]) -> [UInt8] {
    StoredZip.file([
      ("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8)), ("content.xml", content),
    ])
  }
}
