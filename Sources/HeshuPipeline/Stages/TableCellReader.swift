import HeshuQuantities
import HeshuRecords

/// Reads the cells of a table of texts.
struct TableCellReader {
  private var parser = TableCellParser()

  /// The cell as text; nil where it is empty.
  ///
  /// - Parameter isExact: whether its format marks the ends of a text, so that blanks at them are meant and an empty text is none that is missing.
  static func text(_ written: String?, isExact: Bool = false) -> [UInt8]? {
    guard let written else { return nil }
    if isExact { return Array(written.utf8) }
    let trimmed = TableCellParser.trim(written)
    return trimmed.isEmpty ? nil : Array(trimmed.utf8)
  }

  /// The cell as a figure in the column's unit, placed at its record; nil where it is none.
  mutating func figure(_ written: String, _ unit: WrittenUnit, of record: TextRecord) -> FigureCell? {
    figure(written, unit, byteStart: record.byteStart, byteEnd: record.byteEnd)
  }

  /// The same for a record that is known by its place.
  mutating func figure(_ written: String, _ unit: WrittenUnit, byteStart: Int, byteEnd: Int) -> FigureCell? {
    guard var cell = parser.parse(written, unit: unit), NormalizeStage.convert(&cell, to: unit) else { return nil }
    cell.sourceStart = UInt32(truncatingIfNeeded: byteStart)
    cell.sourceEnd = UInt32(truncatingIfNeeded: byteEnd)
    return cell
  }

  /// Why a cell is no figure, and what to write instead.
  static func problem(_ written: String, column: String, _ unit: WrittenUnit) -> (message: String, hint: String) {
    (
      "'\(written)' in column '\(column)' is no figure in \(unit.text)",
      "write a plain number, or a number with a unit of the same kind"
    )
  }
}
