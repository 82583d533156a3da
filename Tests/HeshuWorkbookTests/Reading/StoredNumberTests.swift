#if XLSX
  import HeshuQuantities
  import Testing

  @testable import HeshuWorkbook

  struct StoredNumberTests {
    @Test(arguments: [
      ("45.1", "45.1", false), ("-0.5", "-0.5", false), ("1.2E+18", "1200000000000000000", false),
      ("1e-7", "0.0000001", false),
      (".5", "0.5", false), ("0.30000000000000004", "0.3", true), ("45.100000000000001", "45.1", true),
      ("0.28999999999999998", "0.29", true), ("123456789012345", "123456789012345", false),
      ("123456789012345678", "123456789012346000", true), ("4.00", "4.00", false),
    ])
    func keepsFifteenDigits(_ text: String, _ expected: String, _ isRounded: Bool) throws {
      let number = try #require(StoredNumber(text))
      #expect(number.decimal.description == expected)
      #expect(number.isRounded == isRounded)
    }

    @Test(arguments: ["", "x", "1,5", "1e", "e5", "1e5e5", "1e9999", "--1", "1.2.3", "NaN", "INF"])
    func refusesWhatIsNoNumber(_ text: String) {
      #expect(StoredNumber(text) == nil)
    }

    @Test(arguments: [
      ("4", 2, false, "4.00"), ("4.5", 2, false, "4.50"), ("4.567", 2, false, "4.567"), ("1.158", 1, true, "115.8%"),
      ("1.2", 2, true, "120.00%"), ("1.2E+3", 1, false, "1200.0"), ("4", 0, false, "4"),
    ])
    func showsTheDecimalsOfItsFormat(_ text: String, _ decimals: Int, _ isPercent: Bool, _ expected: String) throws {
      #expect(try #require(StoredNumber(text)).text(decimals: decimals, asPercent: isPercent) == expected)
    }

    @Test(arguments: [
      ("General", 0, false, false), ("0.00", 2, false, false), ("#,##0.0\"亿元\"", 1, false, false),
      ("0.0%", 1, true, false),
      ("yyyy\"年\"m\"月\"d\"日\"", 0, false, true), ("[$-804]yyyy-mm-dd", 0, false, true), ("[h]:mm", 0, false, true),
      ("0.00,,\"亿\"", 0, false, false), ("0.00E+00", 0, false, false), ("# ?/?", 0, false, false),
      ("[Red]0.000;[Blue]-0.0", 3, false, false), ("\"d\"0", 0, false, false), ("@", 0, false, false),
      ("0.0\\%", 1, false, false),
    ])
    func readsFormats(_ code: String, _ decimals: Int, _ isPercent: Bool, _ isDate: Bool) {
      let format = SheetNumberFormat(code: code)
      #expect(
        [format.decimals, format.isPercent ? 1 : 0, format.isDate ? 1 : 0] == [
          decimals, isPercent ? 1 : 0, isDate ? 1 : 0,
        ])
    }

    @Test(arguments: [
      ("44880", false, "2022-11-15"), ("44880.5", false, "2022-11-15T12:00:00"), ("0.25", false, "06:00:00"),
      ("59", false, "1900-02-28"), ("61", false, "1900-03-01"), ("43418", true, "2022-11-15"),
    ])
    func readsDates(_ text: String, _ countsFrom1904: Bool, _ expected: String) throws {
      #expect(StoredDate.text(try #require(ExactDecimal(text)), countsFrom1904: countsFrom1904) == expected)
    }

    @Test(arguments: [
      ("_x0041_", "A"), ("a_x000D_b", "a\rb"), ("_x005F_x0041_", "_x0041_"), ("_xD842__xDFB7_", "𠮷"),
      ("_xD842_x", "\u{FFFD}x"),
      ("_x004_", "_x004_"), ("plain", "plain"),
    ])
    func readsEscapes(_ text: String, _ expected: String) {
      #expect(EscapedText.decoded(text) == expected)
    }
  }
#endif
