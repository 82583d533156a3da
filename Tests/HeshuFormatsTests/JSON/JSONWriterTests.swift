import HeshuFormats
import Testing

@Suite struct JSONWriterTests {
  static let strings: [(text: String, json: String)] = [
    ("", #""""#), ("亿元", "\"亿元\""), ("a\"b\\c/", #""a\"b\\c/""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
    ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\u{7F}\""), ("0123456789abcdefg\"h", #""0123456789abcdefg\"h""#),
  ]

  @Test(arguments: strings) func escapes(text: String, json: String) {
    var out: [UInt8] = []
    JSONWriter.appendString(text, to: &out)
    #expect(String(decoding: out, as: UTF8.self) == json)
  }

  @Test func writesDecimalsAsTextOrNumber() {
    var out: [UInt8] = []
    let decimal = Array("45.10".utf8)
    JSONWriter.appendDecimal(decimal, 0..<5, asNumber: false, to: &out)
    JSONWriter.appendDecimal(decimal, 0..<5, asNumber: true, to: &out)
    #expect(String(decoding: out, as: UTF8.self) == "\"45.10\"45.10")
  }
}
