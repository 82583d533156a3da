/// A format whose outputs are stores: each holds the tables of a run side by side.
public protocol TableStoreFormat: Sendable {
  /// The name in pipeline files, such as `sqlite`.
  var name: String { get }
  /// Endings of paths that stand for the format; none where the place is not a path.
  var pathExtensions: [String] { get }
  /// How what was written comes to its place.
  var publication: StorePublication { get }
  /// The options of a load target that the format knows, beside `columns` and `verdict`.
  var options: Set<StoreOption> { get }

  /// What workers make the parts of the store with.
  func makeEncoder(_ target: StoreTarget) -> any TableEncoder

  /// Tells what is wrong with a target without touching it: lint and dry runs ask no more than this.
  func prove(_ target: StoreTarget, at location: SourceLocation?, diagnostics: inout Diagnostics)

  /// Opens the store for one pass of a run.
  ///
  /// - Throws: `StoreError` where it cannot be opened.
  func open(_ target: StoreTarget) throws -> any TableStore

  /// Whether the store holds the outcome of a run; a file cannot tell, and says no.
  ///
  /// - Parameter run: the run's id, as `StoreSummary.run` gives it.
  /// - Throws: `StoreError` where the store cannot be asked.
  func hasCommitted(run: String, in target: StoreTarget) throws -> Bool
}

extension TableStoreFormat {
  /// Finds nothing wrong.
  public func prove(_ target: StoreTarget, at location: SourceLocation?, diagnostics: inout Diagnostics) {}

  /// No: a file is renamed into its place, and cannot tell which run it holds.
  public func hasCommitted(run: String, in target: StoreTarget) throws -> Bool { false }
}
