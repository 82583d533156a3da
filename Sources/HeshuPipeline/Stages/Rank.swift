import HeshuRecords

/// Orders the rows by a column and numbers them, over all rows or in each group; equal numbers share a rank.
public struct Rank: Sendable, Hashable {
  /// Where the stage stands in a pipeline file; nil for one that was composed in Swift.
  public var location: SourceLocation?
  /// The column of numbers that is ordered by; rows without one stand last.
  public var by: Located<String>
  /// Whether the largest comes first.
  public var isDescending: Bool
  /// The columns whose equal values make a group; without any all rows are one.
  public var groups: [Located<String>]
  /// The column that takes the rank.
  public var name: Located<String>

  /// Makes the stage; what is wrong with it is told when it is bound.
  public init(
    by: Located<String>, isDescending: Bool = true, within groups: [Located<String>] = [],
    name: Located<String> = "rank", location: SourceLocation? = nil
  ) {
    self.groups = groups
    self.by = by
    self.isDescending = isDescending
    self.name = name
    self.location = location
  }
}
