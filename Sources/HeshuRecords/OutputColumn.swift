/// One written column: a part of the cells of one field, or of the row itself.
public struct OutputColumn: Sendable, Hashable {
  /// The part of a cell or row that a written column shows.
  public enum Part: String, Sendable, Hashable {
    /// The number, text or period itself.
    case value
    /// The name of a figure's qualifier, such as `at_least`.
    case qualifier
    /// The figure as it was written.
    case text
    /// The low end of what it can stand for, rounded down where it does not end; null where unbounded.
    case low
    /// The high end of it, rounded up where it does not end; null where unbounded.
    case high
    /// Which ends belong to it: `[]`, `[)`, `(]` or `()`.
    case ends
    /// The unit that the column or cell is written in.
    case unit
    /// The period of a figure.
    case period
    /// `document#b1175-1290`: the row's passage.
    case source
    /// The worst verdict of the row's checks.
    case verdict
    /// The names of the checks that the row failed.
    case failedChecks = "failed_checks"
  }

  /// The machine name.
  public var name: String
  /// The place of the field in the schema; -1 for a part of the row.
  public var field: Int
  /// What it shows of the field or row.
  public var part: Part
  /// The field with its unit and label, for display headers and the manifest; nil for a part of the row.
  public var source: Field?

  /// Takes the parts as they are; the name has to be unique in the table.
  public init(name: String, field: Int, part: Part, source: Field?) {
    self.name = name
    self.field = field
    self.part = part
    self.source = source
  }
}

extension OutputColumn {
  /// Whether the written cells are exact decimals.
  public var isNumber: Bool {
    guard let source, source.isNumeric else { return false }
    return [.value, .low, .high].contains(part)
  }
}
