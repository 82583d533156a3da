/// Where a row of a part comes from.
public struct RecordRow: Sendable, Hashable {
  /// The place of its document in the part's documents; -1 where it has none.
  public var document: Int
  /// Offsets in the document's original bytes, end exclusive.
  public var start: Int
  /// The byte behind its last.
  public var end: Int
  /// The place of the rule that drew it in the layout's rules.
  public var rule: Int

  /// Takes the parts as they are.
  public init(document: Int, start: Int, end: Int, rule: Int) {
    self.document = document
    self.start = start
    self.end = end
    self.rule = rule
  }
}
