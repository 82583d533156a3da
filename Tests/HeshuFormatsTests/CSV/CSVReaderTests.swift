import Foundation
import HeshuFormats
import Testing

/// Reads what the dialects write and what others write, and names the place of everything that is wrong.
@Suite struct CSVReaderTests {
  struct Reading: Equatable {
    var records: [[String?]] = []
    var places: [[Int]] = []
    var errors: [CSVError] = []
  }

  static func read(_ bytes: [UInt8], piece: Int = .max, options: CSVReaderOptions = CSVReaderOptions()) -> Reading {
    var reading = Reading()
    var reader = CSVReader(options: options)
    var at = 0
    while true {
      switch reader.next() {
      case .record:
        reading.records.append(
          reader.fields.map { $0.isNull ? nil : String(decoding: reader.buffer[$0.range], as: UTF8.self) })
        reading.places.append([reader.line, reader.byteOffset])
      case .malformed(let error): reading.errors.append(error)
      case .needsInput:
        let end = piece == .max ? bytes.count : min(bytes.count, at + piece)
        if at == bytes.count { reader.finish() } else { reader.feed(bytes, at..<end) }
        at = end
      case .end: return reading
      }
    }
  }

  static func read(_ text: String, options: CSVReaderOptions = CSVReaderOptions()) -> Reading {
    read(Array(text.utf8), options: options)
  }

