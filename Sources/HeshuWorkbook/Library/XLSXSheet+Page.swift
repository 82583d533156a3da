#if XLSX
  import CXLSXWriter
  import HeshuRecords

  /// What a sheet looks like on the screen and on paper.
  extension XLSXSheet {
    /// Sets the width of columns, in widths of a digit.
    func setWidth(_ width: Double, columns: ClosedRange<Int>, style: CellStyle? = nil, isHidden: Bool = false)
      throws(StoreError)
    {
      var options = lxw_row_col_options(hidden: isHidden ? 1 : 0, level: 0, collapsed: 0)
      try file.check(
        worksheet_set_column_opt(
          sheet, UInt16(columns.lowerBound), UInt16(columns.upperBound), width, style.flatMap(file.format), &options))
    }

    /// Sets the height of a row in points.
    func setHeight(_ height: Double, row: Int) throws(StoreError) {
      try file.check(worksheet_set_row(sheet, UInt32(row), height, nil))
    }

    /// Keeps the rows above `row` and the columns before `column` in sight.
    func freeze(row: Int, column: Int) {
      worksheet_freeze_panes(sheet, UInt32(row), UInt16(column))
    }

    /// Puts a filter on a header row and the rows below it.
    func filter(header: Int, lastRow: Int, columns: ClosedRange<Int>) throws(StoreError) {
      try file.check(
        worksheet_autofilter(
          sheet, UInt32(header), UInt16(columns.lowerBound), UInt32(max(header, lastRow)), UInt16(columns.upperBound)))
    }

    /// Landscape on A4, as wide as one page, with the header on each page and page numbers below.
    func setUpPrinting(header: Int?, title: String) throws(StoreError) {
      worksheet_set_landscape(sheet)
      worksheet_set_paper(sheet, 9)
      worksheet_fit_to_pages(sheet, 1, 0)
      worksheet_set_margins(sheet, 0.4, 0.4, 0.6, 0.6)
      if let header { try file.check(worksheet_repeat_rows(sheet, UInt32(header), UInt32(header))) }
      let footer = "&L&8\(Self.escaped(title, limit: 60))&C&8&A&R&8第 &P 页，共 &N 页"
      try file.check(worksheet_set_footer(sheet, footer))
    }

    /// Prints these columns alone.
    func setPrintArea(lastRow: Int, lastColumn: Int) throws(StoreError) {
      try file.check(worksheet_print_area(sheet, 0, 0, UInt32(lastRow), UInt16(lastColumn)))
    }

    func hideGridLines() {
      worksheet_gridlines(sheet, UInt8(truncatingIfNeeded: LXW_HIDE_ALL_GRIDLINES.rawValue))
    }

    func setTab(color: UInt32) {
      worksheet_set_tab_color(sheet, color)
    }

    /// Leaves the mark out that a spreadsheet puts on texts that look like numbers.
    func allowNumbersAsText(_ range: String) throws(StoreError) {
      try file.check(
        worksheet_ignore_errors(sheet, UInt8(truncatingIfNeeded: LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range))
    }

    /// Lays a format over cells where a formula, written for the first of them, is true.
    func overlay(
      rows: ClosedRange<Int>, columns: ClosedRange<Int>, where formula: String,
      _ format: UnsafeMutablePointer<lxw_format>?
    ) throws(StoreError) {
      let code = formula.withCString { formula in
        var rule = lxw_conditional_format()
        rule.type = UInt8(truncatingIfNeeded: LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
        rule.value_string = UnsafeMutablePointer(mutating: formula)
        rule.format = format
        return worksheet_conditional_format_range(
          sheet, UInt32(rows.lowerBound), UInt16(columns.lowerBound), UInt32(rows.upperBound),
          UInt16(columns.upperBound), &rule)
      }
      try file.check(code)
    }

    /// `&` begins a code in headers and footers.
    private static func escaped(_ text: String, limit: Int) -> String {
      text.prefix(limit).split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&&")
    }
  }
#endif
