/// What patterns matched under a root.
public struct DocumentListing: Sendable, Hashable {
  /// Paths relative to the root, without duplicates, sorted by their bytes.
  public var paths: [String]
  /// Named files that are missing, folders that cannot be read, links that lead out of the root.
  public var problems: [DocumentError]

  /// What was found and what was wrong.
  public init(paths: [String], problems: [DocumentError]) {
    self.paths = paths
    self.problems = problems
  }
}
