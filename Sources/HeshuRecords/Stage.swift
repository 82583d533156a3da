/// One step of a table's chain at work: takes a batch and leaves a batch.
///
/// A stage is immutable and shared by all workers; what a worker must remember between batches is its `State`. Stages are synchronous and
/// never touch files or the clock. The pipeline makes them by binding a stage's declaration to the columns that it gets.
public protocol Stage: Sendable {
  /// What one worker remembers between batches; `Void` where a stage remembers nothing.
  associatedtype State: Sendable = Void

  /// The columns that leave the stage.
  var output: Schema { get }

  /// What one worker needs: buffers, compiled patterns.
  ///
  /// - Throws: where it cannot be made, such as for lack of memory.
  func makeState() throws -> State

  /// Works on one batch. Rows that cannot be used go to `side`, never to nowhere.
  ///
  /// - Throws: only what stops the run.
  func process(_ batch: inout Batch, _ state: inout State, _ side: inout Side) throws
}

extension Stage where State == Void {
  /// Makes nothing: the stage remembers nothing.
  public func makeState() {}
}
