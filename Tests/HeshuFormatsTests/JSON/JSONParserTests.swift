import Foundation
import HeshuFormats
import HeshuRecords
import Testing

@Suite struct JSONParserTests {
  @Test func keepsOrderAndNumberText() throws {
    let value = try JSONParser.parse(Array(#" {"b":45.10,"a":[1e400,-0,null,true,false,"x"],"b":"2"} "#.utf8))
    let items: [JSONValue] = [.number("1e400"), .number("-0"), .null, .bool(true), .bool(false), .string("x")]
    let members = [
      JSONMember(name: "b", value: .number("45.10")), JSONMember(name: "a", value: .array(items)),
      JSONMember(name: "b", value: .string("2")),
    ]
    #expect(value == .object(members))
    #expect(value["b"] == .number("45.10"))
    #expect(value["c"] == nil)
  }

  @Test func takesEscapesOut() throws {
    #expect(
      try JSONParser.parse(Array(#""\"\\\/\b\f\n\r\t\u4ebf\ud83d\ude00\u0000""#.utf8)).text
        == "\"\\/\u{8}\u{C}\n\r\t亿😀\u{0}")
  }

  static let bad: [(text: String, code: JSONError.Code, byteOffset: Int)] = [
    ("", .truncated, 0), ("[1,]", .unexpected, 3), ("{\"a\":1", .truncated, 6), ("\"a", .truncated, 2),
    ("\"a\u{1}\"", .controlInString, 2),
    (#""ab\x""#, .badEscape, 3), (#""\ud800x""#, .loneSurrogate, 1), (#""\udc00""#, .loneSurrogate, 1),
    (#""\u12"#, .truncated, 5),
    (#""\u12g4""#, .badEscape, 1), ("1 2", .trailing, 2), ("01", .trailing, 1), ("-x", .badNumber, 1),
    ("1.", .truncated, 2), ("nul", .truncated, 3),
    ("nulx", .unexpected, 3), ("[[[[", .tooDeep, 3), ("{a:1}", .unexpected, 1), ("{\"a\" 1}", .unexpected, 5),
    ("NaN", .unexpected, 0),
  ]

  @Test(arguments: bad) func reportsThePlace(text: String, code: JSONError.Code, byteOffset: Int) {
    let error = #expect(throws: JSONError.self) {
      try JSONParser.parse(Array(text.utf8), 0..<text.utf8.count, depthLimit: 3)
    }
    #expect(error?.code == code)
    #expect(error?.byteOffset == byteOffset)
  }

  @Test func findsInvalidUTF8() {
    let error = #expect(throws: JSONError.self) { try JSONParser.parse([0x22, 0x61, 0xFF, 0x22]) }
    #expect(error?.code == .invalidUTF8)
    #expect(error?.byteOffset == 2)
  }

  @Test(.enabled(if: Suites.exist, "the case suites do not stand beside the project"))
  func obeysTheTestSuite() throws {
    let files = try Suites.files(in: "JSONTestSuite/test_parsing", ending: ".json")
    #expect(files.count > 300)
    for file in files {
      let bytes = try Suites.bytes(file)
      let name = file.lastPathComponent
      let value = try? JSONParser.parse(bytes)
      var reader = JSONRowReader()
      var scratch: [UInt8] = []
      let isRow = (try? reader.read(bytes, 0..<bytes.count, scratch: &scratch)) != nil
      if name.hasPrefix("y_") { #expect(value != nil, "\(name)") }
      if name.hasPrefix("n_") { #expect(value == nil, "\(name)") }
      if case .object = value, !bytes.starts(with: [0xEF]) {
        #expect(isRow, "\(name)")
      } else {
        #expect(!isRow, "\(name)")
      }
    }
  }

  @Test func readsBackWhatIsWritten() throws {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let value = randomValue(&generator, depth: 0)
      var out: [UInt8] = []
      JSONWriter.append(value, to: &out)
      #expect(try JSONParser.parse(out) == value)
      #expect(!out.contains(0x0A))
    }
  }

  private func randomValue(_ generator: inout SeededGenerator, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 3 ? 4 : 6), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .number("-\(Int.random(in: 0...99, using: &generator)).50")
    case 3: return .string(randomText(&generator, maximum: 40))
    case 4: return .array((0..<3).map { _ in randomValue(&generator, depth: depth + 1) })
    default:
      return .object(
        (0..<3).map { _ in
          JSONMember(name: randomText(&generator, maximum: 5), value: randomValue(&generator, depth: depth + 1))
        })
    }
  }
}
