import HeshuRecords

/// What patterns matched under a root.
public struct DocumentListing: Sendable, Hashable {
  /// Paths relative to the root, without duplicates, sorted by their bytes.
  public var paths: [String]
  /// What each of them looks like, in the same order.
  public var stamps: [FileStamp]
  /// Named files that are missing, folders that cannot be read, links that lead out of the root.
  public var problems: [DocumentError]
  /// The patterns that matched nothing, in their order.
  public var unmatched: [String] = []

  /// What was found and what was wrong.
  public init(paths: [String], stamps: [FileStamp] = [], problems: [DocumentError]) {
    self.paths = paths
    self.stamps = stamps
    self.problems = problems
  }
}
