/// One step of a table's chain: takes a batch and leaves a batch.
///
/// A stage is immutable and shared by all workers; what a worker must remember between batches is its `State`. Stages are synchronous and
/// never touch files or the clock. A value that has been through `bind` knows the columns it gets.
public protocol Stage: Sendable {
  associatedtype State: Sendable = Void

  static var specification: StageSpecification { get }

  /// The columns that the stage gives for the columns that it gets; what cannot work is a diagnostic.
  func schema(after input: Schema, diagnostics: inout Diagnostics) -> Schema

  /// What one worker needs: buffers, compiled patterns.
  func makeState() throws -> State

  /// Works on one batch. Rows that cannot be used go to `side`, never to nowhere.
  func process(_ batch: inout Batch, _ state: inout State, _ side: inout Side) throws
}

extension Stage where State == Void {
  public func makeState() {}
}
