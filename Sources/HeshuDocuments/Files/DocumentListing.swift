import HeshuRecords

/// What patterns matched under a root.
public struct DocumentListing: Sendable, Hashable {
  /// Paths relative to the root, without duplicates, sorted by their bytes.
  public var paths: [String]
  /// What each of them looks like, in the same order.
  public var stamps: [FileStamp]
  /// Named files that are missing, folders that cannot be read, named links that lead out of the root.
  public var problems: [DocumentError]
  /// The patterns that matched nothing, in their order.
  public var unmatched: [String] = []
  /// Members of patterns that cannot be documents: names that are not UTF-8, links that lead nowhere or out of the root.
  public var rejected: [DocumentError]

  /// What was found and what was wrong.
  public init(paths: [String], stamps: [FileStamp] = [], problems: [DocumentError], rejected: [DocumentError] = []) {
    self.paths = paths
    self.stamps = stamps
    self.problems = problems
    self.rejected = rejected
  }
}
