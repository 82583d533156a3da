import HeshuRecords
import Testing

@testable import HeshuFormats

/// Tables read block by block are those that are read at once.
@Suite struct RecordReaderTests {
  struct Reading: Equatable {
    var header: [String] = []
    var cells: [[String?]] = []
    var places: [[Int]] = []
    var rejects: [Reject] = []
  }

  private func atOnce(_ reader: some TableReader, _ bytes: [UInt8]) throws -> Reading {
    let table = try reader.read(bytes, path: "x")
    return Reading(
      header: table.header, cells: table.records.map(\.cells),
      places: table.records.map { [$0.line, $0.byteStart, $0.byteEnd] }, rejects: table.rejects)
  }

  private func inBlocks(_ reader: some TableReader, _ bytes: [UInt8], count: Int) throws -> Reading {
    let records = try #require(try reader.records(WholeInputFile(bytes), path: "x"))
    var reading = Reading(header: records.header)
    var isMore = true
    while isMore {
      var block = RecordBlock()
      isMore = try records.read(Array(records.header.indices), atMost: count, into: &block)
      for (row, place) in block.places.enumerated() {
        reading.places.append([place.line, place.byteStart, place.byteEnd])
        let width = records.header.count
        reading.cells.append(
          block.cells[row * width..<(row + 1) * width].map { cell in
            cell.isNull ? nil : String(decoding: block.bytes[cell.range], as: UTF8.self)
          })
      }
      reading.rejects += block.rejects
    }
    return reading
  }

  static let tables = [
    "", "a\n", "a,b\n1,2\n", "a,b\n1,2", "a;b\r\n1;\"x\"\"y\"\r\n;\"\"\r\n", "a,b\n1\n2,3\n\"x\"y,4\n5,6\n",
    "\u{FEFF}a,b\n\"1\n2\",3\n",
    "a,b\n\"open,1\n", "项目,金额\n甲,45.10\n\"乙\"\"丙\",\"1,234\"\n", "a,b\nx\u{0},1\n2,3\n",
  ]

  @Test(arguments: tables) func readsCSV(text: String) throws {
    let bytes = Array(text.utf8)
    let expected = try atOnce(CSVTableReader(), bytes)
    for count in [1, 2, 100] { #expect(try inBlocks(CSVTableReader(), bytes, count: count) == expected) }
  }

  @Test func readsRandomCSV() throws {
    var generator = SeededGenerator(seed: 51)
    for _ in 0..<100 {
      let width = Int.random(in: 1...4, using: &generator)
      let records = (0..<8).map { _ in (0..<width).map { _ in randomText(&generator, maximum: 9) } }
      let bytes = Array(CSVCellWriterTests.write(.rfc4180, records.map { $0.map { .text($0) } }).utf8)
      #expect(try inBlocks(CSVTableReader(), bytes, count: 3) == atOnce(CSVTableReader(), bytes))
    }
  }

  @Test func readsCSVThatIsLargerThanAPiece() throws {
    var bytes = Array("name,amount\r\n".utf8)
    for row in 0..<40_000 { bytes += Array("邵阳市\(row),\"\(row).50\"\r\n".utf8) }
    #expect(bytes.count > 3 << 18)
    #expect(try inBlocks(CSVTableReader(), bytes, count: 1000) == atOnce(CSVTableReader(), bytes))
  }

  static let lines = [
    "", "{\"a\":1}\n", "{\"a\":1,\"b\":\"x\"}\n\n{\"b\":\"y\\n\",\"a\":null}\n{\"a\":true}",
    "{\"a\":1}\n[1]\n{\"a\":\n{\"a\":2.50}\n",
    "{\"\\u0061\":\"\\u4ebf\"}\n{\"a\":[1,2]}\n", "x\n", "{\"a\":1,\"b\":2}\n{\"b\":3,\"a\":4}\n{\"b\":5,\"a\":6}\n",
    "{\"a\":1,\"b\":2}\n{\"a\":3,\"a\":4}\n{\"b\":5,\"a\":6,\"b\":5}\n{\"a\":7,\"\\u0061\":8}\n{\"a\":\" 9 \",\"b\":\"\"}\n",
  ]

  @Test(arguments: lines) func readsNDJSON(text: String) throws {
    let bytes = Array(text.utf8)
    let reader = JSONTableReader(isLines: true)
    let whole = try atOnce(reader, bytes)
    for count in [1, 2, 100] {
      var expected = whole
      var found = try inBlocks(reader, bytes, count: count)
      #expect(found.rejects.map(\.code) == expected.rejects.map(\.code))
      #expect(found.rejects.map(\.line) == expected.rejects.map(\.line))
      found.rejects = []
      expected.rejects = []
      #expect(found == expected)
    }
  }

  /// Which of the two is meant nobody can say.
  @Test func refusesMembersThatStandTwice() throws {
    let text = "{\"a\":1,\"b\":2}\n{\"a\":3,\"a\":4}\n{\"b\":5,\"a\":6}\n{\"a\":7,\"\\u0061\":8}\n"
    let lines = try inBlocks(JSONTableReader(isLines: true), Array(text.utf8), count: 10)
    #expect(lines.cells == [["1", "2"], ["6", "5"]])
    #expect(
      lines.rejects.map { "\($0.line) \($0.code): \($0.message)" } == [
        "2 json-duplicate: the member 'a' stands in the object twice",
        "4 json-duplicate: the member 'a' stands in the object twice",
      ])
    #expect(lines.rejects.map(\.byteStart) == [14, 42])
    let array = "[" + text.split(separator: "\n").joined(separator: ",\n") + "]"
    let table = try JSONTableReader(isLines: false).read(Array(array.utf8), path: "x")
    #expect(table.records.map(\.cells) == [["1", "2"], ["6", "5"]])
    #expect(table.rejects.map { "\($0.line) \($0.code)" } == ["2 json-duplicate", "4 json-duplicate"])
  }

  @Test func placesTheRowsOfJSON() throws {
    for text in [
      "[{\"a\":\"x]\"},\n {\"a\":[1,{\"b\":2}]} , {\"a\":\"\\\"\"}]",
      "{\"table\":\"t\",\"fields\":[{\"x\":[]}],\n\"rows\":[\n{\"a\":1},\n{\"a\":2}\n]}",
    ] {
      let bytes = Array(text.utf8)
      let table = try JSONTableReader(isLines: false).read(bytes, path: "x")
      #expect(table.records.count >= 2)
      for record in table.records {
        let piece = String(decoding: bytes[record.byteStart..<record.byteEnd], as: UTF8.self)
        #expect(piece.first == "{" && piece.last == "}", "\(piece)")
      }
    }
  }
}
