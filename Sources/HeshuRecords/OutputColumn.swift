/// One written column: a part of the cells of one field, or of the row itself.
public struct OutputColumn: Sendable, Hashable {
  /// The part of a cell or row that a written column shows.
  public enum Part: String, Sendable, Hashable {
    /// The number, text or period itself.
    case value
    case qualifier
    case text
    case low
    case high
    case ends
    case unit
    /// The period of a figure.
    case period
    /// `document#b1175-1290`: the row's passage.
    case source
    case verdict
    case failedChecks = "failed_checks"
  }

  /// The machine name.
  public var name: String
  /// The place of the field in the schema; -1 for a part of the row.
  public var field: Int
  public var part: Part
  /// The field with its unit and label, for display headers and the manifest; nil for a part of the row.
  public var source: Field?

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
