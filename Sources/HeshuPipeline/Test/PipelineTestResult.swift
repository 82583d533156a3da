import HeshuRecords

/// What came of one test of a pipeline.
public struct PipelineTestResult: Sendable {
  /// The test's place in the file, from 1.
  public var number: Int
  /// Where the test stands in the pipeline file; nil for one that was composed in Swift.
  public var location: SourceLocation?
  /// The start of the test's text, for people.
  public var title: String
  /// What differs from what was expected; empty for a test that passed.
  public var differences: [Diagnostic]

  /// Whether every row was as expected.
  public var hasPassed: Bool { differences.isEmpty }
}
