import HeshuChecks
import HeshuRecords

/// Checks groups, rows beside them, and rows beside those of other tables, once all rows are there.
struct GroupValidateStage: CrossTableStage {
  let output: Schema
  let checks: [BoundCheck]
  /// The other tables that checks name.
  let neighbors: NeighborTables

  var neededColumns: [String: [String]] { neighbors.neededColumns }

  func finish(_ batch: inout Batch, beside tables: FinishedTables, _ side: inout Side) {
    if neighbors.isEmpty {
      BoundCheck.evaluate(checks, &batch, &side)
    } else {
      BoundCheck.evaluate(checks, &batch, beside: neighbors, tables, &side)
    }
  }
}
