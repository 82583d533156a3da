import HeshuQuantities
import HeshuRecords

/// One written cell: bytes of the batch, or bytes made for it.
struct CellText {
  /// How the cell's bytes are to be read.
  enum Kind {
    case null
    /// A range of the batch's bytes.
    case text(Range<Int>)
    /// Text that was made for the cell, in `scratch`.
    case made
    /// Plain decimal text, in `scratch`.
    case number
  }

  /// The bytes of made texts and numbers, of the last cell only.
  var scratch: [UInt8] = []

  /// The cell of one written column in one row.
  mutating func make(_ column: OutputColumn, _ row: Int, _ batch: borrowing Batch) -> Kind {
    scratch.removeAll(keepingCapacity: true)
    switch column.part {
    case .source:
      RowText.appendSource(batch.rows.sources[row], documents: batch.documents, to: &scratch)
      return scratch.isEmpty ? .null : .made
    case .verdict:
      scratch.append(contentsOf: batch.rows.verdicts[row].name.utf8)
      return .made
    case .failedChecks:
      let cell = batch.rows.failedChecks[row]
      return cell.isNull ? .null : .text(cell.range)
    default: return makeField(column, row, batch)
    }
  }

  private mutating func makeField(_ column: OutputColumn, _ row: Int, _ batch: borrowing Batch) -> Kind {
    guard batch.rows.columns.indices.contains(column.field) else { return .null }
    let unit = column.source?.unit
    switch batch.rows.columns[column.field].field.type {
    case .text, .period:
      let cell = batch.rows.columns[column.field].texts[row]
      return cell.isNull ? .null : .text(cell.range)
    case .figure:
      let figure = batch.rows.columns[column.field].figures[row]
      return figure.isNull ? .null : make(figure, column.part, unit)
    case .number:
      guard let number = batch.rows.columns[column.field].numbers[row] else { return .null }
      return make(number, column.part, unit)
    }
  }

  private mutating func make(_ figure: FigureCell, _ part: OutputColumn.Part, _ unit: WrittenUnit?) -> Kind {
    switch part {
    case .value:
      RowText.append(figure, unit: unit, to: &scratch)
      return .number
    case .text: return figure.text.isNull ? .null : .text(figure.text.range)
    case .period: return figure.period.isNull ? .null : .text(figure.period.range)
    case .qualifier: return made(figure.qualifier.name)
    case .unit: return made(unit?.text ?? figure.unit.code)
    default: return make(Quantity(figure), part, unit)
    }
  }

  private mutating func make(_ number: Quantity, _ part: OutputColumn.Part, _ unit: WrittenUnit?) -> Kind {
    switch part {
    case .value: RowText.append(number, unit: unit, to: &scratch)
    case .low: RowText.append(bound: number.interval.low, rule: .down, digits: number.digits, unit: unit, to: &scratch)
    case .high: RowText.append(bound: number.interval.high, rule: .up, digits: number.digits, unit: unit, to: &scratch)
    case .ends: return made(number.interval.ends)
    case .qualifier: return made(number.qualifier.name)
    case .unit: return made(unit?.text ?? number.unit.code)
    default: return .null
    }
    return scratch.isEmpty ? .null : .number
  }

  private mutating func made(_ text: String) -> Kind {
    scratch.append(contentsOf: text.utf8)
    return .made
  }
}
