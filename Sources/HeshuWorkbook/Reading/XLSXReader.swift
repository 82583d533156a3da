#if XLSX
  import HeshuQuantities
  import HeshuRecords

  /// Reads a sheet of an XLSX file (ECMA-376) as a table of texts.
  struct XLSXReader {
    private let archive: SheetArchive
    private let path: String
    private let options: SheetOptions
    private var strings: [String] = []
    private var formats: [SheetNumberFormat] = []
    private var countsFrom1904 = false
    /// Numbers that were rounded to the digits that a sheet shows.
    private(set) var roundedNumbers = 0

    init(_ archive: SheetArchive, path: String, options: SheetOptions) {
      self.archive = archive
      self.path = path
      self.options = options
    }

    mutating func read() throws(SheetReadError) -> TextTable {
      let workbook = try mainPart()
      let relations = try relations(of: workbook)
      let sheets = try sheets(of: workbook, relations)
      let sheet = try SheetChoice.choose(sheets.map(\.name), options, path: path)
      if let part = relations.first(where: { $0.type.hasSuffix("/sharedStrings") })?.part { try readStrings(part) }
      if let part = relations.first(where: { $0.type.hasSuffix("/styles") })?.part { try readStyles(part) }
      return try readSheet(sheets[sheet].part)
    }

    // MARK: The package

    private typealias Relation = (id: String, type: String, part: String)

    private func mainPart() throws(SheetReadError) -> String {
      guard archive.names.contains("_rels/.rels") else { return "xl/workbook.xml" }
      let relations = try relations(in: "_rels/.rels", base: "")
      return relations.first { $0.type.hasSuffix("/officeDocument") }?.part ?? "xl/workbook.xml"
    }

    private func relations(of part: String) throws(SheetReadError) -> [Relation] {
      let folders = part.split(separator: "/").map(String.init)
      let base = folders.dropLast().joined(separator: "/")
      let name = (base.isEmpty ? "" : base + "/") + "_rels/" + (folders.last ?? "") + ".rels"
      return try relations(in: name, base: base)
    }

    private func relations(in name: String, base: String) throws(SheetReadError) -> [Relation] {
      guard let bytes = try archive.member(name) else { return [] }
      let xml = try SheetXML(bytes, path: path, part: name)
      var found: [Relation] = []
      while let event = try xml.next() {
        guard event == .start("Relationship"), let id = xml.attribute("Id"), let target = xml.attribute("Target") else {
          continue
        }
        found.append((id, xml.attribute("Type") ?? "", Self.resolve(target, base)))
      }
      return found
    }

    private static func resolve(_ target: String, _ base: String) -> String {
      if target.hasPrefix("/") { return String(target.dropFirst()) }
      var parts = base.split(separator: "/").map(String.init)
      for part in target.split(separator: "/") {
        if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(String(part)) }
      }
      return parts.joined(separator: "/")
    }

    private func required(_ part: String) throws(SheetReadError) -> SheetXML {
      guard let bytes = try archive.member(part) else {
        throw SheetReadError(path: path, part: part, message: "it is missing, so this is no workbook or a broken one")
      }
      return try SheetXML(bytes, path: path, part: part)
    }

    // MARK: The workbook

    private mutating func sheets(
      of workbook: String, _ relations: [Relation]
    ) throws(SheetReadError) -> [(name: String, part: String)] {
      let xml = try required(workbook)
      var sheets: [(name: String, part: String)] = []
      while let event = try xml.next() {
        switch event {
        case .start("workbookPr"): countsFrom1904 = ["1", "true"].contains(xml.attribute("date1904") ?? "")
        case .start("sheet"):
          guard let name = xml.attribute("name"), let id = xml.attribute("id") else { continue }
          guard let relation = relations.first(where: { $0.id == id }), relation.type.hasSuffix("/worksheet") else {
            continue
          }
          sheets.append((name, relation.part))
        default: continue
        }
      }
      return sheets
    }

    private mutating func readStrings(_ part: String) throws(SheetReadError) {
      let xml = try required(part)
      var text: String?
      while let event = try xml.next() {
        switch event {
        case .start("si"): text = ""
        case .end("si"):
          strings.append(text ?? "")
          text = nil
        case .start("rPh"): try Self.skip("rPh", xml)
        case .start("t"):
          let piece = try Self.text(until: "t", xml)
          text = (text ?? "") + piece
        default: continue
        }
      }
    }

    private mutating func readStyles(_ part: String) throws(SheetReadError) {
      let xml = try required(part)
      var codes: [Int: String] = [:]
      var isInCells = false
      while let event = try xml.next() {
        switch event {
        case .start("numFmt"):
          if let id = xml.attribute("numFmtId").flatMap({ Int($0) }), let code = xml.attribute("formatCode") {
            codes[id] = code
          }
        case .start("cellXfs"): isInCells = true
        case .end("cellXfs"): isInCells = false
        case .start("xf") where isInCells:
          let id = xml.attribute("numFmtId").flatMap { Int($0) } ?? 0
          formats.append(codes[id].map { SheetNumberFormat(code: $0) } ?? SheetNumberFormat(builtIn: id))
        default: continue
        }
      }
    }

    // MARK: The sheet

    private mutating func readSheet(_ part: String) throws(SheetReadError) -> TextTable {
      let xml = try required(part)
      var grid = SheetGrid(options)
      var row = 0
      var cells: [String?] = []
      while let event = try xml.next() {
        switch event {
        case .start("row"):
          let number = xml.attribute("r").flatMap { Int($0) } ?? row + 1
          guard number > row, number <= SheetGrid.rowLimit else { throw xml.error("row \(number) is out of place") }
          row = number
          cells.removeAll(keepingCapacity: true)
        case .start("c"):
          let place = xml.attribute("r").flatMap(CellName.place)
          let column = place?.column ?? cells.count
          guard column >= cells.count, column < SheetGrid.columnLimit else {
            throw xml.error("cell \(xml.attribute("r") ?? "?") is out of place")
          }
          let text = try cell(xml)
          if text != nil {
            cells.append(contentsOf: repeatElement(nil, count: column - cells.count))
            cells.append(text)
          } else if place == nil {
            cells.append(nil)
          }
        case .end("row"):
          guard grid.add(row: row, cells) else { throw xml.error("the sheet has more cells than can be read") }
        case .end("sheetData"): return try grid.table(path: path)
        default: continue
        }
      }
      return try grid.table(path: path)
    }

    private mutating func cell(_ xml: SheetXML) throws(SheetReadError) -> String? {
      let type = xml.attribute("t") ?? "n"
      let style = xml.attribute("s").flatMap { Int($0) } ?? 0
      var value: String?
      while let event = try xml.next() {
        switch event {
        case .start("v"): value = try Self.text(until: "v", xml)
        case .start("t"):
          let piece = try Self.text(until: "t", xml)
          value = (value ?? "") + piece
        case .start("rPh"): try Self.skip("rPh", xml)
        case .start("f"): try Self.skip("f", xml)
        case .end("c"): return try value.flatMap { value throws(SheetReadError) in try text(value, type, style, xml) }
        default: continue
        }
      }
      throw xml.error("a cell does not end")
    }

    private mutating func text(
      _ value: String, _ type: String, _ style: Int, _ xml: SheetXML
    ) throws(SheetReadError) -> String? {
      switch type {
      case "s":
        guard let place = Int(value), strings.indices.contains(place) else {
          throw xml.error("a cell names text \(value), and there are \(strings.count)")
        }
        return strings[place].isEmpty ? nil : EscapedText.decoded(strings[place])
      case "b": return value == "1" ? "true" : "false"
      case "str", "inlineStr": return value.isEmpty ? nil : EscapedText.decoded(value)
      case "e", "d": return value
      default: break
      }
      if value.isEmpty { return nil }
      guard let number = StoredNumber(value) else { throw xml.error("'\(value)' is no number") }
      let format = formats.indices.contains(style) ? formats[style] : .general
      if format.isDate, let date = StoredDate.text(number.decimal, countsFrom1904: countsFrom1904) { return date }
      if number.isRounded { roundedNumbers += 1 }
      return number.text(decimals: format.decimals, asPercent: format.isPercent)
    }

    private static func text(until end: String, _ xml: SheetXML) throws(SheetReadError) -> String {
      var text = ""
      while let event = try xml.next() {
        switch event {
        case .text(let piece): text += piece
        case .end(end): return text
        default: continue
        }
      }
      return text
    }

    private static func skip(_ name: String, _ xml: SheetXML) throws(SheetReadError) {
      while let event = try xml.next() {
        if event == .end(name) { return }
      }
    }
  }
#endif
