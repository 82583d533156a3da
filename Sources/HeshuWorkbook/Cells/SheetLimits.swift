#if XLSX
  /// What a workbook can hold, and from where on it is written otherwise.
  ///
  /// Source: Microsoft, “Excel specifications and limits”; the links of a sheet and the length of one as libxlsxwriter states them.
  public struct SheetLimits: Sendable, Hashable {
    /// Links that one sheet can hold.
    static let links = 65_530
    /// UTF-16 units of one cell's text.
    static let textUnits = 32_767
    /// Characters of a sheet's name.
    static let nameLength = 31
    /// Significant digits that a number keeps.
    static let digits = 15
    static let columns = 16_384

    /// Rows of one sheet, the header not counted, after which a table goes on in another sheet.
    public var rows = 1_000_000
    /// Rows of all tables together above which each row leaves the memory when it is written.
    public var rowsInMemory = 20_000
    /// Rows of a sheet above which only those lead to their source that a check has refuted.
    public var linkedRows = 60_000
    /// Lines of sources that are shown.
    public var sourceLines = 60_000
    /// Bytes of rows and findings that wait in memory; more wait in a file.
    public var waitingBytes = 32 << 20

    /// Makes the limits of a workbook that Excel and LibreOffice open.
    public init() {}
  }
#endif
