#if PostgreSQL
  import HeshuQuantities
  import HeshuRecords
  import StoreTestSupport
  import Testing

  @testable import HeshuPostgreSQL

  @Suite struct CopyEncoderTests {
    @Test func escapesWhatHasAMeaningInALine() {
      var output: [UInt8] = []
      CopyText.appendLine(["a\tb\nc\rd\\e", nil, "", "\\N", "\u{0}\u{1}", "亿元"], to: &output)
      #expect(String(decoding: output, as: UTF8.self) == "a\\tb\\nc\\rd\\\\e\t\\N\t\t\\\\N\t\u{FFFD}\u{1}\t亿元\n")
    }

    /// Eight bytes are looked at together: each special byte at each place among others.
    @Test(arguments: [
      (UInt8(0x5C), "\\\\"), (0x09, "\\t"), (0x0A, "\\n"), (0x0D, "\\r"), (0x00, "\u{FFFD}"), (0x0B, "\u{0B}"),
      (0x01, "\u{01}"), (0x0E, "\u{0E}"), (0x5B, "["), (0x5D, "]"),
    ])
    func findsWhatIsSpecialAtAnyPlace(_ byte: UInt8, _ written: String) {
      for length in 1...20 {
        for place in 0..<length {
          var text = Array("亿元[]~abc亿元[]~abc".utf8.prefix(length))
          text[place] = byte
          let bytes = [0x5C, 0x09] + text + [0x5C, 0x00]
          var output: [UInt8] = []
          CopyText.append(bytes, 2..<(2 + length), to: &output)
          #expect(output == Array(text[..<place]) + Array(written.utf8) + Array(text[(place + 1)...]))
        }
      }
    }

    @Test func writesEveryPartOfACell() {
      let money = UnitCatalogue.written("亿元")
      let figure = Field(name: "done", type: .figure, unit: money)
      let number = Field(name: "ratio", type: .number)
      var batch = Batch()
      batch.documents.append(Document(id: "a\\b", version: "v", text: 0..<0, byteCount: 9))
      batch.rows = Rows(schema: Schema(fields: [figure, number, Field(name: "period", type: .period)]))
      for document in [0, -1] {
        let text = batch.cell("超45.1亿元\t".utf8)
        batch.rows.columns[0].figures.append(
          FigureCell(
            value: ExactDecimal(significand: 451, exponent: 7), spread: 0, unit: money?.unit ?? .none, step: 7,
            kind: .money, qualifier: .over, isExactCount: false, isNull: false, text: text, sourceStart: 0, sourceEnd: 0
          )
        )
        let third = ExactRatio(numerator: 1, denominator: 3) ?? .one
        batch.rows.columns[1].numbers.append(
          Quantity(value: third, interval: .point(third), unit: .none, digits: 2))
        batch.rows.columns[2].texts.append(batch.cell("2022-01/2022-10".utf8))
        batch.rows.append(document: document, 7..<12, rule: 0)
        batch.rows.failedChecks[batch.rows.count - 1] = document < 0 ? batch.cell("a b".utf8) : .null
      }
      let parts: [(Int, OutputColumn.Part)] = [
        (0, .value), (0, .qualifier), (0, .text), (0, .low), (0, .high), (0, .ends), (1, .value), (1, .low), (1, .high),
        (2, .value), (-1, .verdict), (-1, .failedChecks), (-1, .source), (9, .value),
      ]
      let columns = parts.map { field, part in
        OutputColumn(name: "x", field: field, part: part, source: field == 0 ? figure : field == 1 ? number : nil)
      }
      var output: [UInt8] = []
      CopyEncoder().encode(batch, TableLayout(table: "x", columns: columns), into: &output)
      let numbers =
        "45.1\tover\t超45.1亿元\\t\t45.1\t\\N\t()\t0.333333\t0.333333\t0.333334\t2022-01/2022-10\tunchecked"
      #expect(
        lines(output) == [
          "0 \(numbers)\t\\N\ta\\\\b#b7-12\t\\N\t\\N\n", "4294967295 \(numbers)\ta b\t\\N\t\\N\t\\N\n",
        ])
    }

    /// The lines of a part, each behind the place of its document.
    private func lines(_ part: [UInt8]) -> [String] {
      var place = CellRecordReader(part).rowsStart
      var lines: [String] = []
      while place < part.count {
        let length = Int(CopyText.number(at: place + 4, in: part))
        lines.append(
          "\(CopyText.number(at: place, in: part)) "
            + String(decoding: part[(place + 8)..<(place + 8 + length)], as: UTF8.self))
        place += 8 + length
      }
      return lines
    }

    @Test func makesALineOfEachRow() {
      let layout = StoreRow.layout(["name", "amount"])
      let part = StoreRow.part(
        [StoreRow("a", 1, "x\ty", "45.10"), StoreRow("b", 2, nil, nil, rule: 9)], layout, CopyEncoder())
      #expect(CellRecordReader(part).documents.map(\.id) == ["a", "b"])
      #expect(lines(part) == ["0 x\\ty\t45.10\ta#b1-6\tfirst\n", "1 \\N\t\\N\tb#b2-7\t\\N\n"])
    }
  }
#endif
