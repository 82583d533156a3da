#if XLSX
  import HeshuQuantities
  import HeshuRecords
  import Testing

  @testable import HeshuWorkbook

  struct LiveFormulaTests {
    private static let units: [String: WrittenUnit] = [
      "done": SampleBook.money, "plan": SampleBook.money, "share": SampleBook.percent, "rate": SampleBook.percent,
      "last": WrittenUnit(unit: .yuan, power: 4, text: "万元"),
      "points": WrittenUnit(unit: .percentagePoint, power: 0, text: "个百分点"),
      "times": WrittenUnit(unit: .multiple, power: 0, text: "倍"),
      "people": WrittenUnit(unit: .person, power: 0, text: "人"),
      "each": WrittenUnit(unit: .yuan, power: 4, text: "万元"),
      "wage": WrittenUnit(
        unit: FigureUnit(numerator: FigureUnit.yuan.numerator, denominator: FigureUnit.person.numerator), power: 0,
        text: "元/人"),
    ]

    private static func check(_ formula: String) -> LiveCheck? { check(RowArithmetic(formula)) }

    private static func check(_ arithmetic: RowArithmetic) -> LiveCheck? {
      let columns = units.keys.sorted().enumerated().map { place, name in
        OutputColumn(
          name: name, field: place, part: .value, source: Field(name: name, type: .figure, unit: units[name]))
      }
      return LiveCheck(
        CheckDescriptor(
          name: "c", rule: "expression", severity: .error, formula: "", table: "t", arithmetic: arithmetic),
        TableLayout(table: "t", columns: columns))
    }

    private static func text(_ formula: String) -> String? {
      check(formula)?.text { "\(units.keys.sorted()[$0].prefix(2).uppercased())2" }
    }

    @Test(arguments: [
      ("done / plan = share", "=IF(COUNT(DO2,PL2)<2,\"\",IFERROR(DO2/PL2*100,\"\"))"),
      ("share = done / plan", "=IF(COUNT(DO2,PL2)<2,\"\",IFERROR(DO2/PL2*100,\"\"))"),
      ("done / last = times", "=IF(COUNT(DO2,LA2)<2,\"\",IFERROR(DO2/LA2*10000,\"\"))"),
      ("(done - last) / last = share", "=IF(COUNT(DO2,LA2)<2,\"\",IFERROR((DO2*10000-LA2)/LA2*100,\"\"))"),
      ("plan * share = done", "=IF(COUNT(PL2,SH2)<2,\"\",IFERROR(PL2*SH2/100,\"\"))"),
      ("share - rate = points", "=IF(COUNT(SH2,RA2)<2,\"\",IFERROR(SH2-RA2,\"\"))"),
      ("done - (plan - last) = plan", "=IF(COUNT(DO2,PL2,LA2)<3,\"\",IFERROR((DO2*10000-(PL2*10000-LA2))/10000,\"\"))"),
      ("done / 2 = plan", "=IF(COUNT(DO2)<1,\"\",IFERROR(DO2/2,\"\"))"),
      ("t.done / t.plan = t.share", "=IF(COUNT(DO2,PL2)<2,\"\",IFERROR(DO2/PL2*100,\"\"))"),
      ("done / plan - 1 = share", "=IF(COUNT(DO2,PL2)<2,\"\",IFERROR((DO2/PL2-1)*100,\"\"))"),
      ("1 / (1 - last / done) - 1 = share", "=IF(COUNT(LA2,DO2)<2,\"\",IFERROR((1/(10000-LA2/DO2)*10000-1)*100,\"\"))"),
      ("share - 100.00% = points", "=IF(COUNT(SH2)<1,\"\",IFERROR(SH2-100,\"\"))"),
      ("share - 100% = rate", "=IF(COUNT(SH2)<1,\"\",IFERROR(SH2-100,\"\"))"),
      ("times / 100 - 1 = rate", "=IF(COUNT(TI2)<1,\"\",IFERROR((TI2/100-1)*100,\"\"))"),
      ("share + rate = 100%", "=IF(COUNT(SH2,RA2)<2,\"\",IFERROR(SH2+RA2,\"\"))"),
      ("share + rate <= 100%", "=IF(COUNT(SH2,RA2)<2,\"\",IFERROR(SH2+RA2,\"\"))"),
      ("done >= plan + last", "=IF(COUNT(PL2,LA2)<2,\"\",IFERROR((PL2*10000+LA2)/10000,\"\"))"),
      ("done / people = each", "=IF(COUNT(DO2,PE2)<2,\"\",IFERROR(DO2/PE2*10000,\"\"))"),
      ("done / people = wage", "=IF(COUNT(DO2,PE2)<2,\"\",IFERROR(DO2/PE2*100000000,\"\"))"),
      ("(1 + rate) ^ 5 * done = plan", "=IF(COUNT(RA2,DO2)<2,\"\",IFERROR(((100+RA2)/100)^5*DO2,\"\"))"),
      ("-(1 + rate) ^ 2 = share", "=IF(COUNT(RA2)<1,\"\",IFERROR((-(100+RA2)/100)^2*100,\"\"))"),
    ])
    func writesTheArithmeticInTheColumnsUnits(_ formula: String, _ expected: String) {
      #expect(Self.text(formula) == expected)
    }

    @Test(arguments: [
      "done <= plan", "done = plan", "sum(done) = plan", "tiers.done / plan = share", "done + people = plan",
      "done / plan = people",
      "done / plan = missing", "done / plan = share = rate", "1 + 2 = share", "share = 100%", "done / plan < share",
      "done + plan = 100%", "done / plan >= share >= rate", "(1 + rate) ^ people = share", "(1 + rate) ^ 101 = share",
      "(1 + rate) ^ 2.5 = share", "other.done / plan = share", "people / done = wage", "people / done = each",
      "share + 0.1234567890123456 = rate", "done / = share", "done / plan", "done != plan",
      "'a' = share",
      String(repeating: "(", count: 200) + "done / plan = share",
    ])
    func leavesOtherChecksAlone(_ formula: String) {
      #expect(Self.text(formula) == nil)
    }

    private static func figure(_ text: String, _ qualifier: Qualifier = .exact) throws -> WorkbookFigure {
      let value = try #require(ExactDecimal(text))
      return WorkbookFigure(value: value, step: Int(value.exponent), qualifier: qualifier, isExactCount: false)
    }

    /// 92.5 ± 0.05 against 2.45 ± 0.005 over 2.80 ± 0.005; 71.0 against 0.85 over 1.20.
    @Test(arguments: [
      ("2.45", "2.80", "92.5", "87.5", false), ("0.85", "1.20", "71.0", "70.8333333333333", true),
      ("5.31", "4.00", "132.75", "132.75", true),
    ])
    func judgesAsTheIntervalsDo(_ done: String, _ plan: String, _ share: String, _ computed: String, _ holds: Bool)
      throws
    {
      let check = try #require(Self.check("done / plan = share"))
      let figures = try ["done": Self.figure(done), "plan": Self.figure(plan), "share": Self.figure(share)]
      let names = Self.units.keys.sorted()
      let outcome = LiveOutcome(check) { figures[names[$0]] }
      #expect(outcome.computed.flatMap(SheetNumber.nearest) == Double(computed))
      #expect(outcome.holds == holds)
      let intervals = try #require(check.evaluate { figures[names[$0]] }?.interval)
      let reported = try #require(check.reported { figures[names[$0]] }?.interval)
      #expect(intervals.meets(reported) == holds)
    }

    /// Which side may be the greater one, and which the formula comes to.
    @Test(arguments: [
      ("share + rate = 100%", "60.0", "40.1", "100.1", true), ("share + rate = 100%", "60.0", "40.2", "100.2", false),
      ("share + rate <= 100%", "60.0", "30.0", "90", true), ("share + rate <= 100%", "60.0", "40.1", "100.1", true),
      ("share + rate <= 100%", "60.0", "40.2", "100.2", false), ("share + rate >= 100%", "60.0", "39.8", "99.8", false),
      ("share + rate >= 100%", "60.0", "41.0", "101", true), ("100% >= share + rate", "60.0", "40.2", "100.2", false),
      ("100% <= share + rate", "60.0", "40.2", "100.2", true),
      ("(1 + share) ^ 2 - 1 = rate", "10.0", "21.0", "21", true),
      ("(1 + share) ^ 2 - 1 = rate", "10.0", "21.3", "21", false),
    ])
    func judgesEveryRelation(_ formula: String, _ share: String, _ rate: String, _ computed: String, _ holds: Bool)
      throws
    {
      let check = try #require(Self.check(formula))
      let figures = try ["share": Self.figure(share), "rate": Self.figure(rate)]
      let names = Self.units.keys.sorted()
      let outcome = LiveOutcome(check) { figures[names[$0]] }
      #expect(outcome.computed.flatMap(SheetNumber.nearest) == Double(computed))
      #expect(outcome.holds == holds)
    }

    @Test func roundsAsTheCheckSays() throws {
      var arithmetic = RowArithmetic("share + rate = 100%", rounding: .any)
      let names = Self.units.keys.sorted()
      let figures = try ["share": Self.figure("60.0"), "rate": Self.figure("40.15", .about)]
      func holds() -> Bool? { Self.check(arithmetic).flatMap { LiveOutcome($0) { figures[names[$0]] }.holds } }
      #expect(holds() == false)
      arithmetic.aboutWidth = 5
      #expect(holds() == true)
      arithmetic.rounding = .nearest
      #expect(holds() == false)
      arithmetic.aboutWidth = 10
      #expect(holds() == true)
      arithmetic.aboutWidth = 9
      arithmetic.expression = "share - rate = 20%"
      #expect(holds() == false)
    }

    @Test func saysNothingWithoutOperandsAndNothingAgainstOpenEnds() throws {
      let check = try #require(Self.check("done / plan = share"))
      let names = Self.units.keys.sorted()
      let missing = try ["done": Self.figure("1")]
      #expect(LiveOutcome(check) { missing[names[$0]] }.holds == nil)
      let zero = try ["done": Self.figure("1"), "plan": Self.figure("0"), "share": Self.figure("1")]
      #expect(LiveOutcome(check) { zero[names[$0]] }.computed == nil)
      let over = try ["done": Self.figure("4.2", .over), "plan": Self.figure("4.00"), "share": Self.figure("110")]
      #expect(LiveOutcome(check) { over[names[$0]] }.holds == true)
      let above = try ["done": Self.figure("4.2", .over), "plan": Self.figure("4.00"), "share": Self.figure("90")]
      #expect(LiveOutcome(check) { above[names[$0]] }.holds == false)
    }
  }
#endif
