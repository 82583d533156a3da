import HeshuFigures
import HeshuQuantities
import HeshuRecords
import Testing

@testable import HeshuPipeline

/// What the ledger keeps of a document is read as it was written, or not at all.
struct DocumentExtractionTests {
  private static let schema = Schema(fields: [Field(name: "done", type: .figure)])

  private func extraction(exponent: Int32) -> DocumentExtraction {
    var figure = FigureCell.null
    figure.isNull = false
    figure.value = ExactDecimal(significand: 451, exponent: exponent)
    var rows = Rows(schema: Self.schema)
    rows.append(document: 0, 0..<9, rule: 0)
    rows.columns[0].figures.append(figure)
    var extraction = DocumentExtraction()
    extraction.tables = [
      DocumentExtraction.Table(rows: rows, passages: [KeptPassage(text: 0..<0, line: 1, column: 1)], rejects: [])
    ]
    return extraction
  }

  private func readBack(_ exponent: Int32) -> ExactDecimal? {
    let bytes = extraction(exponent: exponent).encoded()
    let read = DocumentExtraction(bytes, schemas: [Self.schema], document: "a.txt")
    return read?.tables[0].rows.columns[0].figures[0].value
  }

  @Test(arguments: [-1_000_000, -1, 0, 7, 1_000_000] as [Int32])
  func aFigureIsReadAsItWasWritten(exponent: Int32) {
    #expect(readBack(exponent) == ExactDecimal(significand: 451, exponent: exponent))
  }

  /// A gigabyte of zeros would be written for them.
  @Test(arguments: [-1_000_001, 1_000_001, .min, .max] as [Int32])
  func anExponentThatNoTextHasIsDamage(exponent: Int32) {
    #expect(readBack(exponent) == nil)
  }
}
