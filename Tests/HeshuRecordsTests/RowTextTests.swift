import HeshuQuantities
import HeshuRecords
import Testing

@Suite struct RowTextTests {
  private let unit = WrittenUnit(unit: .yuan, power: 8, text: "亿元")

  private func quantity(_ top: Int, _ bottom: Int, digits: Int) throws -> Quantity {
    let value = try #require(ExactRatio(numerator: top, denominator: bottom))
    return Quantity(value: value, interval: .point(value), unit: .yuan, digits: digits)
  }

  private func text(_ write: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    write(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func aFigureKeepsItsScale() throws {
    var cell = FigureCell.null
    cell.value = try #require(ExactDecimal("4510000000"))
    #expect(text { RowText.append(cell, unit: unit, to: &$0) } == "45.10000000")
    #expect(text { RowText.append(cell, unit: nil, to: &$0) } == "4510000000")
  }

  @Test func aQuotientThatEndsIsExactAndAnotherHasFourDigitsMore() throws {
    let half = try quantity(1, 2, digits: 1)
    #expect(text { RowText.append(half, unit: nil, to: &$0) } == "0.5")
    let third = try quantity(1, 3, digits: 3)
    #expect(text { RowText.append(third, unit: nil, to: &$0) } == "0.3333333")
  }

  @Test func boundsAreRoundedOutward() throws {
    let third = try quantity(2, 3, digits: 1).value
    #expect(text { RowText.append(bound: third, rule: .down, digits: 1, unit: nil, to: &$0) } == "0.66666")
    #expect(text { RowText.append(bound: third, rule: .up, digits: 1, unit: nil, to: &$0) } == "0.66667")
    #expect(text { RowText.append(bound: nil, rule: .up, digits: 1, unit: nil, to: &$0) } == "")
  }

  @Test func aSourceIsTheDocumentAndItsBytes() {
    let documents = [Document(id: "报/a.txt", version: "", text: 0..<0, byteCount: 0)]
    let span = SourceSpan(document: 0, start: 1175, end: 1290)
    #expect(text { RowText.appendSource(span, documents: documents, to: &$0) } == "报/a.txt#b1175-1290")
    #expect(text { RowText.appendSource(.none, documents: documents, to: &$0) } == "")
  }
}
