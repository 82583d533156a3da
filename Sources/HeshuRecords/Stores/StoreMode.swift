/// What becomes of the rows that a database holds already.
public enum StoreMode: String, Sendable, Hashable, CaseIterable {
  /// The table is equal to the rows of the run, in their order.
  case replace
  /// Rows of the documents that the run read are replaced, the others stay.
  case merge
}
