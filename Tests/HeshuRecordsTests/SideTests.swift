import HeshuRecords
import Testing

@Suite struct SideTests {
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
