/// A date or period as it stands in a text, with its value.
public struct PeriodMention: Sendable {
  /// Byte offsets of the words in the arena, end exclusive.
  public var start: UInt32
  /// The byte behind the last of the words.
  public var end: UInt32
  /// The value, or nil where it is relative and the document's publication date is not known.
  public var value: Period?
  /// Whether the mention is one day (`DATE` in patterns) rather than a longer period (`PERIOD`).
  public var isDate: Bool
  /// What is written, until the publication date is known.
  var written = WrittenPeriod()

  /// Makes a mention of the words at `start..<end`; `value` is nil for a relative date that cannot be resolved.
  public init(start: UInt32, end: UInt32, value: Period?, isDate: Bool) {
    self.start = start
    self.end = end
    self.value = value
    self.isDate = isDate
  }
}
