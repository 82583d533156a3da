#if PostgreSQL
  import HeshuRecords

  /// Turns rows into lines of `COPY`'s text format (https://www.postgresql.org/docs/current/sql-copy.html).
  ///
  /// A part is the documents of its rows, as ``CellRecordReader`` reads them, then for each row its document, its length, and its line without
  /// the keys in front, which the store adds.
  struct CopyEncoder: TableEncoder {
    var separator: [UInt8] { [] }

    func header(_ layout: TableLayout) -> [UInt8] { [] }

    func footer(_ layout: TableLayout) -> [UInt8] { [] }

    func encode(_ batch: borrowing Batch, _ layout: TableLayout, into output: inout [UInt8]) {
      CellRecordEncoder().appendDocuments(of: batch, to: &output)
      let rows = batch.rows
      let columns = layout.columns.map { CopyColumn($0, rows) }
      let rules = layout.rules.map { CopyText.escaped($0.utf8) }
      let documents = batch.documents.map { CopyText.escaped($0.id.utf8) }
      var cells = CopyCells()
      for row in 0..<rows.count {
        let source = rows.sources[row]
        let document = Int(source.document)
        let isPlaced = documents.indices.contains(document)
        CopyText.append(UInt32(truncatingIfNeeded: isPlaced ? document : -1), to: &output)
        CopyText.append(UInt32(0), to: &output)
        let start = output.count
        for (place, column) in columns.enumerated() {
          switch column {
          case .text(let field): CopyCells.append(rows.columns[field].texts[row], batch.bytes, to: &output)
          case .figure(let field, let power): CopyCells.append(rows.columns[field].figures[row], power, to: &output)
          case .source:
            if isPlaced {
              CopyCells.append(source, document: documents[document], to: &output)
            } else {
              output.append(contentsOf: CopyText.null)
            }
          case .other: cells.append(layout.columns[place], row, batch, to: &output)
          }
          output.append(CopyText.tab)
        }
        let rule = row < rows.rules.count ? Int(rows.rules[row]) : 0
        output.append(contentsOf: rules.indices.contains(rule) ? rules[rule] : CopyText.null)
        output.append(CopyText.lineEnd)
        CopyText.set(UInt32(truncatingIfNeeded: output.count - start), at: start - 4, in: &output)
      }
    }
  }

  /// What the encoder's loop must know of a column.
  private enum CopyColumn {
    /// The text of a column.
    case text(Int)
    /// The number of a figure column, to be divided by ten to a power.
    case figure(Int, power: Int)
    /// The place of the row.
    case source
    case other

    init(_ column: OutputColumn, _ rows: Rows) {
      self = column.part == .source ? .source : .other
      guard column.part == .value, rows.columns.indices.contains(column.field) else { return }
      switch rows.columns[column.field].field.type {
      case .text, .period: self = .text(column.field)
      case .figure: self = .figure(column.field, power: -(column.source?.unit?.power ?? 0))
      case .number: return
      }
    }
  }

  /// Writes cells.
  private struct CopyCells {
    private var scratch: [UInt8] = []

    init() {}

    @inline(__always)
    static func append(_ cell: TextCell, _ bytes: [UInt8], to output: inout [UInt8]) {
      if cell.isNull { return output.append(contentsOf: CopyText.null) }
      CopyText.append(bytes, cell.range, to: &output)
    }

    @inline(__always)
    static func append(_ cell: FigureCell, _ power: Int, to output: inout [UInt8]) {
      if cell.isNull { return output.append(contentsOf: CopyText.null) }
      // Digits, signs and points need no care.
      (power == 0 ? cell.value : cell.value.scaled(byPowerOfTen: power)).append(to: &output)
    }

    /// `document#b1175-1290`.
    @inline(__always)
    static func append(_ source: SourceSpan, document: [UInt8], to output: inout [UInt8]) {
      output.append(contentsOf: document)
      RowText.appendRange(of: source, to: &output)
    }

    mutating func append(_ column: OutputColumn, _ row: Int, _ batch: borrowing Batch, to output: inout [UInt8]) {
      scratch.removeAll(keepingCapacity: true)
      CellRecordEncoder().append(column, row, batch, to: &scratch)
      var reader = CellRecordReader(cells: scratch)
      switch reader.nextCell() {
      case .null: output.append(contentsOf: CopyText.null)
      case .text(let range), .period(let range): CopyText.append(scratch, range, to: &output)
      case .number(let range), .unitNumber(let range, _): output.append(contentsOf: scratch[range])
      }
    }
  }
#endif
