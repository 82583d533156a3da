import HeshuRecords
import Testing

@testable import HeshuDocuments

struct LongFileTests {
  private func open(_ bytes: [UInt8]) throws -> LongFile.Opened {
    let folder = try ScratchFolder()
    try folder.write("a.txt", bytes)
    return try LongFile.open(folder.path + "/a.txt", shownAs: "a.txt", longerThan: 10, hashes: true)
  }

  private func longFile(_ opened: LongFile.Opened) throws -> LongFile {
    guard case .long(let file) = opened else { throw OtherThanExpected() }
    return file
  }

  private struct OtherThanExpected: Error {}

  /// Characters of three bytes lie across the ends of the pieces in which a file is gone through, whatever stands in front of them.
  @Test(arguments: 0..<3)
  func aLongFileIsGoneThroughInPieces(shift: Int) throws {
    let bytes = Array(repeating: UInt8(ascii: "a"), count: shift) + Array(String(repeating: "核", count: 200_000).utf8)
    let file = try longFile(open(bytes))
    #expect(file.byteCount == bytes.count)
    #expect(file.version == ContentHash.hexadecimal(of: bytes))
    #expect(file.textStart == 0)
    #expect(try LongText.file(file).bytes(262_140..<262_150) == Array(bytes[262_140..<262_150]))
  }

  @Test func aByteOrderMarkIsNoPartOfTheText() throws {
    let text = LongText.file(try longFile(open([0xEF, 0xBB, 0xBF] + Array("完成投资。".utf8))))
    #expect(text.count == 15)
    #expect(try text.bytes(12..<99) == Array("。".utf8))
  }

  private static let digits = Array("0123456789".utf8)

  /// What stands before and behind ten digits, or before and behind a piece of them.
  private struct Other: CustomTestStringConvertible {
    var testDescription: String
    var head: [UInt8] = []
    var count = 1
    var tail: [UInt8] = []
  }

  private static let others: [Other] = [
    Other(testDescription: "a short one"), Other(testDescription: "a NUL byte", tail: [0]),
    Other(testDescription: "no UTF-8", tail: [0xFF]), Other(testDescription: "half a character", tail: [0xE6, 0xA0]),
    Other(testDescription: "UTF-16", head: [0xFF, 0xFE]),
    Other(testDescription: "GB18030 behind the first piece", count: 30_000, tail: [0xD2, 0xBB, 0xD0, 0xD0]),
    Other(
      testDescription: "continuations at the end of the first piece", count: 26_000,
      tail: Array(repeating: 0x80, count: 9000)),
  ]

  @Test(arguments: others)
  private func otherFilesAreReadWhole(_ other: Other) throws {
    let digits = (0..<other.count).flatMap { _ in LongFileTests.digits }
    let bytes = other.head + digits + other.tail
    guard case .whole(let content) = try open(bytes) else { throw OtherThanExpected() }
    #expect(content == bytes)
  }

  @Test(arguments: ["完成投资1.5亿元", "完成投资45.1亿元，占年度计划的115.8%。"])
  func aFileThatIsChangedMeanwhileIsAnError(replacement: String) throws {
    let folder = try ScratchFolder()
    try folder.write("a.txt", Array("完成投资45.1亿元。".utf8))
    let path = folder.path + "/a.txt"
    let file = try longFile(LongFile.open(path, shownAs: "a.txt", longerThan: 10, hashes: false))
    try folder.write("a.txt", Array(replacement.utf8))
    #expect(throws: DocumentError.self) { try file.bytes(0..<12) }
    let error = #expect(throws: DocumentError.self) { try LongText.file(file).bytes(0..<12) }
    #expect(error?.message == "the file was changed while it was read")
    #expect(error?.path == "a.txt")
  }

  /// What is read in segments and whole is the same, as are the errors.
  @Test func theReaderGivesALongFileInSegments() throws {
    let folder = try ScratchFolder()
    let text = "完成投资45.1亿元。\n占年度计划的115.8%。\n第三行。"
    try folder.write("a.txt", [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    try folder.write("b.txt", Array("短。".utf8))
    try folder.write("c.txt", Array(text.utf8) + [0xFF])
    let sizes = SegmentSizes(longestWhole: 20, longestSegment: 30)
    var reader = FileDocumentReader(
      named: ["a.txt", "b.txt", "c.txt"].map { folder.path + "/" + $0 }, segments: sizes)
    var batch = Batch()
    var side = Side()
    var found: [(text: String, base: Int, version: String)] = []
    while try reader.read(into: &batch, side: &side) {
      for document in batch.documents {
        let text = String(decoding: batch.bytes[document.text], as: UTF8.self)
        found.append((text, document.base, document.version))
      }
      batch.removeAll()
    }
    #expect(found.map(\.text) == ["完成投资45.1亿元。\n", "占年度计划的115.8%。\n", "第三行。", "短。"])
    #expect(found.map(\.base) == [3, 29, 57, 0])
    let version = ContentHash.hexadecimal(of: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(found.map(\.version) == [version, version, version, ContentHash.hexadecimal(of: Array("短。".utf8))])
    #expect(side.rejects.map(\.code) == ["invalid-utf-8"])
    #expect(side.rejects.map(\.byteStart) == [66])
  }
}
