import HeshuQuantities

/// One cell of a part that `CellRecordEncoder` made; texts and numbers are ranges of the part's bytes.
public enum RecordCell: Sendable, Hashable {
  /// No value.
  case null
  /// A text in UTF-8; empty is not null.
  case text(Range<Int>)
  /// Plain decimal text, exact, in the column's unit.
  case number(Range<Int>)
  /// The same in the base of a unit of its own, where the column has none.
  case unitNumber(Range<Int>, FigureUnit)
  /// A date or period, such as `2022-01/2022-10`.
  case period(Range<Int>)
}