  static let good: [(text: String, records: [[String?]])] = [
    ("", []), ("a", [["a"]]), ("a,b", [["a", "b"]]), ("a,b\n", [["a", "b"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a\rb\r", [["a"], ["b"]]), ("a,\n,b\n", [["a", nil], [nil, "b"]]), ("\"\",\"\"\n", [["", ""]]), ("\"\"", [[""]]),
    ("\"a\"\"b\",c\n", [["a\"b", "c"]]), ("\"\"\"\"\n", [["\""]]), ("\"a\r\nb\",c\r\n", [["a\r\nb", "c"]]),
    ("a\"b,c\n", [["a\"b", "c"]]),
    ("\n\na\n\n", [["a"]]), ("\u{FEFF}a,b\n", [["a", "b"]]), ("\u{FEFF}\"a\"\n", [["a"]]), ("\u{FEFF}", []),
    ("\r\n", []),
    ("完成投资,45.1亿元\n", [["完成投资", "45.1亿元"]]), (",", [[nil, nil]]), ("a,", [["a", nil]]),
    (" a , b \n", [[" a ", " b "]]),
    ("\"a\",\"b\"\"\"", [["a", "b\""]]),
  ]

  @Test(arguments: good) func reads(text: String, records: [[String?]]) {
    let bytes = Array(text.utf8)
    for piece in [1, 2, 3, 7, Int.max] {
      let reading = CSVReaderTests.read(bytes, piece: piece)
      #expect(reading.records == records, "in pieces of \(piece)")
      #expect(reading.errors.isEmpty)
    }
  }

  @Test func givesLineAndOffsetOfEachRecord() {
    let reading = CSVReaderTests.read("\u{FEFF}a,b\r\n\"x\r\ny\nz\rw\",2\r\n\r\nc,d\ne,f")
    #expect(reading.places == [[1, 3], [2, 8], [7, 24], [8, 28]])
  }

  static let bad: [(text: [UInt8], code: CSVError.Code, line: Int, byteOffset: Int)] = [
    (Array("a,b\nc\nd,e\n".utf8), .ragged, 2, 4), (Array("a,b\nc,d,e\n".utf8), .ragged, 2, 4),
    (Array("a,b\n\"c,d\ne,f\n".utf8), .unterminatedQuote, 2, 4),
    (Array("a,b\nc,\"\n\n".utf8), .unterminatedQuote, 2, 6),
    (Array("a,b\n\"c\"x,d\n".utf8), .textAfterQuote, 2, 7), (Array("\"a\" \n".utf8), .textAfterQuote, 1, 3),
    (Array("\"a\"x".utf8), .textAfterQuote, 1, 3), (Array("a,b\nc,".utf8) + [0xFF, 0x0A], .invalidUTF8, 2, 6),
    (Array("a,b\n\"c\nd".utf8) + [0xC0, 0x80] + Array("\",e\n".utf8), .invalidUTF8, 3, 8),
    ([0xFF, 0xFE, 0x61, 0x00], .notUTF8, 1, 0),
    ([0xFE, 0xFF, 0x00, 0x61], .notUTF8, 1, 0),
  ]

  @Test(arguments: bad) func reportsThePlace(text: [UInt8], code: CSVError.Code, line: Int, byteOffset: Int) {
    for piece in [1, 5, Int.max] {
      let errors = CSVReaderTests.read(text, piece: piece).errors
      #expect(errors.map(\.code) == [code])
      #expect(errors.map(\.line) == [line])
      #expect(errors.map(\.byteOffset) == [byteOffset])
    }
  }

  @Test func goesOnAfterARecordThatIsWrong() {
    let reading = CSVReaderTests.read("a,b\nc\n\"d\"x,e\nf,g\n")
    #expect(reading.records == [["a", "b"], ["f", "g"]])
    #expect(reading.errors.map(\.code) == [.ragged, .textAfterQuote])
  }

  @Test func stopsAtTheRecordLimit() {
    let options = CSVReaderOptions(recordLimit: 1000)
    let long = Array(String(repeating: "x", count: 5000).utf8)
    #expect(
      CSVReaderTests.read(Array("a\n".utf8) + long, piece: 100, options: options).errors.map(\.code) == [.recordTooLong]
    )
    let open = Array("a\n\"".utf8) + long
    #expect(CSVReaderTests.read(open, piece: 100, options: options).errors.map(\.code) == [.unterminatedQuote])
  }

  @Test func addsNothingBehindTheEnd() {
    var reader = CSVReader()
    reader.feed(Array("a,b\nc".utf8), 0..<5)
    reader.finish()
    let late = Array("d,e\nf,g\n".utf8)
    reader.feed(late, 0..<late.count)
    var steps: [String] = []
    for _ in 0..<3 {
      steps.append("\(reader.next())".prefix { $0 != "(" }.description)
      reader.feed(late, 0..<late.count)
    }
    reader.finish()
    steps.append("\(reader.next())")
    // The second record lacks a cell; what came late is in none.
    #expect(steps == ["record", "malformed", "end", "end"])
  }

  @Test func allowsUnequalRecordsWhenAsked() {
    let options = CSVReaderOptions(requiresEqualCells: false)
    #expect(CSVReaderTests.read("a\nb,c\n", options: options).records == [["a"], ["b", "c"]])
  }

  @Test func readsBackWhatEachDialectWrites() {
    var generator = SeededGenerator(seed: 2)
    for dialect in CSVDialect.presets {
      for _ in 0..<300 {
        let width = Int.random(in: 2...5, using: &generator)
        let records = (0..<4).map { _ in (0..<width).map { _ in randomText(&generator, maximum: 40) } }
        let text = CSVCellWriterTests.write(dialect, records.map { $0.map { .text($0) } })
        let read = CSVReaderTests.read(Array(text.utf8), piece: Int.random(in: 1...90, using: &generator))
        #expect(read.errors.isEmpty)
        #expect(read.records.map { $0.map { unguarded($0, dialect) } } == records.map { $0.map(normalized) })
      }
    }
  }

  private func unguarded(_ cell: String?, _ dialect: CSVDialect) -> String {
    let bytes = Array((cell ?? "").utf8)
    let range = dialect.guardsFormulas ? FormulaGuard.removed(from: bytes, 0..<bytes.count) : 0..<bytes.count
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private func normalized(_ text: String) -> String {
    text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
  }

  @Test func doesNotDependOnHowTheBytesArrive() {
    var generator = SeededGenerator(seed: 3)
    let alphabet = Array("ab,\"\"\n\r;".utf8) + Array("亿".utf8)
    for _ in 0..<3000 {
      let count = Int.random(in: 0...150, using: &generator)
      let bytes = (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
      let whole = CSVReaderTests.read(bytes)
      #expect(CSVReaderTests.read(bytes, piece: 1) == whole, "\(bytes)")
      #expect(CSVReaderTests.read(bytes, piece: 13) == whole, "\(bytes)")
    }
  }

  @Test(.enabled(if: Suites.exist, "the case suites do not stand beside the project"))
  func agreesWithTheSpectrum() throws {
    let files = try Suites.files(in: "csv-spectrum/csvs", ending: ".csv")
    #expect(files.count >= 11)
    for file in files where file.lastPathComponent != "location_coordinates.csv" {
      let name = file.deletingPathExtension().lastPathComponent
      let json = file.deletingLastPathComponent().deletingLastPathComponent().appending(path: "json/\(name).json")
      guard case .array(let expected) = try JSONParser.parse(Suites.bytes(json)) else {
        Issue.record("\(name)")
        continue
      }
      let reading = CSVReaderTests.read(try Suites.bytes(file))
      #expect(reading.errors.isEmpty, "\(name)")
      let header = try #require(reading.records.first)
      let rows = reading.records.dropFirst().map { row in
        JSONValue.object(zip(header, row).map { JSONMember(name: $0 ?? "", value: .string($1 ?? "")) })
      }
      #expect(rows == expected, "\(name)")
    }
  }

  static let sniffed: [(text: String, delimiter: UInt8?)] = [
    ("a,b\n1,2\n", 0x2C), ("a;b\n1,5;2\n3,4;5\n", 0x3B), ("a\tb\n1\t2\n", 0x09), ("a|b|c\n1|2|3\n", 0x7C),
    ("a\nb\n", nil), ("", nil),
    ("\"a;b\",c\n\"1;2\",3\n", 0x2C), ("名称;金额\n甲,乙;1\n丙;2\n", 0x3B),
  ]

  @Test(arguments: sniffed) func sniffs(text: String, delimiter: UInt8?) {
    #expect(CSVReader.sniffDelimiter(Array(text.utf8)) == delimiter)
  }
}
