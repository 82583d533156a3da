/// A stage that must have seen every row of its table before it can give one back: rank, aggregate, group checks.
///
/// Workers reduce each batch to a partial, rows without their documents' texts; partials merge in document order, so the outcome does not
/// depend on the number of jobs.
public protocol BarrierStage: Stage {
  /// Reduces a batch to the rows that the barrier must keep of it.
  func partial(_ batch: borrowing Batch) -> Batch

  /// Adds the partial of the next batch, in document order.
  func merge(_ partial: inout Batch, _ next: borrowing Batch)

  /// Makes less of partials that were merged, where the barrier can; called from time to time, as their rows grow.
  func reduce(_ partial: inout Batch)

  /// Works on all partials, after the last batch.
  ///
  /// - Throws: only what stops the run; rows that cannot be used go to `side`.
  func finish(_ partial: inout Batch, _ side: inout Side) throws

  /// Works on all rows of the table where they are together already, as behind another barrier.
  ///
  /// - Throws: only what stops the run; rows that cannot be used go to `side`.
  func apply(_ batch: inout Batch, _ side: inout Side) throws
}

extension BarrierStage {
  /// All rows of the batch with the texts that their cells hold; documents keep their names alone.
  public func partial(_ batch: borrowing Batch) -> Batch { batch.detachedRows() }

  /// Puts the next rows behind those that are there, their texts copied.
  public func merge(_ partial: inout Batch, _ next: borrowing Batch) { partial.appendRows(of: next) }

  /// Rows that are kept as they are cannot be made less.
  public func reduce(_ partial: inout Batch) {}

  /// Does what `finish` does: rows that are together already need no merging.
  ///
  /// - Throws: what `finish` throws.
  public func apply(_ batch: inout Batch, _ side: inout Side) throws { try finish(&batch, &side) }

  /// A barrier leaves the rows of a batch as they are until the last one has come.
  public func process(_ batch: inout Batch, _ state: inout State, _ side: inout Side) {}
}
