import HeshuRecords

/// A text and the rows that it must give.
public struct PipelineTest: Sendable, Hashable {
  public var location: SourceLocation?
  public var text: Located<String>
  /// The day that relative periods are resolved against: `2022-11-21`.
  public var published: Located<String>?
  public var expect: [ExpectedTable]

  public init(
    text: Located<String>, published: Located<String>? = nil, expect: [ExpectedTable], location: SourceLocation? = nil
  ) {
    self.text = text
    self.published = published
    self.expect = expect
    self.location = location
  }
}
