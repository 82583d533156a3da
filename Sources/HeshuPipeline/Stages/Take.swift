import HeshuRecords

/// A column that is what the recognizer knows of a figure: `subject: subject of share`.
public struct Take: Sendable, Hashable {
  /// What can be asked of a figure.
  public enum Property: String, Sendable, Hashable, CaseIterable {
    /// What the figure is a figure of, such as 甲项目; null where it is not known.
    case subject
    /// What is measured of the subject, such as 完成投资; null where it is not known.
    case measure
    /// The period that it speaks of, as `2022-01/2022-10`; null where it is not known.
    case period
    /// `yoy`, `mom` or `ytd`; null where it is no change.
    case basis
    /// The figure as it is written, with its unit and without its outer qualifiers.
    case text
    /// The code of its base unit, such as `CNY`.
    case unit
    /// The name of its qualifier, such as `at_least`.
    case qualifier
  }

  /// The column's name.
  public var field: Located<String>
  /// What is asked of the figure.
  public var property: Property
  /// The figure: the name of a group of the patterns.
  public var figure: Located<String>

  /// Makes the entry; that a pattern has such a group is proven when the stage is bound.
  public init(_ field: Located<String>, _ property: Property, of figure: Located<String>) {
    self.field = field
    self.property = property
    self.figure = figure
  }
}
