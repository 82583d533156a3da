/// What a column holds.
public enum FieldType: String, Sendable, Hashable {
  /// Text of the document or of a table.
  case text
  /// Figures as they were written, with their precision.
  case figure
  /// Numbers that were computed, with the interval that their operands allow.
  case number
  /// A date or period as text: `2022-01/2022-10`.
  case period
}
