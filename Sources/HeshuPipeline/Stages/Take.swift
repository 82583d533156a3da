import HeshuRecords

/// A column that is what the recognizer knows of a figure: `subject: subject of share`.
public struct Take: Sendable, Hashable {
  /// What can be asked of a figure.
  public enum Property: String, Sendable, Hashable, CaseIterable {
    case subject
    case measure
    case period
    case basis
    case text
    case unit
    case qualifier
  }

  /// The column's name.
  public var field: Located<String>
  public var property: Property
  /// The figure: the name of a group of the patterns.
  public var figure: Located<String>

  public init(_ field: Located<String>, _ property: Property, of figure: Located<String>) {
    self.field = field
    self.property = property
    self.figure = figure
  }
}
