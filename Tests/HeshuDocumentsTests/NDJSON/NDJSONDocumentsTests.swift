import Foundation
import HeshuDocuments
import Testing

/// Every line is a document or a reject with its place, and the stream goes on behind each reject.
@Suite struct NDJSONDocumentsTests {
  struct Reading: Equatable {
    var documents: [[String?]] = []
    var places: [[Int]] = []
    var rejects: [NDJSONReject] = []
  }

  private func read(_ bytes: [UInt8], lineLimit: Int = NDJSONDocuments.lineLimit) throws -> Reading {
    let folder = try ScratchFolder()
    var documents = try NDJSONDocuments(path: folder.write("d.ndjson", bytes), lineLimit: lineLimit)
    return try read(&documents)
  }

  private func read(_ documents: inout NDJSONDocuments) throws -> Reading {
    var reading = Reading()
    var arena: [UInt8] = []
    while let item = try documents.next(into: &arena) {
      switch item {
      case .document(let document):
        let ranges = [document.id, document.text, document.published, document.title, document.origin]
        reading.documents.append(ranges.map { $0.map { String(decoding: arena[$0], as: UTF8.self) } })
        reading.places.append([document.line, document.byteOffset])
      case .rejected(let reject): reading.rejects.append(reject)
      }
    }
    return reading
  }

