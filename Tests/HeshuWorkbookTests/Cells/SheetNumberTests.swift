#if XLSX
  import HeshuQuantities
  import Testing

  @testable import HeshuWorkbook

  struct SheetNumberTests {
    @Test(arguments: [
      ("0", 0), ("45.10", 45.1), ("-5.31", -5.31), ("0.1", 0.1), ("999999999999999", 999_999_999_999_999),
      ("0.123456789012345", 0.123456789012345), ("1200000000000000000", 1.2e18), ("217300000000000000.00", 2.173e17),
      ("0.0000000000000000000000000000001", 1e-31), ("9.95", 9.95),
    ])
    func keepsUpToFifteenDigits(_ text: String, _ expected: Double) throws {
      let decimal = try #require(ExactDecimal(text))
      #expect(SheetNumber.value(decimal) == expected)
    }

    @Test(arguments: ["1234567890123456", "0.1234567890123456", "217300000000000000.01", "-9999999999999999"])
    func refusesMoreDigits(_ text: String) throws {
      #expect(SheetNumber.value(try #require(ExactDecimal(text))) == nil)
    }

    /// The float shows the decimal that it was made of, for any digits and exponent.
    @Test func showsTheDecimalAgain() throws {
      var state: UInt64 = 5
      for _ in 0..<3000 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let digits = Int128((state >> 20) % 1_000_000_000_000_000)
        let decimal = ExactDecimal(significand: digits, exponent: Int32(state % 60) - 40)
        let value = try #require(SheetNumber.value(decimal))
        let shown = try #require(StoredNumber("\(value)"))
        #expect(shown.decimal == decimal, "\(decimal)")
      }
    }
  }
#endif
