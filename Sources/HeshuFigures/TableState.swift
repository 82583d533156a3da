import HeshuQuantities

/// What is known of the table that the scanner is in.
struct TableState {
  var isActive = false
}
