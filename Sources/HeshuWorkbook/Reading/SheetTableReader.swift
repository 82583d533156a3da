#if XLSX
  import HeshuRecords

  /// Reads a sheet of an XLSX or ODS file as a table of texts; the content tells which of them it is.
  ///
  /// Numbers are exact decimal text: what is stored with up to 15 digits is kept, and gets the zeros that its format shows behind it (`4` in a column of two decimals
  /// is `4.00`, so that its precision is known); with more digits it is rounded to 15, as spreadsheets show it. A cell formatted in percent is `115.8%`, a date is
  /// `2022-11-15`, a formula is the value that was saved with it. Of merged cells the first one holds the value and the others are empty. Records are placed by their row.
  public struct SheetTableReader: TableReader {
    private let options: SheetOptions
    private let limits: SheetArchive.Limits

    /// Makes a reader; its options hold where a call names no sheet and no header.
    public init(options: SheetOptions = SheetOptions()) {
      self.init(options: options, limits: SheetArchive.Limits())
    }

    init(options: SheetOptions, limits: SheetArchive.Limits) {
      self.options = options
      self.limits = limits
    }

    /// True: a workbook holds sheets.
    public var holdsSeveralTables: Bool { true }
    /// True: titles may stand above the header.
    public var takesHeaderRow: Bool { true }

    /// Reads a sheet by its name or its place from 1.
    ///
    /// - Throws: `SheetReadError` with the part of the file that is wrong.
    public func read(_ bytes: [UInt8], path: String, table: String?) throws -> TextTable {
      try read(bytes, path: path, table: table, header: nil)
    }

    /// Reads a sheet whose header stands in that row, from 1.
    ///
    /// - Throws: `SheetReadError` with the part of the file that is wrong.
    public func read(_ bytes: [UInt8], path: String, table: String?, header: Int?) throws -> TextTable {
      let options = SheetOptions(sheet: table ?? options.sheet, header: header ?? options.header)
      return try SheetTableReader(options: options, limits: limits).read(bytes, path: path)
    }

    /// Reads the whole sheet.
    ///
    /// - Throws: `SheetReadError` with the part of the file that is wrong.
    public func read(_ bytes: [UInt8], path: String) throws -> TextTable {
      let archive = try SheetArchive(bytes, path: path, limits: limits)
      if archive.names.contains("content.xml") {
        var reader = ODSReader(archive, path: path, options: options)
        var table = try reader.read()
        table.roundedNumbers = reader.roundedNumbers
        return table
      }
      var reader = XLSXReader(archive, path: path, options: options)
      var table = try reader.read()
      table.roundedNumbers = reader.roundedNumbers
      return table
    }
  }
#endif
