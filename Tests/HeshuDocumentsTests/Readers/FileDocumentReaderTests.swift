import HeshuRecords
import Testing

@testable import HeshuDocuments

struct FileDocumentReaderTests {
  /// Reads everything: ids, texts and rejects in order.
  private func readAll(_ reader: some DocumentReader) throws -> (
    ids: [String], texts: [String], rejects: [Reject], lost: Int
  ) {
    var reader = reader
    var batch = Batch()
    var side = Side()
    var ids: [String] = []
    var texts: [String] = []
    var lost = 0
    while try reader.read(into: &batch, side: &side) {
      for document in batch.documents {
        ids.append(document.id)
        texts.append(String(decoding: batch.bytes[document.text], as: UTF8.self))
      }
      lost += batch.rejectedDocuments
      #expect(batch.bytes.suffix(Batch.padding).allSatisfy { $0 == 0 })
      batch.removeAll()
    }
    return (ids, texts, side.rejects, lost)
  }

  @Test func readsTheMembersOfAPatternInTheOrderOfTheirBytes() throws {
    let folder = try ScratchFolder()
    for name in ["b.txt", "a.txt", "乙.txt", "B.txt"] { try folder.write(name, Array(name.utf8)) }
    let read = try readAll(FileDocumentReader(patterns: ["*.txt"], root: folder.path))
    #expect(read.ids == ["B.txt", "a.txt", "b.txt", "乙.txt"])
    #expect(read.texts == read.ids)
    #expect(read.rejects.isEmpty)
  }

  /// 一行 and 二行 in GB18030: two bytes a character, so that the second line begins at byte 5.
  @Test func readsADocumentAgainInItsEncoding() throws {
    let folder = try ScratchFolder()
    let bytes: [UInt8] = [0xD2, 0xBB, 0xD0, 0xD0, 0x0A, 0xB6, 0xFE, 0xD0, 0xD0]
    _ = try folder.write("a.txt", bytes)
    let reader = try FileDocumentReader(patterns: ["*.txt"], root: folder.path, encoding: .gb18030)
    let lines = DocumentLines(reader).lines(of: "a.txt", at: [0..<2, 7..<9])
    #expect(lines.map { $0?.number } == [1, 2])
    #expect(lines.map { $0.map { String(decoding: $0.text[$0.passage], as: UTF8.self) } } == ["一", "行"])
  }

  @Test func anUnusableMemberOfAPatternIsARejectAndTheOthersAreRead() throws {
    let folder = try ScratchFolder()
    try folder.write("a.txt", Array("完成".utf8))
    try folder.write("b.txt", Array("完成投资".utf8) + [0xFF])
    try folder.write("c.txt", Array("好".utf8))
    let read = try readAll(FileDocumentReader(patterns: ["*.txt"], root: folder.path))
    #expect(read.ids == ["a.txt", "c.txt"])
    #expect(read.lost == 1)
    #expect(read.rejects.map(\.code) == ["invalid-utf-8"])
    #expect(read.rejects.map(\.byteStart) == [12])
    #expect(read.rejects.first?.document == "b.txt")
    #expect(read.rejects.first?.raw == Array("完成投资".utf8) + [0xFF])
  }

  @Test func aNamedFileMustBeThereAndBeUsable() throws {
    let folder = try ScratchFolder()
    try folder.write("bad.txt", [0x61, 0x00, 0x62])
    #expect(throws: DocumentError.self) { try FileDocumentReader(patterns: ["gone.txt"], root: folder.path) }
    let error = #expect(throws: DocumentError.self) {
      _ = try readAll(FileDocumentReader(patterns: ["bad.txt"], root: folder.path))
    }
    #expect(error?.code == .binary)
    #expect(throws: DocumentError.self) { try FileDocumentReader(patterns: ["*.txt"], root: folder.path + "/none") }
  }

  @Test func filesThatAPersonNamedAreReadWhereverTheyAre() throws {
    let folder = try ScratchFolder()
    try folder.write("a.txt", Array("甲".utf8))
    let read = try readAll(FileDocumentReader(named: [folder.path + "/a.txt", folder.path + "/gone.txt"]))
    #expect(read.texts == ["甲"])
    #expect(read.rejects.map(\.code) == ["file-missing"])
  }

  @Test func offsetsLeadBackToTheOriginalBytes() throws {
    let folder = try ScratchFolder()
    // A byte order mark of three bytes, and the same text in GB18030 with two bytes a character.
    try folder.write("mark.txt", [0xEF, 0xBB, 0xBF] + Array("投资5亿元".utf8))
    try folder.write("gb.txt", [0xCD, 0xB6, 0xD7, 0xCA, 0x35, 0xD2, 0xDA, 0xD4, 0xAA])
    var reader = try FileDocumentReader(patterns: ["*.txt"], root: folder.path)
    var batch = Batch()
    var side = Side()
    #expect(try reader.read(into: &batch, side: &side))
    #expect(batch.documents.map(\.id) == ["gb.txt", "mark.txt"])
    for (document, original) in zip(batch.documents, [4..<9, 9..<16]) {
      let start = document.text.lowerBound + 6
      #expect(document.original(start..<start + 7) == original)
    }
    #expect(batch.documents[1].version == ContentHash.hexadecimal(of: [0xEF, 0xBB, 0xBF] + Array("投资5亿元".utf8)))
    #expect(try reader.original(of: "gb.txt").count == 9)
  }

  @Test func aStreamGivesItsDocumentsAndRejectsItsBadLines() throws {
    let folder = try ScratchFolder()
    let lines = """
      {"id":"一","text":"完成\\n投资","published":"2022-11-21","title":"题","origin":"报"}
      {"id":"二"}
      {"id":"三","text":""}
      """
    try folder.write("d.ndjson", Array(lines.utf8))
    let reader = try NDJSONDocumentReader(path: folder.path + "/d.ndjson")
    var batch = Batch()
    var side = Side()
    #expect(try reader.read(into: &batch, side: &side))
    #expect(batch.documents.map(\.id) == ["一", "三"])
    #expect(String(decoding: batch.bytes[batch.documents[0].text], as: UTF8.self) == "完成\n投资")
    #expect(batch.documents[0].published.map { [Int($0.year), Int($0.month), Int($0.day)] } == [2022, 11, 21])
    #expect(batch.documents[0].title == "题")
    #expect(batch.documents[0].origin == "报")
    #expect(batch.documents[0].version == ContentHash.hexadecimal(of: Array("完成\n投资".utf8)))
    #expect(side.rejects.map(\.line) == [2])
    #expect(batch.rejectedDocuments == 1)
    batch.removeAll()
    #expect(try !reader.read(into: &batch, side: &side))
    #expect(throws: DocumentError.self) { try reader.original(of: "一") }
  }
}
