import Glibc
import Testing

@testable import HeshuDocuments

/// Documents in every encoding come out as the same text, and each of its bytes leads back to the original.
@Suite struct TextDecodingTests {
  static let text = "全市完成投资45.1亿元，\r\n占年度计划的115.8%。\nGDP 增长3.4%"

  static func encode(_ text: String, _ encoding: String) -> [UInt8] {
    let converter = iconv_open(encoding, "UTF-8")
    defer { iconv_close(converter) }
    var input = Array(text.utf8).map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    let room = output.count
    var rest = input.count
    var left = room
    input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var to = target.baseAddress
        _ = iconv(converter, &from, &rest, &to, &left)
        _ = iconv(converter, nil, nil, &to, &left)
      }
    }
    #expect(rest == 0)
    return output[..<(room - left)].map { UInt8(bitPattern: $0) }
  }

  /// Every scalar's first byte leads to where the encoding of the text in front of it ends.
  private func expectExactMap(_ decoded: DecodedText, _ text: String, _ encoding: String, markBytes: Int) {
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == text)
    var prefix = ""
    var hint = 0
    for scalar in text.unicodeScalars {
      let expected = markBytes + TextDecodingTests.encode(prefix, encoding).count
      #expect(decoded.map.original(prefix.utf8.count, hint: &hint) == expected)
      #expect(
        decoded.map.original(prefix.utf8.count + String(scalar).utf8.count - 1)
          == (decoded.map.isIdentity ? expected + String(scalar).utf8.count - 1 : expected))
      prefix.unicodeScalars.append(scalar)
    }
    #expect(decoded.map.original(prefix.utf8.count) == markBytes + TextDecodingTests.encode(text, encoding).count)
  }

  @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"]) func findsTheEncoding(encoding: String) throws {
    let decoded = try TextDecoding.decode(TextDecodingTests.encode(TextDecodingTests.text, encoding))
    #expect(decoded.encoding.name == encoding)
    expectExactMap(decoded, TextDecodingTests.text, encoding, markBytes: 0)
  }

  @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"])
  func obeysTheByteOrderMark(encoding: String) throws {
    let mark = TextDecodingTests.encode("\u{FEFF}", encoding)
    let bytes = mark + TextDecodingTests.encode(TextDecodingTests.text, encoding)
    for named in [nil, TextEncoding(named: encoding)] {
      let decoded = try TextDecoding.decode(bytes, as: named)
      #expect(decoded.encoding.name == encoding)
      expectExactMap(decoded, TextDecodingTests.text, encoding, markBytes: mark.count)
    }
  }

  @Test(arguments: ["GBK", "BIG5", "EUC-JP", "SHIFT_JIS", "WINDOWS-1252", "utf-16le", "EUC-KR"])
  func decodesNamedEncodings(encoding: String) throws {
    let text = encoding == "WINDOWS-1252" ? "café 3.4% – 5€" : "投資45.1元，3.4%。\n"
    let written = encoding == "GBK" ? "GB18030" : encoding
    let decoded = try TextDecoding.decode(TextDecodingTests.encode(text, written), as: TextEncoding(named: encoding))
    expectExactMap(decoded, text, written, markBytes: 0)
  }

  @Test func mapsRareCharactersAndSurrogates() throws {
    let text = "a😀亿€ü㐀\u{20000}z"
    for encoding in ["GB18030", "UTF-16BE", "UTF-32LE"] {
      let decoded = try TextDecoding.decode(TextDecodingTests.encode(text, encoding), as: TextEncoding(named: encoding))
      expectExactMap(decoded, text, encoding, markBytes: 0)
    }
  }

  @Test func mapsShiftSequences() throws {
    let bytes = TextDecodingTests.encode("a投b", "ISO-2022-JP")
    let decoded = try TextDecoding.decode(bytes, as: TextEncoding(named: "iso-2022-jp"))
    #expect(String(decoding: decoded.bytes, as: UTF8.self) == "a投b")
    #expect(decoded.map.original(0) == 0)
    #expect(bytes[decoded.map.original(4)] == UInt8(ascii: "b"))
  }

  @Test func roundTripsRandomTexts() throws {
    var generator = SeededGenerator(seed: 3)
    let alphabet = Array("亿元甲乙a1\r\n，。%\u{3000}é€😀㐀".unicodeScalars)
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<Int.random(in: 0...60, using: &generator) {
        text.unicodeScalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &generator)])
      }
      for encoding in ["UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"] {
        let bytes = TextDecodingTests.encode(text, encoding)
        expectExactMap(try TextDecoding.decode(bytes, as: TextEncoding(named: encoding)), text, encoding, markBytes: 0)
      }
    }
  }

  @Test func readsAnEmptyDocument() throws {
    #expect(try TextDecoding.decode([]).bytes.isEmpty)
    #expect(try TextDecoding.decode([0xEF, 0xBB, 0xBF]).bytes.isEmpty)
    #expect(try TextDecoding.decode([0xFF, 0xFE]).bytes.isEmpty)
  }

  static let bad: [(bytes: [UInt8], encoding: String?, code: DocumentError.Code, byteOffset: Int?)] = [
    (Array("完成投资45.1亿元".utf8.dropLast()), nil, .invalidUTF8, 19),
    (Array("完成投资".utf8) + [0xFF] + Array("亿元".utf8), nil, .invalidUTF8, 12),
    ([0x61, 0xE9, 0x20], nil, .invalidUTF8, 1), (Array("ab\u{0}\u{1}c".utf8), nil, .binary, 2),
    (Array("ab\u{0}c".utf8), "utf-8", .binary, 2),
    // A NUL at an even and at an odd place, in texts of an even number of bytes.
    (Array("完成投资45\u{0}亿元".utf8) + [0x20], nil, .binary, 14), (Array("完成投资4\u{0}亿元".utf8), nil, .binary, 13),
    (Array("investment of 45.1 billi\u{0}n yuan ".utf8), nil, .binary, 24),
    (Array("investment of 45.1 bill\u{0}on yuan ".utf8), nil, .binary, 23),
    (Array("全市完成投资四亿元".utf8) + [0xE5, 0xBA, 0xFF, 0xFE, 0x00, 0x62, 0x61], nil, .binary, 31),
    ([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0], nil, .binary, 7), (Array("亿".utf8), "no-such", .unknownEncoding, nil),
    ([0xFF, 0xFE, 0x61, 0x00], "GB18030", .invalidEncoding, 0), ([0xBF], "UTF-8", .invalidUTF8, 0),
    ([0x61, 0x81], "GBK", .invalidEncoding, 1),
    ([0x61, 0xA1], "BIG5", .invalidEncoding, 1), ([0x61, 0x00, 0x62], "UTF-16LE", .invalidEncoding, 2),
    ([0x61, 0x00, 0x00, 0xD8, 0x62, 0x00], "UTF-16LE", .invalidEncoding, 2),
    ([0x61, 0x00, 0x00, 0x00], "UTF-16LE", .binary, 2),
    ([0xFF, 0xFE, 0x61], nil, .invalidEncoding, 2), ([0x61, 0xFF, 0x62], "GB18030", .invalidEncoding, 1),
  ]

  @Test(arguments: bad)
  func reportsThePlace(bytes: [UInt8], encoding: String?, code: DocumentError.Code, byteOffset: Int?) {
    let error = #expect(throws: DocumentError.self) {
      try TextDecoding.decode(bytes, as: encoding.map { TextEncoding(named: $0) }, path: "a.txt")
    }
    #expect(error?.code == code)
    #expect(error?.byteOffset == byteOffset)
    #expect(error?.path == "a.txt")
  }

  @Test func doesNotTakeBig5ForGB18030() {
    let bytes = TextDecodingTests.encode("全市完成投資與建設計畫，經濟發展資料", "BIG5")
    #expect(throws: DocumentError.self) { try TextDecoding.decode(bytes) }
  }

  /// Whatever the bytes are, what comes of them is UTF-8 that leads back into them, or a DocumentError.
  @Test func anyBytesAreTextOrAnError() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      for encoding in [nil, "GB18030", "BIG5", "UTF-16LE", "ISO-2022-JP", "UTF-7", "SHIFT_JIS"] {
        guard let text = try? TextDecoding.decode(bytes, as: encoding.map { TextEncoding(named: $0) }) else { continue }
        let place = text.map.original(text.bytes.count)
        guard String(validating: text.bytes, as: UTF8.self) != nil, place <= bytes.count else {
          Issue.record("\(bytes) as \(encoding ?? "nil")")
          return
        }
      }
    }
  }
}
