#if XLSX
  import Foundation
  import HeshuRecords
  import Testing

  @testable import HeshuWorkbook

  /// Files that are no workbooks, or not whole, or made to do harm.
  struct BrokenWorkbookTests {
    private static func sample() throws -> [UInt8] {
      let folder = try ScratchFolder()
      try SampleBook(rows: [.init(name: "a", done: "1.0", share: "1", plan: "2")]).write(to: folder.file("a.xlsx"))
      return try folder.bytes("a.xlsx")
    }

    private static func failure(
      _ bytes: [UInt8], _ options: SheetOptions = SheetOptions(), _ limits: SheetArchive.Limits = SheetArchive.Limits()
    ) -> String? {
      do {
        _ = try SheetTableReader(options: options, limits: limits).read(bytes, path: "a.xlsx")
        return nil
      } catch {
        return "\(error)"
      }
    }

    @Test func tellsWhatIsNoWorkbook() {
      #expect(Self.failure([]) == "a.xlsx: it is no zip file, as workbooks are")
      #expect(Self.failure(Array("name,amount\n".utf8)) == "a.xlsx: it is no zip file, as workbooks are")
      #expect(
        Self.failure([0xD0, 0xCF, 0x11, 0xE0, 0xA1])
          == "a.xlsx: it is an old .xls file or protected with a password; save it as .xlsx without one")
    }

    @Test func survivesACutAtEveryPlace() throws {
      let bytes = try Self.sample()
      var cuts = 0
      for end in stride(from: 2, to: bytes.count - 1, by: 97) {
        guard let message = Self.failure(Array(bytes[..<end])) else { continue }
        cuts += 1
        #expect(message.hasPrefix("a.xlsx: "))
      }
      #expect(cuts > 20)
    }

    @Test func tellsOfASheetThatIsNotThere() throws {
      let bytes = try Self.sample()
      #expect(
        Self.failure(bytes, SheetOptions(sheet: "project"))
          == "a.xlsx: it has no sheet 'project'; did you mean 'projects'?")
      #expect(
        Self.failure(bytes, SheetOptions(sheet: "9")) == "a.xlsx: it has no sheet '9'; it has: 'projects', '原文', '说明'")
      #expect(Self.failure(bytes, SheetOptions(header: 77)) == "a.xlsx: row 77, which should be the header, is empty")
    }

    @Test func stopsAtWhatUnpacksToFarMore() throws {
      var limits = SheetArchive.Limits()
      (limits.freeSize, limits.ratio) = (100, 0)
      let message = try #require(Self.failure(try Self.sample(), SheetOptions(), limits))
      #expect(message.contains("it unpacks to more than 100 bytes"))
      limits = SheetArchive.Limits()
      limits.members = 3
      #expect(Self.failure(try Self.sample(), SheetOptions(), limits) == "a.xlsx: it has more than 3 parts")
    }

    private static let names = [
      "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml",
    ]

    private static func book(_ sheet: String) throws -> [UInt8] {
      let parts = [
        "<Types/>", "<workbook xmlns:r='r'><sheets><sheet name='s' sheetId='1' r:id='r1'/></sheets></workbook>",
        "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>",
        sheet,
      ]
      return StoredZip.make(zip(names, parts).map { ($0, Array($1.utf8)) })
    }

    @Test func readsWhatIsWellFormed() throws {
      let sheet =
        "<worksheet><sheetData><row><c t='inlineStr'><is><t>a</t></is></c></row><row><c><v>1.50</v></c></row></sheetData></worksheet>"
      let table = try SheetTableReader().read(try Self.book(sheet), path: "a.xlsx")
      #expect(table.header == ["a"])
      #expect(table.records.map(\.cells) == [["1.50"]])
    }

    @Test(arguments: [
      ("<worksheet><sheetData>", "it is no well-formed XML"),
      (
        "<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet>&a;</worksheet>",
        "it declares a document type, which no workbook does"
      ),
      (
        "<worksheet><sheetData><row r='1'><c r='A1' t='s'><v>7</v></c></row></sheetData></worksheet>",
        "a cell names text 7, and there are 0"
      ),
      ("<worksheet><sheetData><row r='1'><c r='A1'><v>1,5</v></c></row></sheetData></worksheet>", "'1,5' is no number"),
      ("<worksheet><sheetData><row r='99999999'/></sheetData></worksheet>", "row 99999999 is out of place"),
      ("<worksheet><sheetData><row r='2'/><row r='1'/></sheetData></worksheet>", "row 1 is out of place"),
      (
        "<worksheet><sheetData><row><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row></sheetData></worksheet>",
        "cell A1 is out of place"
      ),
    ])
    func namesThePartAndTheLine(_ sheet: String, _ message: String) throws {
      let found = try #require(Self.failure(try Self.book(sheet)))
      #expect(found == "a.xlsx: xl/worksheets/sheet1.xml:1: \(message)")
    }

    @Test func namesAPartThatIsMissing() throws {
      let bytes = StoredZip.make([("a.txt", [0x61])])
      #expect(Self.failure(bytes) == "a.xlsx: xl/workbook.xml: it is missing, so this is no workbook or a broken one")
    }
  }
#endif
