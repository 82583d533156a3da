import HeshuRecords

/// What a table's first barrier has of the batches so far.
final class WaitingRows {
  private let barrier: any BarrierStage
  var batch = Batch()
  /// The rows that the last reduction left.
  private var reducedCount = 0

  /// Partials grow by so many rows at least before they are reduced; as they grow to twice their size, no row is looked at more than twice on average.
  private static let leastGrowth = 4096

  init(_ barrier: any BarrierStage) {
    self.barrier = barrier
  }

  /// Takes the partial of the next batch, in document order.
  func add(_ partial: borrowing Batch) {
    barrier.merge(&batch, partial)
    guard batch.rows.count >= 2 * reducedCount + WaitingRows.leastGrowth else { return }
    barrier.reduce(&batch)
    reducedCount = batch.rows.count
  }
}
