#if XLSX
  import HeshuRecords
  import Testing

  @testable import HeshuWorkbook

  /// Checks and operands in words.
  struct FieldNamesTests {
    private static let names: FieldNames = {
      var names = FieldNames()
      names.add(SampleBook.layout)
      return names
    }()

    private static func check(_ rule: String, _ formula: String, _ arithmetic: String?, _ roles: [String: String] = [:])
      -> CheckDescriptor
    {
      CheckDescriptor(
        name: "c", rule: rule, severity: .error, formula: formula, table: "projects",
        arithmetic: arithmetic.map { RowArithmetic($0) }, roleColumns: roles)
    }

    /// A role of a rule is no column that happens to be called so.
    @Test func writesFormulasWithLabels() {
      let cases = [
        (Self.check("expression", "done / plan = share", "done / plan = share"), "完成投资 / 年度计划 = 占年度计划"),
        (Self.check("expression", "sum(done) = total", nil), "sum(完成投资) = total"),
        (Self.check("share", "part / total = percent", "done / plan = share"), "完成投资 / 年度计划 = 占年度计划"),
        (Self.check("shares-to-100", "sum(share) = 100%", "a + share = 100%"), "a + 占年度计划 = 100%"),
        (Self.check("shares-to-100", "sum(share) = 100%", nil), "sum(share) = 100%"),
        (Self.check("sum", "sum(part) = total", nil, ["part": "done", "total": "plan"]), "sum(完成投资) = 年度计划"),
      ]
      for (check, words) in cases { #expect(Self.names.formula(of: check) == words) }
    }

    @Test func writesOperandsWithTheirColumns() {
      func text(_ role: String, _ text: String, _ check: CheckDescriptor) -> String {
        Self.names.text(of: .init(role: role, text: text, document: "", start: 0, end: 0), in: check)
      }
      let expression = Self.check("expression", "done / plan = share", nil)
      #expect(text("done", "45.1", expression) == "完成投资 45.1亿元")
      #expect(text("plan", "", expression) == "年度计划（缺）")
      let rule = Self.check("share", "part / total = percent", nil, ["part": "done"])
      #expect(text("part", "45.1", rule) == "完成投资 45.1亿元")
      #expect(text("part", "45.1亿元", rule) == "完成投资 45.1亿元")
      #expect(text("share", "45.1", rule) == "share 45.1")
    }
  }
#endif
