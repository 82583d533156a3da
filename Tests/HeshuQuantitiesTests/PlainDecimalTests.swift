import HeshuQuantities
import Testing

/// Decimals out of bytes are those out of text.
@Suite struct PlainDecimalTests {
  @Test(arguments: [
    "", "0", "7", "-7", "+7", "45.10", "-0.05", "00.5", ".5", "5.", "-", "+", ".", "1.2.3", "1e5", " 1", "1 ", "１",
    "1,000",
    "999999999999999999", "9999999999999999999", "-99999999999999999.99", "123456789012345678.9",
    "0.123456789012345678",
    "12345678901234567890123456789012345678", "123456789012345678901234567890123456789", "--1", "1-",
  ])
  func agreesWithText(text: String) {
    let bytes = Array("x\(text)y".utf8)
    let found = ExactDecimal(plain: bytes, 1..<bytes.count - 1)
    let expected = ExactDecimal(text)
    #expect(found?.significand == expected?.significand)
    #expect(found?.exponent == expected?.exponent)
  }
}
