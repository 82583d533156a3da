#if XLSX
  import HeshuQuantities
  import Testing

  @testable import HeshuWorkbook

  struct CellTests {
    @Test(arguments: [
      ("1900-03-01", 61), ("1970-01-01", 25_569), ("2000-02-29", 36_585), ("2022-11-15", 44_880),
      ("9999-12-31", 2_958_465),
    ])
    func countsDays(_ text: String, _ number: Int) {
      #expect(SheetDate.number(Array(text.utf8)[...]) == number)
      #expect(SheetDate.text(number) == text)
    }

    @Test(arguments: [
      "1900-02-28", "2022-11", "2022-13-01", "2022-02-29", "2022-11-00", "2022/11/15", "2022-11-15 ", "",
    ])
    func leavesOtherPeriodsAsText(_ text: String) {
      #expect(SheetDate.number(Array(text.utf8)[...]) == nil)
    }

    @Test func writesEveryDayAsItReadsIt() {
      for number in 61..<80_000 {
        let text = SheetDate.text(number)
        #expect(SheetDate.number(Array(text.utf8)[...]) == number, "\(text)")
      }
    }

    @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
    func namesColumns(_ column: Int, _ name: String) {
      #expect(CellName.column(column) == name)
      #expect(CellName.place("\(name)7").map { [$0.row, $0.column] } == [6, column])
    }

    @Test(arguments: ["", "A", "7", "A0", "a1", "A1B", "ZZZZZZZZ1", "A99999999999999999999"])
    func refusesOtherNames(_ name: String) {
      #expect(CellName.place(name) == nil)
    }

    @Test func givesSheetsNamesThatDiffer() {
      var names = SheetNames()
      let long = String(repeating: "项", count: 40)
      let found = ["原文", "原文", "a/b:c", "A_B_C", "'x'", "", "History", long, long].map { names.claim($0) }
      #expect(
        found == [
          "原文", "原文 (2)", "a_b_c", "A_B_C (2)", "x", "表", "History_", String(long.prefix(31)),
          String(long.prefix(27)) + " (2)",
        ])
      #expect(SheetNames.quoted("it's") == "'it''s'")
    }

    @Test func showsWrittenDecimalsBelowOneAnother() {
      let money = NumberFormat(WrittenUnit(unit: .yuan, power: 8, text: "亿元"))
      #expect(money.code(decimals: 2, widest: 2) == "#,##0.00\"亿元\"")
      #expect(money.code(decimals: 1, widest: 2) == "#,##0.0\"亿元\"_0")
      #expect(money.code(decimals: 0, widest: 2) == "#,##0\"亿元\"_._0_0")
      let percent = NumberFormat(WrittenUnit(unit: .percent, power: 0, text: "%"))
      #expect(percent.code(decimals: 1, widest: 1) == "0.0\"%\"")
      let yuan = NumberFormat(WrittenUnit(unit: .yuan, power: 0, text: "元"))
      #expect(yuan.code(decimals: 0, widest: 0).hasPrefix(#"[>=100000000]0\.00,,"亿元""#))
      #expect(yuan.code(decimals: 2, widest: 2) == "#,##0.00\"元\"")
      #expect(NumberFormat(nil).code(decimals: 0, widest: 0) == "0")
    }
  }
#endif
