import HeshuRecords

/// A text and the rows that it must give.
public struct PipelineTest: Sendable, Hashable {
  /// Where the test stands in a pipeline file; nil for one that was composed in Swift.
  public var location: SourceLocation?
  /// The text of the one document, or the content of the table that the pipeline reads.
  public var text: Located<String>
  /// The day that relative periods are resolved against: `2022-11-21`.
  public var published: Located<String>?
  /// The tables that are compared; others may hold anything.
  public var expect: [ExpectedTable]

  /// Makes a test.
  public init(
    text: Located<String>, published: Located<String>? = nil, expect: [ExpectedTable], location: SourceLocation? = nil
  ) {
    self.text = text
    self.published = published
    self.expect = expect
    self.location = location
  }
}
