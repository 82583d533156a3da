#if XLSX
  import HeshuRecords
  import Testing

  @testable import HeshuWorkbook

  struct WorkbookStoreTests {
    private static let rows: [SampleBook.Row] = [
      .init(name: "龙潭水厂", done: "2.45", share: "92.5", plan: "2.80", period: "2022-11", verdict: .inconsistent),
      .init(name: "云岫港", done: "3.60", share: "120", plan: "3.00", period: "2022-11-15", verdict: .consistent),
      .init(name: "白鹭湖", done: nil, share: "105", plan: "4.00", period: nil, verdict: .indeterminate),
      .init(name: "=1+1", done: "217300000000000000.01", share: "1", plan: nil, period: nil),
    ]

    private static func peek(_ book: SampleBook) throws -> SheetPeek {
      let folder = try ScratchFolder()
      try book.write(to: folder.file("a.xlsx"))
      return try SheetPeek(try folder.bytes("a.xlsx"))
    }

    private static func book(_ limits: SheetLimits = SheetLimits()) -> SampleBook {
      SampleBook(rows: rows, findings: [.consistent, .inconsistent, .indeterminate], limits: limits)
    }

    @Test func hasASheetForFindingsTablesSourcesAndNotes() throws {
      #expect(try Self.peek(Self.book()).sheetNames() == ["核查", "projects", "原文", "说明"])
    }

    @Test func leavesTheSheetOfFindingsOutWhereNothingIsChecked() throws {
      let rows = [SampleBook.Row(name: "x", done: "1.0", share: "1", plan: "2")]
      #expect(try Self.peek(SampleBook(rows: rows)).sheetNames() == ["projects", "原文", "说明"])
    }

    @Test func showsNumbersDatesVerdictsAndFormulas() throws {
      let table = try Self.peek(Self.book()).table("projects")
      #expect(
        table.header == [
          "项目", "完成投资(亿元)", "占年度计划(%)", "年度计划(亿元)", "时期", "核查", "复算占年度计划(%)", "差值", "舍入允许差", "复核", "出处",
        ])
      let cells = table.records.map { $0.cells.map { $0 ?? "" } }
      #expect(Array(cells[0].prefix(6)) == ["龙潭水厂", "2.45", "92.5", "2.80", "2022-11", "✗ 不一致"])
      #expect(Array(cells[0][6..<10]) == ["87.50", "5.00", "0.38542039356", "✗ 不一致"])
      #expect(Array(cells[1].prefix(7)) == ["云岫港", "3.60", "120", "3.00", "2022-11-15", "✓ 一致", "120.00"])
      #expect(cells[1][9] == "✓ 一致")
      #expect(Array(cells[2][5..<10]) == ["? 无法判定", "", "", "", ""])
      #expect(Array(cells[3].prefix(3)) == ["=1+1", "217300000000000000.01", "1"])
      #expect(cells[0][10].hasPrefix("bulletin.txt#b0-"))
    }

    @Test func putsTheWorstFindingsFirst() throws {
      let table = try Self.peek(Self.book()).table("核查", header: 3)
      #expect(table.records.map { $0.cells[0] } == ["✗ 不一致", "? 无法判定", "✓ 一致"])
      #expect(table.records.map { $0.cells[1] } == ["错误", "提示", "提示"])
      #expect(table.records[0].cells[3] == "云岫港完成投资3.60亿元，占120%。")
      #expect(table.records[0].cells[4] == "完成投资 / 年度计划 = 占年度计划")
      #expect(table.records[0].cells.last == "完成投资 3.60亿元")
      #expect(Array(table.header[10..<14]) == ["说明", "分组", "末位差", "可能的笔误"])
    }

    @Test func showsEachLineThatIsPointedAtOnce() throws {
      let table = try Self.peek(Self.book()).table("原文")
      #expect(table.header == ["文件", "行", "原文", "核查"])
      #expect(table.records.map { $0.cells[1] } == ["1", "2", "3", "4"])
      #expect(table.records.map { $0.cells[3] } == ["✗ 不一致", "✗ 不一致", "? 无法判定", "–"])
      #expect(table.records[1].cells[2] == "云岫港完成投资3.60亿元，占120%。")
    }

    @Test func leadsFromOperandsAndRowsToTheirLines() throws {
      let peek = try Self.peek(Self.book())
      #expect(try peek.part("xl/worksheets/sheet1.xml").contains("location=\"'原文'!C3\""))
      #expect(try peek.part("xl/worksheets/sheet2.xml").contains("location=\"'原文'!C5\""))
    }

    @Test func writesNoTextAsAFormula() throws {
      let sheet = try Self.peek(Self.book()).part("xl/worksheets/sheet2.xml")
      // Three formulas for each row of the one check, and no other.
      #expect(sheet.matches(of: /<f>/).count == 12)
      #expect(!sheet.contains("<f>1+1"))
    }

    @Test func givesTheSameBytesAgain() throws {
      let folder = try ScratchFolder()
      try Self.book().write(to: folder.file("a.xlsx"))
      try Self.book().write(to: folder.file("b.xlsx"))
      #expect(try folder.bytes("a.xlsx") == folder.bytes("b.xlsx"))
    }

    @Test func givesTheSameCellsRowByRowAndFromAFile() throws {
      var limits = SheetLimits()
      limits.rowsInMemory = 1
      limits.waitingBytes = 1
      let small = try Self.peek(Self.book())
      let big = try Self.peek(Self.book(limits))
      #expect(big.archive.names.contains("xl/sharedStrings.xml") == false)
      for sheet in ["核查", "projects", "原文"] {
        let (left, right) = (try small.table(sheet), try big.table(sheet))
        #expect(left.header == right.header)
        #expect(left.records.map(\.cells) == right.records.map(\.cells), "\(sheet)")
      }
    }

    @Test func goesOnInAnotherSheetWhereOneIsFull() throws {
      var limits = SheetLimits()
      limits.rows = 40
      limits.rowsInMemory = 10
      let rows = (0..<101).map { SampleBook.Row(name: "项目\($0)", done: "1.\($0)", share: "1", plan: "2") }
      let peek = try Self.peek(SampleBook(rows: rows, limits: limits))
      #expect(try peek.sheetNames() == ["projects", "projects (2)", "projects (3)", "原文", "说明"])
      let parts = try ["projects", "projects (2)", "projects (3)"].map { try peek.table($0) }
      #expect(parts.map(\.records.count) == [40, 40, 21])
      #expect(parts.allSatisfy { $0.header == parts[0].header })
      #expect(parts.flatMap { $0.records.map { $0.cells[0] ?? "" } } == rows.map { $0.name ?? "" })
    }

    @Test func namesTheFileThatCannotBeWritten() throws {
      let path = "/nowhere/at/all.xlsx"
      #expect {
        try Self.book().write(to: path)
      } throws: { error in
        guard let error = error as? StoreError else { return false }
        return error.store == path && error.kind == .inputOutput
      }
    }

    @Test func refusesRowsOfATableThatWasNotBegun() throws {
      let folder = try ScratchFolder()
      let store = WorkbookStore(writingTo: folder.file("a.xlsx"))
      #expect(throws: StoreError.self) { try store.write([0], rows: 1, layout: SampleBook.layout) }
    }
  }
#endif
