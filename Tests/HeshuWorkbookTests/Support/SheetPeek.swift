#if XLSX
  import HeshuRecords

  @testable import HeshuWorkbook

  /// Parts of a workbook as they stand in the file.
  struct SheetPeek {
    let archive: SheetArchive
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) throws {
      self.bytes = bytes
      archive = try SheetArchive(bytes, path: "peek.xlsx")
    }

    func part(_ name: String) throws -> String {
      String(decoding: try archive.member(name) ?? [], as: UTF8.self)
    }

    /// The names of the sheets, in order.
    func sheetNames() throws -> [String] {
      let workbook = try part("xl/workbook.xml")
      return workbook.matches(of: /<sheet name="([^"]*)"/).map { String($0.1) }
    }

    /// The rows of a sheet as our reader sees them.
    func table(_ sheet: String, header: Int? = nil) throws -> TextTable {
      try SheetTableReader(options: SheetOptions(sheet: sheet, header: header)).read(bytes, path: "peek.xlsx")
    }
  }
#endif
