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
      var cells: [UInt8] = []
      CellRecordEncoder().encode(batch, layout, into: &cells)
      var reader = CellRecordReader(cells)
      output.append(contentsOf: cells[..<reader.rowsStart])
      let rules = layout.rules.map { rule in
        var text: [UInt8] = []
        CopyText.append(Array(rule.utf8), 0..<rule.utf8.count, to: &text)
        return text
      }
      while let row = reader.nextRow() {
        CopyText.append(UInt32(truncatingIfNeeded: row.document), to: &output)
        CopyText.append(UInt32(0), to: &output)
        let start = output.count
        for _ in layout.columns {
          append(reader.nextCell(), cells, to: &output)
          output.append(CopyText.tab)
        }
        output.append(contentsOf: rules.indices.contains(row.rule) ? rules[row.rule] : CopyText.null)
        output.append(CopyText.lineEnd)
        CopyText.set(UInt32(truncatingIfNeeded: output.count - start), at: start - 4, in: &output)
      }
    }

    private func append(_ cell: RecordCell, _ bytes: [UInt8], to output: inout [UInt8]) {
      switch cell {
      case .null: output.append(contentsOf: CopyText.null)
      case .text(let range): CopyText.append(bytes, range, to: &output)
      // Digits, signs and points need no care.
      case .number(let range), .unitNumber(let range, _), .period(let range): output.append(contentsOf: bytes[range])
      }
    }
  }
#endif
