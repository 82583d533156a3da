import HeshuRecords

/// Gives columns the unit that they are written in: `{done: 亿元, share: percent}`.
public struct Normalize: Sendable, Hashable {
  /// Where the stage stands in a pipeline file; nil for one that was composed in Swift.
  public var location: SourceLocation?
  /// The columns and their units; columns that are not named keep theirs.
  public var units: [FieldUnit]

  /// Makes the stage; what is wrong with it is told when it is bound.
  public init(_ units: [FieldUnit], location: SourceLocation? = nil) {
    self.units = units
    self.location = location
  }
}
