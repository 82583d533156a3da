#if XLSX
  import CXLSXWriter
  import HeshuRecords

  /// A workbook that libxlsxwriter writes: owns its memory, and turns its answers into errors.
  final class XLSXFile {
    /// The moment that every workbook names as that of its making, so that the same content gives the same bytes: 2000-01-01T00:00:00Z.
    static let creationTime = 946_684_800

    let path: String
    let usesConstantMemory: Bool
    /// Nil once it is closed.
    private var workbook: UnsafeMutablePointer<lxw_workbook>?
    private var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    /// - Parameters:
    ///   - path: where the file is written when it is closed.
    ///   - usesConstantMemory: whether each row leaves the memory when the next one begins; rows come in order then.
    ///   - temporaryFolder: where parts are written aside.
    init(path: String, usesConstantMemory: Bool, temporaryFolder: String) throws(StoreError) {
      self.path = path
      self.usesConstantMemory = usesConstantMemory
      workbook = temporaryFolder.withCString { folder in
        var options = lxw_workbook_options(
          constant_memory: usesConstantMemory ? 1 : 0, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 1)
        return workbook_new_opt(path, &options)
      }
      guard let workbook else { throw StoreError(path: path, message: "no memory is left for it") }
      if let format = heshu_default_format(workbook) { format_set_font_name(format, SheetPalette.font) }
    }

    deinit {
      if let workbook { lxw_workbook_free(workbook) }
    }

    /// Adds a sheet behind the others; the name is one that `SheetNames` gave.
    func addSheet(_ name: String) throws(StoreError) -> XLSXSheet {
      guard let workbook, let sheet = workbook_add_worksheet(workbook, name) else {
        throw StoreError(path: path, message: "the sheet '\(name)' cannot be begun", hint: "is the disk full?")
      }
      sheets.append(sheet)
      return XLSXSheet(sheet, name: name, file: self)
    }

    /// Adds a chart, which a sheet then shows.
    func addChart(_ type: lxw_chart_type) -> UnsafeMutablePointer<lxw_chart>? {
      workbook.flatMap { workbook_add_chart($0, UInt8(truncatingIfNeeded: type.rawValue)) }
    }

    /// Gives cells a name that formulas can use.
    func define(_ name: String, as reference: String) throws(StoreError) {
      guard let workbook else { return }
      try check(workbook_define_name(workbook, name, "=\(reference)"))
    }

    /// Sets title, author and remarks, and the fixed time.
    func setProperties(title: String, subject: String, comments: String) throws(StoreError) {
      guard let workbook else { return }
      let code = Self.withCStrings(title, subject, "Heshu", comments) { title, subject, author, comments in
        var properties = lxw_doc_properties()
        properties.title = title
        properties.subject = subject
        properties.author = author
        properties.comments = comments
        properties.created = time_t(Self.creationTime)
        return workbook_set_properties(workbook, &properties)
      }
      try check(code)
    }

    /// Writes the file.
    func close() throws(StoreError) {
      guard let workbook else { return }
      if sheets.contains(where: { heshu_has_lost_rows($0) != 0 }) {
        throw StoreError(path: path, message: "rows that were written aside are lost; is the disk full?")
      }
      // The call frees the workbook whatever it answers.
      self.workbook = nil
      try check(workbook_close(workbook))
    }

    func check(_ code: lxw_error) throws(StoreError) {
      guard code == LXW_NO_ERROR else { throw StoreError(path: path, code) }
    }

    /// The workbook's format for a style; made once.
    func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
      if let format = formats[style] { return format }
      guard let workbook, let format = workbook_add_format(workbook) else { return nil }
      format_set_font_name(format, SheetPalette.font)
      format_set_align(format, UInt8(truncatingIfNeeded: LXW_ALIGN_VERTICAL_CENTER.rawValue))
      apply(style, to: format)
      formats[style] = format
      return format
    }

    /// A format that a conditional rule lays over others.
    func overlay(color: UInt32, background: UInt32, isBold: Bool) -> UnsafeMutablePointer<lxw_format>? {
      guard let workbook, let format = workbook_add_format(workbook) else { return nil }
      format_set_font_color(format, color)
      format_set_bg_color(format, background)
      if isBold { format_set_bold(format) }
      return format
    }

    private func apply(_ style: CellStyle, to format: UnsafeMutablePointer<lxw_format>) {
      if !style.numberFormat.isEmpty { format_set_num_format(format, style.numberFormat) }
      switch style.alignment {
      case .general: break
      case .left: format_set_align(format, UInt8(truncatingIfNeeded: LXW_ALIGN_LEFT.rawValue))
      case .center: format_set_align(format, UInt8(truncatingIfNeeded: LXW_ALIGN_CENTER.rawValue))
      case .right: format_set_align(format, UInt8(truncatingIfNeeded: LXW_ALIGN_RIGHT.rawValue))
      }
      if style.indent > 0 { format_set_indent(format, UInt8(truncatingIfNeeded: style.indent)) }
      if style.wraps { format_set_text_wrap(format) }
      if style.isBold { format_set_bold(format) }
      if style.isItalic { format_set_italic(format) }
      if style.isUnderlined { format_set_underline(format, UInt8(truncatingIfNeeded: LXW_UNDERLINE_SINGLE.rawValue)) }
      if style.size > 0 { format_set_font_size(format, Double(style.size)) }
      if let color = style.color { format_set_font_color(format, color) }
      if let background = style.background { format_set_bg_color(format, background) }
      if let line = style.line {
        format_set_bottom(format, UInt8(truncatingIfNeeded: LXW_BORDER_THIN.rawValue))
        format_set_bottom_color(format, line)
      }
      if let rule = style.rule {
        format_set_bottom(format, UInt8(truncatingIfNeeded: LXW_BORDER_MEDIUM.rawValue))
        format_set_bottom_color(format, rule)
      }
    }

    /// Lends four texts as C strings that the library copies.
    private static func withCStrings<Result>(
      _ a: String, _ b: String, _ c: String, _ d: String,
      _ body: (
        UnsafeMutablePointer<CChar>, UnsafeMutablePointer<CChar>, UnsafeMutablePointer<CChar>,
        UnsafeMutablePointer<CChar>
      ) -> Result
    ) -> Result {
      a.withCString { a in
        b.withCString { b in
          c.withCString { c in
            d.withCString { d in
              body(
                UnsafeMutablePointer(mutating: a), UnsafeMutablePointer(mutating: b), UnsafeMutablePointer(mutating: c),
                UnsafeMutablePointer(mutating: d))
            }
          }
        }
      }
    }
  }
#endif
