import HeshuQuantities

/// What is known of the table that the scanner is in. Lines are looked at once, so that the work stays linear.
struct TableState {
  /// What stands between two cells.
  enum Separator: UInt8 {
    case bar
    case tab
    case comma
    case blank
  }

  /// Whether the columns' units are known.
  var isActive = false
  var separator = Separator.blank
  /// The column of the units of each row (单位), or -1.
  var unitColumn = -1
  /// Whether the first column numbers the rows (序号).
  var isNumbered = false
  /// The line that is being read: where it begins, how far its cells are counted, and the last cell's number.
  var line = -1
  var cursor = 0
  /// How far the text was searched for the beginning of a line.
  var seen = 0
  var cell = 0
  /// The unit in the row's own unit cell.
  var rowUnit: UnitTable.Match?
}
