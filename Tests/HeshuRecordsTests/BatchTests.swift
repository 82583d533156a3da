import HeshuFigures
import HeshuQuantities
import Testing

@testable import HeshuRecords

@Suite struct BatchTests {
  /// Two rows of a text, a figure and a number over one document.
  private func batch(_ id: String, _ words: [String]) -> Batch {
    var batch = Batch()
    batch.add(id, words.joined(separator: "，"))
    var rows = Rows(
      schema: Schema(fields: [
        Field(name: "word", type: .text), Field(name: "done", type: .figure), Field(name: "sum", type: .number),
      ]))
    for (number, word) in words.enumerated() {
      let cell = batch.cell(Array(word.utf8))
      rows.columns[0].texts.append(number == 1 ? .null : cell)
      var figure = FigureCell.null
      (figure.isNull, figure.text) = (false, cell)
      rows.columns[1].figures.append(figure)
      rows.columns[2].numbers.append(nil)
      rows.append(document: 0, number..<number + 1, rule: number)
      rows.failedChecks[number] = number == 0 ? batch.cell("checks.1".utf8) : .null
    }
    batch.rows = rows
    return batch
  }

  private func words(_ batch: borrowing Batch) -> [[String?]] {
    var words: [[String?]] = []
    for row in 0..<batch.rows.count {
      let cells = [
        batch.rows.columns[0].texts[row], batch.rows.columns[1].figures[row].text, batch.rows.failedChecks[row],
      ]
      var texts: [String?] = []
      for cell in cells { texts.append(cell.isNull ? nil : batch.string(cell)) }
      words.append(texts)
    }
    return words
  }

  @Test func detachedRowsKeepTheirTextsAndNoDocument() {
    let whole = batch("甲", ["完成投资", "年度计划"])
    let detached = whole.detachedRows()
    #expect(words(detached) == words(whole))
    #expect(words(detached)[1] == [nil, "年度计划", nil])
    #expect(detached.documents.map(\.id) == ["甲"])
    #expect(detached.documents[0].text.isEmpty)
    #expect(detached.rows.sources == whole.rows.sources)
    #expect(detached.byteCount == "完成投资完成投资checks.1年度计划".utf8.count)
    #expect(detached.bytes.suffix(Batch.padding).allSatisfy { $0 == 0 })
  }

  @Test func mergedRowsStandBehindTheOthersAndLeadToTheirOwnDocuments() {
    let first = batch("甲", ["完成投资", "年度计划"])
    let second = batch("乙", ["建成"])
    var merged = Batch()
    merged.appendRows(of: first.detachedRows())
    merged.appendRows(of: second.detachedRows())
    #expect(words(merged) == words(first) + words(second))
    #expect(merged.documents.map(\.id) == ["甲", "乙"])
    #expect(merged.rows.sources.map(\.document) == [0, 0, 1])
    #expect(merged.rows.rules == [0, 1, 0])
    #expect(merged.rows.schema.names == ["word", "done", "sum"])
  }

  @Test func eachTextHasZerosOfItsOwnBehindIt() {
    var batch = Batch()
    batch.add("a", "一")
    batch.add("b", "二")
    for document in batch.documents {
      let behind = batch.bytes[document.text.upperBound..<document.text.upperBound + Batch.padding]
      #expect(behind.allSatisfy { $0 == 0 })
    }
    #expect(batch.string(TextCell(batch.documents[1].text)) == "二")
    batch.removeAll()
    #expect(batch.byteCount == 0)
    #expect(batch.bytes.count == Batch.padding)
  }

  @Test func passagesLeadFromOriginalBytesToPlaces() {
    var batch = Batch()
    batch.add("a", "无")
    batch.add("b", "前文\n第二行，投资")
    batch.documents[1].base = 3
    let original = batch.documents[1].byteCount - 6 + 3
    let span = SourceSpan(document: 1, start: UInt32(original), end: UInt32(original + 6))
    #expect(String(decoding: batch.passage(span), as: UTF8.self) == "投资")
    #expect(batch.place(of: span) == (2, 5))
    #expect(batch.place(of: .none) == (0, 0))
    #expect(batch.passage(.none).isEmpty)
  }
}
