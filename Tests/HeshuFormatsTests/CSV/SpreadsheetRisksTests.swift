import HeshuRecords
import Testing

@testable import HeshuFormats

/// What a spreadsheet would do to cells, counted.
@Suite struct SpreadsheetRisksTests {
  enum Risk { case none, formula, zeros, long, exponent, date }

  static let texts: [(text: String, risk: Risk)] = [
    ("", .none), ("甲项目", .none), ("abc", .none), ("2022年", .none), ("0", .none), ("7", .none), ("0.5", .none),
    ("007", .zeros), ("-007", .zeros), ("00.5", .zeros), ("430502197001011234", .long), ("123456789012345", .none),
    ("1234567890123456", .long), ("0.1234567890123456", .long), ("1E5", .exponent), ("12e-3", .exponent),
    ("1.5E10", .exponent), ("E5", .none), ("1E", .none), ("2022-11-21", .date), ("2022/11/21", .date),
    ("2022-11", .date), ("11-2022", .date), ("1/2", .date), ("3-5", .date), ("13-45", .none), ("2022-13", .none),
    ("2022-01/2022-09", .none), ("2022-Q3", .none), ("2022年11月", .date), ("3月5日", .date), ("2022年11月21日", .date),
    ("13月5日", .none), ("3月", .none), ("MAR1", .date), ("1-Sep", .date), ("sept2", .date), ("March 2022", .date),
    ("margin 1", .none), ("decade1", .none), ("12:30", .date), ("12:30:05", .date), ("12:75", .none), ("1:", .none),
    ("=1+1", .formula), ("@x", .formula), ("-5.31", .none), ("+8613812345678", .none), ("-x", .formula),
    ("'x", .formula), ("1,234", .none), ("8-10天", .none), ("第7版", .none),
  ]

  @Test(arguments: texts) func judgesTexts(text: String, risk: Risk) {
    var risks = SpreadsheetRisks()
    let bytes = Array(text.utf8)
    risks.addText(bytes, 0..<bytes.count)
    var expected = SpreadsheetRisks()
    switch risk {
    case .none: break
    case .formula: expected.formulas = 1
    case .zeros: expected.leadingZeros = 1
    case .long: expected.longNumbers = 1
    case .exponent: expected.exponents = 1
    case .date: expected.dates = 1
    }
    #expect(risks == expected)
  }

  @Test func judgesNumbers() {
    var risks = SpreadsheetRisks()
    for text in ["123456789012345", "0.000000000000000001", "-1.50", "217300000000000000.01", "1234567890.123456"] {
      let bytes = Array(text.utf8)
      risks.addNumber(bytes, 0..<bytes.count)
    }
    #expect(risks.longNumbers == 2)
    #expect(risks.damaged == 2)
    var sum = risks
    sum.add(risks)
    #expect(sum.longNumbers == 4)
  }
}
