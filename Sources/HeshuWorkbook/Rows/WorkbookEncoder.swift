#if XLSX
  import HeshuQuantities
  import HeshuRecords

  /// Puts rows into parts that only `PartReader` knows: cells with their types, for a store that writes the sheets when it has seen all of them.
  public struct WorkbookEncoder: TableEncoder {
    /// Makes an encoder; it has no options.
    public init() {}

    /// Nothing: parts stand on their own.
    public var separator: [UInt8] { [] }
    /// Nothing: the layout goes to the store.
    public func header(_ layout: TableLayout) -> [UInt8] { [] }
    /// Nothing.
    public func footer(_ layout: TableLayout) -> [UInt8] { [] }

    /// Adds one part: the documents, the rows with verdict and passage, then the width of each column.
    public func encode(_ batch: borrowing Batch, _ layout: TableLayout, into output: inout [UInt8]) {
      var writer = PartWriter(columns: layout.columns.count)
      writer.begin(documents: batch.documents, &output)
      var scratch: [UInt8] = []
      for row in 0..<batch.rows.count {
        writer.beginRow(verdict: batch.rows.verdicts[row], source: batch.rows.sources[row], &output)
        for (place, column) in layout.columns.enumerated() {
          encode(column, place, row, batch, &writer, &scratch, &output)
        }
      }
      writer.end(&output)
    }

    private func encode(
      _ column: OutputColumn, _ place: Int, _ row: Int, _ batch: borrowing Batch, _ writer: inout PartWriter,
      _ scratch: inout [UInt8], _ output: inout [UInt8]
    ) {
      switch column.part {
      // The row itself holds them.
      case .source, .verdict: return writer.null(&output)
      case .failedChecks: return writer.text(batch.rows.failedChecks[row], of: batch.bytes, place, &output)
      default: break
      }
      guard batch.rows.columns.indices.contains(column.field) else { return writer.null(&output) }
      let unit = column.source?.unit
      switch batch.rows.columns[column.field].field.type {
      case .text, .period: writer.text(batch.rows.columns[column.field].texts[row], of: batch.bytes, place, &output)
      case .figure:
        let cell = batch.rows.columns[column.field].figures[row]
        if cell.isNull {
          writer.null(&output)
        } else if column.part == .value {
          writer.figure(cell, unit: unit, place, &output)
        } else {
          encode(cell, column.part, unit, place, batch, &writer, &scratch, &output)
        }
      case .number:
        guard let number = batch.rows.columns[column.field].numbers[row] else { return writer.null(&output) }
        encode(number, column.part, unit, place, &writer, &scratch, &output)
      }
    }

    private func encode(
      _ cell: FigureCell, _ part: OutputColumn.Part, _ unit: WrittenUnit?, _ place: Int, _ batch: borrowing Batch,
      _ writer: inout PartWriter, _ scratch: inout [UInt8], _ output: inout [UInt8]
    ) {
      switch part {
      case .text: writer.text(cell.text, of: batch.bytes, place, &output)
      case .period: writer.text(cell.period, of: batch.bytes, place, &output)
      case .qualifier: writer.text(cell.qualifier.name, place, &output)
      case .unit: writer.text(unit?.text ?? cell.unit.code, place, &output)
      default: encode(Quantity(cell), part, unit, place, &writer, &scratch, &output)
      }
    }

    private func encode(
      _ number: Quantity, _ part: OutputColumn.Part, _ unit: WrittenUnit?, _ place: Int, _ writer: inout PartWriter,
      _ scratch: inout [UInt8], _ output: inout [UInt8]
    ) {
      scratch.removeAll(keepingCapacity: true)
      let digits = number.digits
      switch part {
      case .value: RowText.append(number, unit: unit, to: &scratch)
      case .low: RowText.append(bound: number.interval.low, rule: .down, digits: digits, unit: unit, to: &scratch)
      case .high: RowText.append(bound: number.interval.high, rule: .up, digits: digits, unit: unit, to: &scratch)
      case .ends: return writer.text(number.interval.ends, place, &output)
      case .qualifier: return writer.text(number.qualifier.name, place, &output)
      case .unit: return writer.text(unit?.text ?? number.unit.code, place, &output)
      default: break
      }
      guard let decimal = ExactDecimal(String(decoding: scratch, as: UTF8.self)) else { return writer.null(&output) }
      writer.number(decimal, place, &output)
    }
  }
#endif
