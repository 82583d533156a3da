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
  /// The worst verdict of the row's checks.
  public var verdict: Verdict
  /// The names of the checks that the row failed, with blanks between them; empty where it failed none.
  public var failedChecks: String
  /// `document#b1175-1290`.
  public var source: String

  /// Takes the parts as they are, the three lists with an element for each column.
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
