#if XLSX
  import Foundation
  import HeshuRecords
  import Testing

  @testable import HeshuWorkbook

  /// Workbooks that other programs wrote.
  struct ForeignWorkbookTests {
    private static let header = ["项目", "plan", "share", "date", "note"]
    private static let rows: [[String?]] = [
      ["云岫港", "3.00", "115.8%", "2022-11-15", "a\nb"], ["龙潭水厂", "2.80", "92.50%", "2022-11-16T12:30:00", nil],
      ["松风路", "0.3", "7%", nil, "=x"],
    ]

    private static func read(_ folder: ScratchFolder, _ name: String, _ sheet: String?, header: Int? = nil) throws
      -> TextTable
    {
      try SheetTableReader(options: SheetOptions(sheet: sheet, header: header)).read(try folder.bytes(name), path: name)
    }

    private static let openpyxl = """
      import datetime, sys
      from openpyxl import Workbook
      book = Workbook()
      book.active.title = '别的'
      sheet = book.create_sheet('计划')
      sheet['A1'] = '2022年重点项目计划'
      sheet.merge_cells('A1:E1')
      sheet.append(['项目', 'plan', 'share', 'date', 'note'])
      sheet.append(['云岫港', 3, 1.158, datetime.date(2022, 11, 15), 'a\\nb'])
      sheet.append(['龙潭水厂', 2.8, 0.925, datetime.datetime(2022, 11, 16, 12, 30), None])
      sheet.append(['松风路', 0.1 + 0.2, 0.07, None, None])
      sheet['E5'] = '=x'
      sheet['E5'].data_type = 's'
      for row, format in ((3, '0.00'), (4, '0.00')):
          sheet.cell(row, 2).number_format = format
      for row, format in ((3, '0.0%'), (4, '0.00%'), (5, '0%')):
          sheet.cell(row, 3).number_format = format
      book.save(sys.argv[1])
      """

    @Test(.enabled(if: Clients.hasPython, "python3 with openpyxl is missing"))
    func readsWhatOpenpyxlWrites() throws {
      let folder = try ScratchFolder()
      _ = try Clients.python(Self.openpyxl, folder.file("a.xlsx"))
      for sheet in ["计划", "2"] {
        let table = try Self.read(folder, "a.xlsx", sheet, header: 2)
        #expect(table.header == Self.header)
        #expect(table.records.map(\.cells) == Self.rows)
        #expect(table.records.map(\.line) == [3, 4, 5])
        #expect(table.roundedNumbers == 1)
      }
      // Of merged cells the first holds the value.
      #expect(try Self.read(folder, "a.xlsx", "计划").header == ["2022年重点项目计划"])
      #expect(try Self.read(folder, "a.xlsx", nil).header == [])
    }

    @Test(.enabled(if: Clients.hasOffice && Clients.hasPython, "LibreOffice is missing"))
    func readsWhatLibreOfficeWrites() throws {
      let folder = try ScratchFolder()
      _ = try Clients.python(Self.openpyxl, folder.file("a.xlsx"))
      for folderName in ["ods", "xlsx"] {
        try FileManager.default.createDirectory(atPath: folder.file(folderName), withIntermediateDirectories: true)
      }
      try Clients.convert(folder.file("a.xlsx"), to: "ods", in: folder, into: "ods")
      try Clients.convert(folder.file("a.xlsx"), to: "xlsx:Calc MS Excel 2007 XML", in: folder, into: "xlsx")
      for name in ["ods/a.ods", "xlsx/a.xlsx"] {
        let table = try Self.read(folder, name, "计划", header: 2)
        #expect(table.header == Self.header, "\(name)")
        #expect(table.records.map(\.cells) == Self.rows, "\(name)")
        #expect(table.records.map(\.line) == [3, 4, 5], "\(name)")
      }
    }

    @Test func readsWhatThisLibraryWrites() throws {
      let folder = try ScratchFolder()
      try SampleBook(rows: [.init(name: "甲", done: "45.10", share: "115.8", plan: "39.0", period: "2022-11-15")])
        .write(to: folder.file("a.xlsx"))
      let table = try Self.read(folder, "a.xlsx", "projects")
      #expect(Array(table.records[0].cells.prefix(5)) == ["甲", "45.10", "115.8", "39.0", "2022-11-15"])
    }
  }
#endif
