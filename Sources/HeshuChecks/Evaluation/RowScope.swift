/// The rows that a formula is evaluated for.
struct RowScope: Sendable {
  /// The row itself; for a group its first row.
  var row: Int
  /// The row before, or -1.
  var previous = -1
}
