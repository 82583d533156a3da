#if PostgreSQL
  import HeshuRecords
  import Testing

  @testable import HeshuPostgreSQL

  @Suite struct CopyEncoderTests {
    @Test func escapesWhatHasAMeaningInALine() {
      var output: [UInt8] = []
      CopyText.appendLine(["a\tb\nc\rd\\e", nil, "", "\\N", "\u{0}\u{1}", "亿元"], to: &output)
      #expect(String(decoding: output, as: UTF8.self) == "a\\tb\\nc\\rd\\\\e\t\\N\t\t\\\\N\t\u{FFFD}\u{1}\t亿元\n")
    }

    @Test func makesALineOfEachRow() {
      let layout = TestRow.layout(["name", "amount"])
      let part = TestRow.part([TestRow("a", 1, "x\ty", "45.10"), TestRow("b", 2, nil, nil, rule: 9)], layout)
      let reader = CellRecordReader(part)
      #expect(reader.documents.map(\.id) == ["a", "b"])
      var place = reader.rowsStart
      var lines: [String] = []
      while place < part.count {
        let length = Int(CopyText.number(at: place + 4, in: part))
        lines.append(
          "\(CopyText.number(at: place, in: part)) "
            + String(decoding: part[(place + 8)..<(place + 8 + length)], as: UTF8.self))
        place += 8 + length
      }
      #expect(lines == ["0 x\\ty\t45.10\ta#b1-6\tfirst\n", "1 \\N\t\\N\tb#b2-7\t\\N\n"])
    }
  }
#endif