  @Test func readsDocuments() throws {
    let lines = #"""
      {"id":"a","text":"完成投资45.1亿元"}

      { "text" : "1\n\"2\"\\\u4ebf\ud83d\ude00\/" , "id":"b\u0041", "published":"2022-11-21","title":"t","origin":null,"x":[1,{"y":"\""},[]],"z":-1.5e3 }
      {"i\u0064":"c","text":"","origin":"o","q":true,"r":false,"s":null,"t":{}}
      """#
    let reading = try read([0xEF, 0xBB, 0xBF] + Array(lines.utf8))
    #expect(reading.rejects.isEmpty)
    #expect(
      reading.documents == [
        ["a", "完成投资45.1亿元", nil, nil, nil], ["bA", "1\n\"2\"\\亿😀/", "2022-11-21", "t", nil], ["c", "", nil, nil, "o"],
      ])
    #expect(reading.places.map { $0[0] } == [1, 3, 4])
    #expect(reading.places[0][1] == 3)
    #expect(try read(Array("{\"id\":\"a\",\"text\":\"b\"}\r\n".utf8)).documents.count == 1)
    #expect(try read([]) == Reading())
  }

  static let bad: [(line: [UInt8], code: NDJSONReject.Code, at: Int)] = [
    (Array("[]".utf8), .notAnObject, 0), (Array("x".utf8), .notAnObject, 0), (Array(#"{"id":"a""#.utf8), .truncated, 9),
    (Array(#"{"id":"a"}"#.utf8), .missingMember, 0), (Array(#"{"text":"a"}"#.utf8), .missingMember, 0),
    (Array("{}".utf8), .missingMember, 0),
    (Array(#"{"id":1,"text":"a"}"#.utf8), .notAString, 6), (Array(#"{"id":null,"text":"a"}"#.utf8), .notAString, 6),
    (Array(#"{"id":"","text":"a"}"#.utf8), .emptyIdentifier, 0),
    (Array(#"{"id":"a","id":"b"}"#.utf8), .duplicateMember, 10),
    (Array(#"{"id":"a","text":"\x"}"#.utf8), .badEscape, 18),
    (Array(#"{"id":"a","text":"a\ud800"}"#.utf8), .loneSurrogate, 19),
    (Array(#"{"id":"a","text":"\ud800\u0041"}"#.utf8), .loneSurrogate, 18),
    (Array(#"{"id":"a","text":"\u12"#.utf8), .truncated, 22),
    (Array(#"{"id":"a","text":"\u12g4"}"#.utf8), .badEscape, 18),
    (Array("{\"id\":\"a\",\"text\":\"\t\"}".utf8), .controlInString, 18),
    (Array(#"{"id":"a","text":"b"} x"#.utf8), .syntax, 22), (Array(#"{"id":"a","text":"b",}"#.utf8), .syntax, 21),
    (Array(#"{"id":"a","x":[1,]}"#.utf8), .syntax, 17), (Array(#"{"id":"a","x":01}"#.utf8), .syntax, 15),
    (Array(#"{"id" "a"}"#.utf8), .syntax, 6),
    (Array("{\"id\":\"".utf8) + [0xFF] + Array("\",\"text\":\"b\"}".utf8), .invalidUTF8, 7),
    (Array(#"{"id":"a","x":nul}"#.utf8), .syntax, 17),
    (Array((#"{"x":"# + String(repeating: "[", count: 100_000)).utf8), .tooDeep, 517),
    (Array(#"{"id":"a\"#.utf8), .truncated, 9),
  ]

  @Test(arguments: bad) func rejectsTheLineAndGoesOn(line: [UInt8], code: NDJSONReject.Code, at: Int) throws {
    let good = Array(#"{"id":"a","text":"b"}"#.utf8)
    let reading = try read(good + [0x0A] + line + [0x0A] + good)
    #expect(reading.documents == [["a", "b", nil, nil, nil], ["a", "b", nil, nil, nil]])
    #expect(reading.rejects.map(\.code) == [code])
    #expect(reading.rejects.map(\.line) == [2])
    #expect(reading.rejects.map(\.byteOffset) == [good.count + 1 + at])
  }

  @Test func carriesLinesOverChunks() throws {
    var generator = SeededGenerator(seed: 6)
    var bytes: [UInt8] = []
    var expected: [[String?]] = []
    var places: [[Int]] = []
    for number in 0..<60 {
      let text = String(repeating: "亿元", count: Int.random(in: 0...30_000, using: &generator))
      places.append([number + 1, bytes.count])
      bytes += Array("{\"id\":\"\(number)\",\"text\":\"\(text)\"}\n".utf8)
      expected.append(["\(number)", text, nil, nil, nil])
    }
    let reading = try read(bytes)
    #expect(bytes.count > 3 << 20)
    #expect(reading.documents == expected)
    #expect(reading.places == places)
  }

  @Test func readsPastALineBeyondTheLimit() throws {
    let good = Array(#"{"id":"a","text":"b"}"#.utf8)
    for size in [101, 5000, 3 << 20] {
      let bytes =
        good + [0x0A] + [UInt8](repeating: 0x61, count: size) + [0x0A] + good + [0x0A]
        + [UInt8](repeating: 0x62, count: size)
      let reading = try read(bytes, lineLimit: 100)
      #expect(reading.documents.count == 2)
      #expect(reading.places.last == [3, good.count + size + 2])
      #expect(reading.rejects.map(\.code) == [.lineTooLong, .lineTooLong])
      #expect(reading.rejects.map(\.byteOffset) == [good.count + 1, 2 * good.count + size + 3])
    }
  }

  @Test func readsPipes() throws {
    let pipe = Pipe()
    let bytes = Array(#"{"id":"a","text":"b"}"#.utf8)
    Thread.detachNewThread {
      for byte in bytes { pipe.fileHandleForWriting.write(Data([byte])) }
      try? pipe.fileHandleForWriting.close()
    }
    var documents = NDJSONDocuments(descriptor: pipe.fileHandleForReading.fileDescriptor, path: "-")
    #expect(try read(&documents).documents == [["a", "b", nil, nil, nil]])
  }

  @Test func failsOnlyWhereReadingFails() throws {
    let folder = try ScratchFolder()
    #expect(throws: DocumentError.self) { _ = try NDJSONDocuments(path: folder.path + "/none") }
    #expect(throws: DocumentError.self) { _ = try NDJSONDocuments(path: folder.path) }
    var closed = NDJSONDocuments(descriptor: 9999, path: "x")
    var arena: [UInt8] = []
    #expect(throws: DocumentError.self) { try closed.next(into: &arena) }
  }

  /// Whatever bytes are changed, each line that is not blank is a document or a reject.
  @Test func damagedLinesAreAllAccountedFor() throws {
    var generator = SeededGenerator(seed: 7)
    let line = Array(#"{"id":"a","text":"\u4ebf\ud83d\ude00亿","x":[{"y":1.5e3},null]}"#.utf8)
    var bytes: [UInt8] = []
    for _ in 0..<5000 {
      var copy = line
      for _ in 0..<2 {
        copy[Int.random(in: 0..<copy.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      bytes += copy.prefix(Int.random(in: 1...copy.count, using: &generator)) + [0x0A]
    }
    let lines = bytes.split(separator: 0x0A).count { !$0.allSatisfy { [0x20, 0x09, 0x0D].contains($0) } }
    let reading = try read(bytes)
    #expect(reading.documents.count + reading.rejects.count == lines)
    #expect(reading.rejects.count > lines / 2)
  }
}
