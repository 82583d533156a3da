import HeshuQuantities

/// A column's name, type and unit.
public struct Field: Sendable, Hashable {
  /// The machine name: `[a-z][a-z0-9_]{0,31}`.
  public var name: String
  /// What the cells are: text, period, figure or number.
  public var type: FieldType
  /// The kind of figure, where the pattern fixes it.
  public var kind: FigureKind?
  /// The unit that the column is written in; nil where each cell keeps the base of its own unit.
  public var unit: WrittenUnit?
  /// Whether numbers of the column were rounded when they were written (a quotient that does not end).
  public var isRounded: Bool
  /// Names for people, from `labels`.
  public var label: Label
  /// The file that the cells come from where it is not the row's document; their offsets are offsets in that file.
  public var origin: String?
  /// Whether the figures of the column carry their periods, for outputs with all parts of a figure.
  public var keepsPeriods: Bool

  /// Takes the parts as they are; whether the name is a machine name is lint's to say.
  public init(
    name: String, type: FieldType, kind: FigureKind? = nil, unit: WrittenUnit? = nil, isRounded: Bool = false,
    label: Label = Label(), origin: String? = nil, keepsPeriods: Bool = false
  ) {
    self.name = name
    self.type = type
    self.kind = kind
    self.unit = unit
    self.isRounded = isRounded
    self.label = label
    self.origin = origin
    self.keepsPeriods = keepsPeriods
  }

  /// Whether the column can stand in arithmetic.
  public var isNumeric: Bool { type == .figure || type == .number }
}
