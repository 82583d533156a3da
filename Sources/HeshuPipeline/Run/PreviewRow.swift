import HeshuQuantities
import HeshuRecords

/// One row as it will be written: texts and numbers in the column's unit.
public struct PreviewRow: Sendable {
  /// One text a column; nil for null.
  public var cells: [String?]
  /// For each figure column the figure itself; nil for null and for every other column.
  public var figures: [FigureCell?]
  /// For each column the qualifier of its figure or number; `exact` for every other cell.
  public var qualifiers: [Qualifier]
  public var verdict: Verdict
  public var failedChecks: String
  /// `document#b1175-1290`.
  public var source: String

  public init(
    cells: [String?], figures: [FigureCell?], qualifiers: [Qualifier], verdict: Verdict, failedChecks: String,
    source: String
  ) {
    self.cells = cells
    self.figures = figures
    self.qualifiers = qualifiers
    self.verdict = verdict
    self.failedChecks = failedChecks
    self.source = source
  }
}
