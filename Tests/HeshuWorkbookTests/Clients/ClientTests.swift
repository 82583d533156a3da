#if XLSX
  import Foundation
  import HeshuRecords
  import Testing

  @testable import HeshuWorkbook

  /// Our workbooks in the hands of others.
  struct ClientTests {
    /// The suite of strings that break programs, which stands beside the project on some machines.
    private static let naughtyStrings: String? = {
      var folder = URL(filePath: #filePath).deletingLastPathComponent()
      for _ in 0..<6 {
        folder = folder.deletingLastPathComponent()
        let file = folder.appending(path: "shared/suites/formats/naughty-strings/blns.json")
        if FileManager.default.fileExists(atPath: file.path) { return file.path }
      }
      return nil
    }()

    /// The essentials of that suite, and what only workbooks mind.
    private static let strings = [
      "=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0", "'", "\"", "<b>&amp;</b>", "]]>", "a\tb", "a\nb", "a\rb",
      "a\r\nb",
      "_x0041_", "_x000D_", "a\u{1}b", "a\u{8}b", "a\u{1B}b", "\u{7F}", "\u{85}", "\u{FFFE}", "\u{FFFF}", "\u{FEFF}x",
      "𠮷😀", "عربي",
      "e\u{301}", " lead", "trail ", "\u{3000}全角\u{3000}", "007", "1E5", "430502197001011234", "2022-11-21", "TRUE",
      "#N/A",
      "\u{202E}back", "\u{200B}", "https://example.com/?q=1", "internal:Sheet1!A1",
      String(repeating: "长", count: 32_767),
      String(repeating: "长", count: 32_768),
    ]

    /// The inverse of nothing: what the documentation says a cell holds, said again in Python.
    private static let expectation = """
      import json, re, sys
      from python_calamine import CalamineWorkbook

      def held(text):
          text = re.sub('[\\0\\ufffe\\uffff]', '\\ufffd', text)
          text = text.replace('\\r\\n', '\\n').replace('\\r', '\\n')
          if len(text.encode('utf-16-le')) // 2 > 32767:
              text = text[:32766] + '…'
          return text

      strings = json.load(open(sys.argv[2]))
      rows = CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_name('projects').to_python(skip_empty_area=False)
      column = [str(row[0]) for row in rows[1:]]
      column += [''] * (len(strings) - len(column))
      for text, found in zip(strings, column):
          if found != held(text):
              print(json.dumps([text[:60], found[:60], len(text), len(found)]))
      """

    @Test(.enabled(if: Clients.hasPython, "python3 with openpyxl and python-calamine is missing"))
    func textsComeBack() throws {
      var strings = Self.strings
      if let path = Self.naughtyStrings {
        let data = try Data(contentsOf: URL(filePath: path))
        strings += try JSONDecoder().decode([String].self, from: data)
      } else {
        print("skipped: the suite of naughty strings is not there; its essentials were tried")
      }
      for isBig in [false, true] {
        let folder = try ScratchFolder()
        var limits = SheetLimits()
        if isBig { limits.rowsInMemory = 1 }
        try SampleBook(rows: strings.map { .init(name: $0) }, limits: limits).write(to: folder.file("a.xlsx"))
        try folder.write(String(decoding: try JSONEncoder().encode(strings), as: UTF8.self), "a.json")
        let changed = try Clients.python(Self.expectation, folder.file("a.xlsx"), folder.file("a.json"))
        #expect(changed.prefix(2000) == "")
        // No cell of text is a formula: the sheet has none at all.
        let peek = try SheetPeek(try folder.bytes("a.xlsx"))
        #expect(try !peek.part("xl/worksheets/sheet1.xml").contains("<f>"))
        let table = try peek.table("projects")
        #expect(table.records.contains { $0.cells[0] == "=1+1" })
      }
    }

    /// Decimals of 1 to 38 digits: numbers where a float shows all of them, else texts.
    @Test(.enabled(if: Clients.hasPython, "python3 with openpyxl and python-calamine is missing"))
    func decimalsSurvive() throws {
      var state: UInt64 = 11
      func random(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
      }
      let decimals = (0..<2000).map { _ in
        let count = 1 + random(38)
        let digits = "\(1 + random(9))" + (1..<max(count, 1)).map { _ in "\(random(10))" }.joined()
        let point = random(min(count, 20) + 1)
        let whole = digits.dropLast(point)
        return (random(3) == 0 ? "-" : "") + (whole.isEmpty ? "0" : whole)
          + (point > 0 ? "." + digits.suffix(point) : "")
      }
      let folder = try ScratchFolder()
      try SampleBook(rows: decimals.map { .init(name: $0, share: $0) }).write(to: folder.file("a.xlsx"))
      let script = """
        import sys
        from decimal import Decimal
        from openpyxl import load_workbook
        sheet = load_workbook(sys.argv[1], data_only=True)['projects']
        kinds = [0, 0]
        for row in sheet.iter_rows(min_row=2):
            name, value = row[0].value, row[2].value
            digits = len(Decimal(name).normalize().as_tuple().digits)
            shown = Decimal(value) if isinstance(value, str) else Decimal('%.15g' % value)
            kinds[isinstance(value, str)] += 1
            if shown != Decimal(name) or isinstance(value, str) != (digits > 15):
                print(name, repr(value))
        print(sum(kinds), min(kinds) > 500)
        """
      #expect(try Clients.python(script, folder.file("a.xlsx")) == "2000 True\n")
      let table = try SheetPeek(try folder.bytes("a.xlsx")).table("projects")
      let changed = zip(table.records, decimals).filter { $0.cells[2] != $1 }.map { [$0.cells[2] ?? "", $1] }
      #expect(table.records.count == decimals.count)
      #expect(Array(changed.prefix(5)) == [])
    }

    /// LibreOffice computes every formula anew; what stood beside it must be the same.
    @Test(.enabled(if: Clients.hasOffice && Clients.hasPython, "LibreOffice is missing"))
    func formulasComeToWhatStandsBesideThem() throws {
      let folder = try ScratchFolder()
      let rows = (1..<60).map { place in
        SampleBook.Row(
          name: "项目\(place)", done: place % 7 == 0 ? nil : "\(place).\(place % 10)\(place % 3)",
          share: place % 11 == 0 ? nil : "\(place * 7 % 130).\(place % 10)",
          plan: place % 13 == 0 ? "0.00" : "\(place % 5 + 1).5", verdict: .consistent,
          qualifier: place % 6 == 0 ? .over : .exact)
      }
      try SampleBook(rows: rows, findings: [.consistent, .inconsistent]).write(to: folder.file("a.xlsx"))
      try FileManager.default.createDirectory(atPath: folder.file("out"), withIntermediateDirectories: true)
      try Clients.convert(folder.file("a.xlsx"), to: "xlsx:Calc MS Excel 2007 XML", in: folder, into: "out")
      let result = try Clients.run("python3", [Clients.comparison, folder.file("a.xlsx"), folder.file("out/a.xlsx")])
      #expect(result.status == 0, "\(result.output)")
      // 59 rows of three formulas.
      #expect(result.output == "177 formulas, 0 differ\n")
    }
  }
#endif
