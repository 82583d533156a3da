#if XLSX
  import CXLSXWriter
  import HeshuRecords

  /// The formats of a table's cells, looked up by place instead of by style for each cell.
  final class TableStyles {
    typealias Format = UnsafeMutablePointer<lxw_format>

    /// Texts longer than this are wrapped.
    static let widestText = 46

    /// For each column of the layout the column of the sheet; nil for one that stands elsewhere.
    let targets: [Int?]
    let text: [Format?]
    let verdict: Format?
    let date: Format?
    let longNumber: Format?
    let source: Format?
    let link: Format?

    private let content: TableContent
    private let file: XLSXFile
    private let formats: [NumberFormat]
    /// For each column of the layout the format for each number of decimals.
    private var numbers: [[Format?]]
    private var live: [Format?] = []

    /// For each column of the layout the width in which its texts are wrapped; nil where they are not.
    let wrapWidths: [Double?]

    init(_ content: TableContent, columns: [SheetColumn], file: XLSXFile) {
      self.content = content
      self.file = file
      let layout = content.layout.columns
      targets = layout.indices.map { place in columns.firstIndex(of: .data(place)) }
      formats = layout.map { NumberFormat($0.source?.unit) }
      wrapWidths = content.extents.map { $0.width.widest > Self.widestText ? Double(Self.widestText) : nil }
      numbers = Array(repeating: [], count: layout.count)
      var base = CellStyle()
      base.line = SheetPalette.hairline
      text = content.extents.map { extent in
        var style = base
        style.numberFormat = "@"
        style.alignment = .left
        style.indent = 1
        style.wraps = extent.width.widest > Self.widestText
        return file.format(style)
      }
      var style = base
      style.alignment = .center
      verdict = file.format(style)
      style.numberFormat = SheetDate.format
      style.alignment = .left
      date = file.format(style)
      style.numberFormat = "@"
      style.alignment = .right
      longNumber = file.format(style)
      style.alignment = .left
      style.indent = 1
      style.color = SheetPalette.faint
      source = file.format(style)
      style.color = SheetPalette.link
      style.isUnderlined = true
      link = file.format(style)
    }

    /// The format of a number with so many written decimals.
    func number(_ place: Int, decimals: Int) -> Format? {
      if decimals < numbers[place].count, let format = numbers[place][decimals] { return format }
      while numbers[place].count <= decimals { numbers[place].append(nil) }
      var style = CellStyle()
      style.line = SheetPalette.hairline
      style.numberFormat = formats[place].code(decimals: decimals, widest: content.extents[place].decimals)
      numbers[place][decimals] = file.format(style)
      return numbers[place][decimals]
    }

    /// The format of what a check computes.
    func computed(_ check: Int) -> Format? {
      if live.isEmpty {
        live = content.liveChecks.map { check in
          var style = CellStyle()
          style.line = SheetPalette.hairline
          style.background = SheetPalette.formulaCells
          style.numberFormat = (check.unitColumn.map { formats[$0] } ?? NumberFormat(nil)).computed
          return file.format(style)
        }
      }
      return live[check]
    }
  }
#endif
