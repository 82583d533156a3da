/// An option of a load target that only some stores know.
public enum StoreOption: String, Sendable, Hashable, CaseIterable {
  /// `replace` or `merge`.
  case mode
  /// Whether replaced rows are kept.
  case history
  /// The schema that the tables stand in.
  case schema
}
