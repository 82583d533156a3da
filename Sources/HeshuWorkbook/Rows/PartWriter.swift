#if XLSX
  import HeshuQuantities
  import HeshuRecords

  /// Writes the rows of one batch: the documents' names, then row by row, then what is known of each column.
  struct PartWriter {
    /// What begins a cell.
    enum Kind {
      static let null: UInt8 = 0
      static let text: UInt8 = 1
      static let shortNumber: UInt8 = 2
      static let longNumber: UInt8 = 3
      static let shortFigure: UInt8 = 4
      static let longFigure: UInt8 = 5
    }

    private var columns: [ColumnExtent]
    private var worst = Verdict.unchecked
    private var widestDocument = 0

    init(columns: Int) {
      self.columns = Array(repeating: ColumnExtent(), count: columns)
    }

    mutating func begin(documents: [Document], _ output: inout [UInt8]) {
      output.appendWord(UInt32(truncatingIfNeeded: documents.count))
      for document in documents {
        output.appendText(document.id.utf8)
        var width = ColumnWidth()
        width.add(document.id)
        widestDocument = max(widestDocument, width.widest)
      }
    }

    mutating func beginRow(verdict: Verdict, source: SourceSpan, _ output: inout [UInt8]) {
      worst = max(worst, verdict)
      output.append(verdict.rawValue)
      output.appendWord(source.document)
      output.appendWord(source.start)
      output.appendWord(source.end)
    }

    func null(_ output: inout [UInt8]) { output.append(Kind.null) }

    mutating func text(_ cell: TextCell, of bytes: [UInt8], _ place: Int, _ output: inout [UInt8]) {
      if cell.isNull { return null(&output) }
      output.append(Kind.text)
      output.appendText(bytes[cell.range])
      columns[place].add(bytes[cell.range])
    }

    mutating func text(_ text: String, _ place: Int, _ output: inout [UInt8]) {
      output.append(Kind.text)
      output.appendText(text.utf8)
      columns[place].add(Array(text.utf8)[...])
    }

    mutating func number(_ number: ExactDecimal, _ place: Int, _ output: inout [UInt8]) {
      columns[place].add(number)
      if let short = Int64(exactly: number.significand), let exponent = Int8(exactly: number.exponent) {
        output.append(Kind.shortNumber)
        output.appendWord(short)
        output.appendWord(exponent)
      } else {
        output.append(Kind.longNumber)
        output.appendText(number.description.utf8)
      }
    }

    mutating func figure(_ cell: FigureCell, unit: WrittenUnit?, _ place: Int, _ output: inout [UInt8]) {
      let power = unit?.power ?? 0
      let value = cell.value.scaled(byPowerOfTen: -power)
      columns[place].add(value)
      let step = Int16(truncatingIfNeeded: Int(cell.step) - power)
      let flags = cell.qualifier.rawValue | (cell.isExactCount ? 0x80 : 0)
      if cell.spread == 0, let short = Int64(exactly: value.significand), let exponent = Int8(exactly: value.exponent) {
        output.append(Kind.shortFigure)
        output.appendWord(short)
        output.appendWord(exponent)
        output.append(flags)
        output.appendWord(step)
      } else {
        output.append(Kind.longFigure)
        output.appendText(value.description.utf8)
        output.append(flags)
        output.appendWord(step)
        output.appendText((cell.upper?.scaled(byPowerOfTen: -power).description ?? "").utf8)
      }
    }

    func end(_ output: inout [UInt8]) {
      output.append(worst.rawValue)
      output.appendWord(UInt16(clamping: widestDocument))
      for column in columns {
        output.appendWord(UInt16(clamping: column.width.widest))
        output.append(UInt8(clamping: column.decimals))
      }
    }
  }
#endif
