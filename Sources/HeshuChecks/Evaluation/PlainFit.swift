import HeshuQuantities
import HeshuRecords

/// What a finding says of an equation over plain figures that holds.
struct PlainFit {
  /// The written side.
  var cell: FigureCell
  /// What the other side comes to, in the cell's unit.
  var computed: Interval
  var fit: Fit
}
