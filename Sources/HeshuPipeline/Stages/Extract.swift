import HeshuPatterns
import HeshuRecords

/// Draws rows from sentences: one row for each match of a pattern, or one for each figure.
public struct Extract: Sendable, Hashable {
  /// Where the stage stands in a pipeline file.
  public var location: SourceLocation?
  /// The name of the table in a pipeline without `tables:`.
  public var table: Located<String>?
  /// Patterns in order; where two match the same text, the earlier one has it.
  public var patterns: [ExtractPattern]
  /// Columns that are what the recognizer knows of a figure: `period: period of share`.
  public var take: [Take]
  /// Whether rows are the figures themselves, in the figure contract.
  public var takesAllFigures: Bool

  /// Makes the stage; patterns and `takesAllFigures` exclude each other.
  public init(
    patterns: [ExtractPattern] = [], take: [Take] = [], table: Located<String>? = nil, takesAllFigures: Bool = false,
    location: SourceLocation? = nil
  ) {
    self.patterns = patterns
    self.take = take
    self.table = table
    self.takesAllFigures = takesAllFigures
    self.location = location
  }

  /// Every figure of every document as a row.
  public static let figures = Extract(takesAllFigures: true)
}
