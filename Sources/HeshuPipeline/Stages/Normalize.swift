import HeshuRecords

/// Gives columns the unit that they are written in: `{done: 亿元, share: percent}`.
public struct Normalize: Sendable, Hashable {
  public var location: SourceLocation?
  public var units: [FieldUnit]

  public init(_ units: [FieldUnit], location: SourceLocation? = nil) {
    self.units = units
    self.location = location
  }
}
