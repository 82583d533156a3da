import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// The cells of one row between two stages, as texts.
struct TracedRow {
  struct Cell {
    /// The number or text with the column's unit; nil for null.
    var shown: String?
    /// Where it stands in the original bytes of the row's document; nil where it stands nowhere in it.
    var span: Range<Int>?
  }

  var cells: [String: Cell] = [:]
  let rule: Int

  /// - Parameter row: the row's place in the batch.
  init(_ batch: borrowing Batch, _ row: Int) {
    rule = Int(batch.rows.rules[row])
    for column in batch.rows.columns { cells[column.field.name] = TracedRow.cell(batch, column, row) }
  }

  private static func cell(_ batch: borrowing Batch, _ column: Column, _ row: Int) -> Cell {
    guard !column.isNull(row) else { return Cell() }
    switch column.field.type {
    case .text, .period:
      let text = column.texts[row]
      return Cell(shown: batch.string(text), span: span(batch, text, column.field, row))
    case .figure:
      let figure = column.figures[row]
      var digits: [UInt8] = []
      RowText.append(figure, unit: column.field.unit, to: &digits)
      let isHere = column.field.origin == nil && figure.sourceStart < figure.sourceEnd
      return Cell(
        shown: shown(digits, column.field.unit, figure.unit, figure.qualifier),
        span: isHere ? Int(figure.sourceStart)..<Int(figure.sourceEnd) : nil)
    case .number:
      guard let number = column.numbers[row] else { return Cell() }
      var digits: [UInt8] = []
      RowText.append(number, unit: column.field.unit, to: &digits)
      return Cell(shown: shown(digits, column.field.unit, number.unit, .exact))
    }
  }

  private static func shown(
    _ digits: [UInt8], _ written: WrittenUnit?, _ unit: FigureUnit, _ qualifier: Qualifier
  ) -> String {
    let name = written?.text ?? unit.code
    let text = String(decoding: digits, as: UTF8.self) + (name.isEmpty ? "" : " " + name)
    return qualifier == .exact ? text : "\(text) (\(qualifier.name))"
  }

  /// A text that is a piece of the document stands where it was read; a period stands where the recognizer read it.
  private static func span(_ batch: borrowing Batch, _ text: TextCell, _ field: Field, _ row: Int) -> Range<Int>? {
    let index = Int(batch.rows.sources[row].document)
    guard field.origin == nil, batch.documents.indices.contains(index) else { return nil }
    let document = batch.documents[index]
    if document.text.lowerBound <= text.range.lowerBound, text.range.upperBound <= document.text.upperBound,
      !text.range.isEmpty
    {
      return document.original(text.range)
    }
    guard field.type == .period, batch.recognitions.indices.contains(index) else { return nil }
    let end = Int(batch.rows.sources[row].end)
    let value = batch.string(text)
    let mentions = batch.recognitions[index].periods.lazy
      .filter { $0.value?.description == value }
      .map { document.original(Int($0.start)..<Int($0.end)) }
    return mentions.last { $0.lowerBound < end }
  }
}
