/// What the recognizer found in one document, in the order of the text; one value is reused for many documents.
public struct Recognition: Sendable {
  /// Figures, disjoint, in order.
  public var figures: [Figure] = []
  /// Dates and periods, disjoint, in order.
  public var periods: [PeriodMention] = []
  /// What looked like a figure and was refused; filled only where the recognizer was asked for it.
  public var refusals: [Refusal] = []
  /// The publication date that relative periods were resolved against: given, or found in the text where it stands there.
  public var published: CalendarDay?

  /// The units of the columns of the table that was read last.
  var columns: [UnitTable.Match?] = []
  /// Bits of the bytes that end a clause or sentence, counted from the text's beginning.
  var breaks: [UInt64] = []
  /// Bits of the line feeds, counted likewise.
  var feeds: [UInt64] = []

  #if DEBUG
    /// The places that were looked at for the document read last.
    var steps = 0
  #endif

  /// Makes an empty one, to be filled by `Recognizer.recognize`.
  public init() {}

  /// Forgets everything and keeps the memory for the next document.
  public mutating func removeAll() {
    figures.removeAll(keepingCapacity: true)
    periods.removeAll(keepingCapacity: true)
    refusals.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
    breaks.removeAll(keepingCapacity: true)
    feeds.removeAll(keepingCapacity: true)
    published = nil
  }
}
