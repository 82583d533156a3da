import HeshuRecords
import Testing

@Suite struct SideTests {
  private func side(_ id: String, _ text: String) -> Side {
    var side = Side()
    let place = side.place(of: Document(id: id, version: "", text: 0..<0, byteCount: 0))
    let source = SourceSpan(document: place, start: 1, end: 2)
    side.nearMisses = [NearMiss(source: source, text: side.keep(Array(text.utf8)), figures: 1)]
    side.rejects = [
      Reject(
        document: id, byteStart: 0, byteEnd: 0, line: 1, column: 1, stage: "extract", code: "test", message: "", raw: []
      )
    ]
    return side
  }

  @Test func aMergedSideLeadsToItsOwnTextsAndDocuments() {
    var all = side("甲", "第一句")
    all.merge(side("乙", "第二句"))
    all.merge(Side())
    #expect(all.documents.map(\.id) == ["甲", "乙"])
    #expect(all.nearMisses.map { String(decoding: all.bytes[$0.text.range], as: UTF8.self) } == ["第一句", "第二句"])
    #expect(all.nearMisses.map(\.source.document) == [0, 1])
    #expect(all.rejects.map(\.document) == ["甲", "乙"])
  }

  @Test func aDocumentIsAddedOnce() {
    var side = Side()
    let document = Document(id: "甲", version: "", text: 0..<0, byteCount: 0)
    #expect(side.place(of: document) == 0)
    #expect(side.place(of: document) == 0)
    #expect(side.documents.count == 1)
  }

  @Test func nothingMovesWhatIsNull() {
    #expect(TextCell.null.moved(by: 7).isNull)
    #expect(TextCell(1..<2).moved(by: 7) == TextCell(8..<9))
    #expect(SourceSpan.none.moved(by: 7) == .none)
  }
}
