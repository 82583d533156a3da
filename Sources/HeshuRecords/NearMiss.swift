/// A sentence with a figure that no pattern of any table used.
public struct NearMiss: Sendable {
  /// The document's place in the side outputs' documents, and the sentence's original bytes.
  public var source: SourceSpan
  /// The sentence, as text of the side outputs.
  public var text: TextCell
  /// How many of its figures no pattern used.
  public var figures: Int

  /// Takes the parts as they are; `source` and `text` point into the side outputs that it goes to.
  public init(source: SourceSpan, text: TextCell, figures: Int) {
    self.source = source
    self.text = text
    self.figures = figures
  }
}
