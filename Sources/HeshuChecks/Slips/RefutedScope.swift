/// A scope that a check has refuted, with its finding.
struct RefutedScope: Sendable {
  /// The check's place among those of the stage.
  var check: Int
  /// The finding's place in the side outputs.
  var finding: Int
  var scope: CheckScope
}

/// A written figure of a batch.
struct FigurePlace: Sendable, Hashable {
  var column: Int
  var row: Int
}
