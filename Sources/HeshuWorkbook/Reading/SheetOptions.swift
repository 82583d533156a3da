#if XLSX
  /// Which part of a workbook is the table.
  public struct SheetOptions: Sendable, Hashable {
    /// The sheet's name, or its place from 1; the first sheet where it is nil.
    public var sheet: String?
    /// The row of the header, from 1; the first row with a cell where it is nil.
    public var header: Int?

    /// Makes options; without arguments the first sheet with its first row as header.
    public init(sheet: String? = nil, header: Int? = nil) {
      self.sheet = sheet
      self.header = header
    }
  }
#endif
