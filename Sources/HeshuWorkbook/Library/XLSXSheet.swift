#if XLSX
  import CXLSXWriter
  import HeshuRecords

  /// A sheet of a workbook that is being written: cells by row and column, both from 0.
  final class XLSXSheet {
    let name: String
    let file: XLSXFile
    let sheet: UnsafeMutablePointer<lxw_worksheet>
    /// Links so far, of at most `SheetLimits.links`.
    private(set) var linkCount = 0

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, name: String, file: XLSXFile) {
      self.sheet = sheet
      self.name = name
      self.file = file
    }

    /// Writes a number; `value` is one that `SheetNumber` gave.
    func write(_ value: Double, _ row: Int, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>?)
      throws(StoreError)
    {
      try file.check(worksheet_write_number(sheet, UInt32(row), UInt16(column), value, format))
    }

    /// Writes a text as text, whatever it looks like.
    func write(_ text: borrowing SheetText, _ row: Int, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>?)
      throws(StoreError)
    {
      let code = text.withCString { worksheet_write_string(sheet, UInt32(row), UInt16(column), $0, format) }
      try file.check(code)
    }

    /// The same for a text of the program's own.
    func write(_ text: String, _ row: Int, _ column: Int, _ style: CellStyle) throws(StoreError) {
      try write(SheetText(text), row, column, file.format(style))
    }

    func writeBlank(_ row: Int, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>?) throws(StoreError) {
      try file.check(worksheet_write_blank(sheet, UInt32(row), UInt16(column), format))
    }

    /// Writes a formula with the number that it comes to.
    func write(
      formula: String, number: Double, _ row: Int, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(StoreError) {
      try file.check(worksheet_write_formula_num(sheet, UInt32(row), UInt16(column), formula, format, number))
    }

    /// Writes a formula with the text that it comes to.
    func write(
      formula: String, text: String, _ row: Int, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(StoreError) {
      try file.check(worksheet_write_formula_str(sheet, UInt32(row), UInt16(column), formula, format, text))
    }

    /// Writes a text that leads to a cell of this workbook; plain text where the sheet can hold no more links.
    func write(
      _ text: borrowing SheetText, linkedTo target: String, tip: String, _ row: Int, _ column: Int,
      _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(StoreError) {
      guard linkCount < SheetLimits.links, !text.isEmpty else { return try write(text, row, column, format) }
      linkCount += 1
      let code = text.withCString {
        worksheet_write_url_opt(sheet, UInt32(row), UInt16(column), "internal:" + target, format, $0, tip)
      }
      try file.check(code)
    }

    /// A stretch of a text with its own style.
    struct Piece {
      /// Not empty, without zero bytes and control characters.
      var text: ArraySlice<UInt8>
      var style: CellStyle
    }

    /// Writes a text in pieces, each in its own style; at least two.
    func write(_ pieces: [Piece], _ row: Int, _ column: Int, _ style: CellStyle) throws(StoreError) {
      // All texts stand in one array, each with a zero byte behind it.
      var bytes: [CChar] = []
      var starts: [Int] = []
      for piece in pieces {
        starts.append(bytes.count)
        bytes.append(contentsOf: piece.text.lazy.map { CChar(bitPattern: $0) })
        bytes.append(0)
      }
      let formats = pieces.map { file.format($0.style) }
      let code = bytes.withUnsafeMutableBufferPointer { bytes in
        var tuples = zip(formats, starts).map { format, start in
          lxw_rich_string_tuple(format: format, string: bytes.baseAddress?.advanced(by: start))
        }
        return tuples.withUnsafeMutableBufferPointer { tuples in
          // The library takes a list that ends in nil.
          var list = tuples.indices.map { tuples.baseAddress?.advanced(by: $0) } + [nil]
          return worksheet_write_rich_string(sheet, UInt32(row), UInt16(column), &list, file.format(style))
        }
      }
      try file.check(code)
    }
  }
#endif
