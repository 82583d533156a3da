import HeshuRecords

/// Orders the rows by a column and numbers them; equal numbers share a rank.
public struct Rank: Sendable, Hashable {
  public var location: SourceLocation?
  public var by: Located<String>
  public var isDescending: Bool
  /// The column that takes the rank.
  public var name: Located<String>

  public init(
    by: Located<String>, isDescending: Bool = true, name: Located<String> = "rank", location: SourceLocation? = nil
  ) {
    self.by = by
    self.isDescending = isDescending
    self.name = name
    self.location = location
  }
}
