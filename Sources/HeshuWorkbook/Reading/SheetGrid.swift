#if XLSX
  import HeshuRecords

  /// The cells of a sheet as texts, row by row as they come; makes a table of them.
  struct SheetGrid {
    /// Rows and columns that a sheet may have.
    static let rowLimit = 1_048_576
    static let columnLimit = 16_384
    /// Cells of a sheet that are read.
    static let cellLimit = 30_000_000

    private let options: SheetOptions
    private var header: [String] = []
    private var hasHeader = false
    private var records: [TextRecord] = []
    private var cellCount = 0

    init(_ options: SheetOptions) {
      self.options = options
    }

    /// Takes a row.
    ///
    /// - Parameters:
    ///   - number: from 1.
    ///   - cells: nil where there is nothing.
    /// - Returns: false where the sheet holds more than can be read.
    mutating func add(row number: Int, _ cells: [String?]) -> Bool {
      guard cells.contains(where: { $0 != nil }) else { return true }
      cellCount += cells.count
      guard cellCount <= Self.cellLimit else { return false }
      if !hasHeader {
        if let wanted = options.header, number != wanted { return true }
        header = cells.map { $0 ?? "" }
        while header.last == "" { header.removeLast() }
        hasHeader = true
        return true
      }
      var row = Array(cells.prefix(header.count))
      guard row.contains(where: { $0 != nil }) else { return true }
      row.append(contentsOf: repeatElement(nil, count: header.count - row.count))
      // A workbook has no bytes to point at; rows stand in for them.
      records.append(TextRecord(cells: row, line: number, byteStart: number, byteEnd: number + 1))
      return true
    }

    func table(path: String) throws(SheetReadError) -> TextTable {
      if !hasHeader, let wanted = options.header {
        throw SheetReadError(path: path, part: nil, message: "row \(wanted), which should be the header, is empty")
      }
      return TextTable(header: header, records: records)
    }
  }
#endif
