#if XLSX
  import CXLSXWriter
  import HeshuRecords

  /// A bar chart over columns of a table sheet.
  struct XLSXChart {
    /// One set of bars.
    struct Series {
      /// The cell of the header that names it.
      var column: Int
      var color: UInt32
    }

    var title: String
    /// Rows of the sheet, from 0.
    var rows: ClosedRange<Int>
    var header: Int
    /// The column that names the bars.
    var names: Int
    var series: [Series]
    var numberFormat: String

    /// Height in points of a chart of so many bars.
    private var height: Int { max(180, 70 + rows.count * series.count * 18 + rows.count * 8) }

    /// Rows of usual height that the chart covers.
    var coveredRows: Int { height / 15 + 2 }

    /// Puts the chart at a cell.
    func insert(into sheet: XLSXSheet, row: Int, column: Int) throws(StoreError) {
      guard let chart = sheet.file.addChart(LXW_CHART_BAR) else { return }
      chart_title_set_name(chart, title)
      setTitleFont(chart)
      for (place, entry) in series.enumerated() { add(entry, place, to: chart, of: sheet) }
      if series.count == 1 {
        chart_legend_set_position(chart, UInt8(truncatingIfNeeded: LXW_CHART_LEGEND_NONE.rawValue))
      } else {
        chart_legend_set_position(chart, UInt8(truncatingIfNeeded: LXW_CHART_LEGEND_BOTTOM.rawValue))
      }
      chart_set_series_gap(chart, 60)
      // Bars are drawn from below; the first row stands at the top as it does in the sheet.
      if let axis = chart_axis_get(chart, LXW_CHART_AXIS_TYPE_Y) { chart_axis_set_reverse(axis) }
      if let axis = chart_axis_get(chart, LXW_CHART_AXIS_TYPE_X) {
        chart_axis_set_num_format(axis, numberFormat)
        var line = lxw_chart_line()
        line.color = SheetPalette.hairline
        line.width = 0.75
        chart_axis_major_gridlines_set_line(axis, &line)
      }
      var options = lxw_chart_options()
      options.x_scale = 820.0 / 480.0
      options.y_scale = Double(height) * 4 / 3 / 288
      options.object_position = UInt8(truncatingIfNeeded: LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
      try sheet.file.check(worksheet_insert_chart_opt(sheet.sheet, UInt32(row), UInt16(column), chart, &options))
    }

    private func setTitleFont(_ chart: UnsafeMutablePointer<lxw_chart>) {
      SheetPalette.font.withCString { name in
        var font = lxw_chart_font()
        font.name = UnsafeMutablePointer(mutating: name)
        font.size = 12
        font.bold = 1
        chart_title_set_name_font(chart, &font)
      }
    }

    private func add(_ entry: Series, _ place: Int, to chart: UnsafeMutablePointer<lxw_chart>, of sheet: XLSXSheet) {
      guard let series = chart_add_series(chart, nil, nil) else { return }
      let (first, last) = (UInt32(rows.lowerBound), UInt32(rows.upperBound))
      chart_series_set_categories(series, sheet.name, first, UInt16(names), last, UInt16(names))
      chart_series_set_values(series, sheet.name, first, UInt16(entry.column), last, UInt16(entry.column))
      chart_series_set_name_range(series, sheet.name, UInt32(header), UInt16(entry.column))
      var fill = lxw_chart_fill()
      fill.color = entry.color
      chart_series_set_fill(series, &fill)
      chart_series_set_labels(series)
      chart_series_set_labels_num_format(series, numberFormat)
    }
  }
#endif
