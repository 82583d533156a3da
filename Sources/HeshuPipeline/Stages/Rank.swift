import HeshuRecords

/// Orders the rows by a column and numbers them, over all rows or in each group; equal numbers share a rank.
public struct Rank: Sendable, Hashable {
  public var location: SourceLocation?
  public var by: Located<String>
  public var isDescending: Bool
  /// The columns whose equal values make a group; without any all rows are one.
  public var groups: [Located<String>]
  /// The column that takes the rank.
  public var name: Located<String>

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
