import HeshuFigures

/// How one run differs from another of the same pipeline.
public struct RunOptions: Sendable {
  /// Where relative paths begin; the working directory where it is empty.
  public var root: String
  /// The day that `{date}` stands for; today where it is nil.
  public var date: CalendarDay?
  /// How many workers.
  public var jobs: Int
  /// How many rows of each table are kept for the summary.
  public var previewRows: Int
  /// Whether anything is written.
  public var publishes: Bool

  public init(root: String = "", date: CalendarDay? = nil, jobs: Int = 1, previewRows: Int = 0, publishes: Bool = true)
  {
    self.root = root
    self.date = date
    self.jobs = jobs
    self.previewRows = previewRows
    self.publishes = publishes
  }
}
