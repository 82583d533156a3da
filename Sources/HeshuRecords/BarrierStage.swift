/// A stage that must have seen every row of its table before it can give one back: rank, aggregate, group checks.
///
/// Workers reduce each batch to a partial, a batch of rows without documents; partials merge in document order, so the outcome does not
/// depend on the number of jobs.
public protocol BarrierStage: Stage {
  /// Reduces a batch to the rows that the barrier must keep of it.
  func partial(_ batch: borrowing Batch) -> Batch

  /// Adds the partial of the next batch, in document order.
  func merge(_ partial: inout Batch, _ next: borrowing Batch)

  /// Works on all rows, after the last batch.
  func finish(_ batch: inout Batch, _ side: inout Side) throws
}

extension BarrierStage {
  public func partial(_ batch: borrowing Batch) -> Batch { batch.detachedRows() }

  public func merge(_ partial: inout Batch, _ next: borrowing Batch) { partial.appendRows(of: next) }

  /// A barrier leaves the rows of a batch as they are until the last one has come.
  public func process(_ batch: inout Batch, _ state: inout State, _ side: inout Side) {}
}
