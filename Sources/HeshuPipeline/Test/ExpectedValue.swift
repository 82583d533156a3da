import HeshuQuantities
import HeshuRecords

/// The value that a test expects of a cell, in the way its column holds it.
struct ExpectedValue {
  private let text: String
  private let field: Field

  init(_ text: String, _ field: Field) {
    self.text = text
    self.field = field
  }

  /// Whether a row's cell is what is expected: texts to the letter, figures by value, unit and qualifier, computed numbers to the
  /// digits that were written.
  func matches(_ row: PreviewRow, _ column: Int) -> Bool {
    guard let found = row.cells[column] else { return false }
    guard field.isNumeric else { return found == text }
    var parser = TableCellParser()
    let unit = field.unit ?? WrittenUnit(unit: row.figures[column]?.unit ?? .none, power: 0, text: "")
    guard let expected = parser.parse(text, unit: unit) else { return false }
    if let figure = row.figures[column] {
      return figure.value == expected.value && figure.unit == expected.unit
        && figure.qualifier.name == expected.qualifier.name
    }
    guard let number = ExactDecimal(found) else { return false }
    let wanted = expected.value.scaled(byPowerOfTen: -unit.power)
    return number == wanted || ExactRatio(number).rounded(toFractionDigits: wanted.fractionDigits, .halfEven) == wanted
  }
}
