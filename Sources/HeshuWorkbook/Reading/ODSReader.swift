#if XLSX
  import HeshuQuantities
  import HeshuRecords

  /// Reads a sheet of an ODS file (OpenDocument 1.3) as a table of texts.
  struct ODSReader {
    private let archive: SheetArchive
    private let path: String
    private let options: SheetOptions
    private(set) var roundedNumbers = 0

    init(_ archive: SheetArchive, path: String, options: SheetOptions) {
      self.archive = archive
      self.path = path
      self.options = options
    }

    mutating func read() throws(SheetReadError) -> TextTable {
      guard let bytes = try archive.member("content.xml") else {
        throw SheetReadError(
          path: path, part: "content.xml", message: "it is missing, so this is no workbook or a broken one")
      }
      let names = try sheetNames(try SheetXML(bytes, path: path, part: "content.xml"))
      let wanted = try SheetChoice.choose(names, options, path: path)
      let xml = try SheetXML(bytes, path: path, part: "content.xml")
      var place = -1
      var isTracked = false
      while let event = try xml.next() {
        switch event {
        case .start("tracked-changes"): isTracked = true
        case .end("tracked-changes"): isTracked = false
        case .start("table") where !isTracked:
          place += 1
          if place == wanted { return try readSheet(xml) }
        default: continue
        }
      }
      throw xml.error("the sheet is missing")
    }

    private func sheetNames(_ xml: SheetXML) throws(SheetReadError) -> [String] {
      var names: [String] = []
      var isTracked = false
      while let event = try xml.next() {
        switch event {
        case .start("tracked-changes"): isTracked = true
        case .end("tracked-changes"): isTracked = false
        case .start("table") where !isTracked: names.append(xml.attribute("name") ?? "")
        default: continue
        }
      }
      return names
    }

    private mutating func readSheet(_ xml: SheetXML) throws(SheetReadError) -> TextTable {
      var grid = SheetGrid(options)
      var row = 0
      var repeats = 1
      var cells: [String?] = []
      while let event = try xml.next() {
        switch event {
        case .start("table-row"):
          repeats = count(xml.attribute("number-rows-repeated"))
          cells.removeAll(keepingCapacity: true)
        case .start("table-cell"), .start("covered-table-cell"):
          let name = event == .start("table-cell") ? "table-cell" : "covered-table-cell"
          let times = count(xml.attribute("number-columns-repeated"))
          let text = try cell(xml, name)
          guard text != nil || cells.count + times <= SheetGrid.columnLimit else { continue }
          guard cells.count + times <= SheetGrid.columnLimit else { throw xml.error("a row has too many cells") }
          cells.append(contentsOf: repeatElement(name == "table-cell" ? text : nil, count: times))
        case .end("table-row"):
          // Rows without content fill a sheet up to its end.
          guard cells.contains(where: { $0 != nil }) else {
            row += repeats
            continue
          }
          for _ in 0..<repeats {
            row += 1
            guard row <= SheetGrid.rowLimit, grid.add(row: row, cells) else {
              throw xml.error("the sheet has more cells than can be read")
            }
          }
        case .end("table"): return try grid.table(path: path)
        default: continue
        }
      }
      throw xml.error("the sheet does not end")
    }

    private func count(_ text: String?) -> Int { min(max(text.flatMap { Int($0) } ?? 1, 1), SheetGrid.rowLimit) }

    private mutating func cell(_ xml: SheetXML, _ name: String) throws(SheetReadError) -> String? {
      let type = xml.attribute("value-type")
      let value = xml.attribute("value")
      let date = xml.attribute("date-value") ?? xml.attribute("time-value")
      let truth = xml.attribute("boolean-value")
      let string = xml.attribute("string-value")
      let shown = try shownText(xml, until: name)
      switch type {
      case "float", "currency", "percentage":
        guard let value, let number = StoredNumber(value) else { throw xml.error("'\(value ?? "")' is no number") }
        if number.isRounded { roundedNumbers += 1 }
        let isPercent = type == "percentage"
        return number.text(decimals: decimals(shown, of: number, isPercent), asPercent: isPercent)
      case "date", "time": return date
      case "boolean": return truth
      case nil: return nil
      default: return shown.isEmpty ? string : shown
      }
    }

    /// The decimals that the cell shows, where it shows the number that is stored.
    private func decimals(_ shown: String, of number: StoredNumber, _ isPercent: Bool) -> Int {
      let digits = shown.filter { $0 != "," && $0 != "%" && $0 != " " }
      guard let written = ExactDecimal(digits) else { return 0 }
      let stored = isPercent ? number.decimal.scaled(byPowerOfTen: 2) : number.decimal
      return written == stored ? written.fractionDigits : 0
    }

    /// The paragraphs of a cell, without its notes.
    private func shownText(_ xml: SheetXML, until end: String) throws(SheetReadError) -> String {
      var text = ""
      var paragraphs = 0
      var depth = 0
      while let event = try xml.next() {
        switch event {
        case .start("annotation"): depth += 1
        case .end("annotation"): depth -= 1
        case .start("p") where depth == 0:
          if paragraphs > 0 { text += "\n" }
          paragraphs += 1
        case .start("s") where depth == 0: text += String(repeating: " ", count: min(count(xml.attribute("c")), 10_000))
        case .start("tab") where depth == 0: text += "\t"
        case .start("line-break") where depth == 0: text += "\n"
        case .text(let piece) where depth == 0 && paragraphs > 0: text += piece
        case .end(end): return text
        default: continue
        }
      }
      throw xml.error("a cell does not end")
    }
  }
#endif
