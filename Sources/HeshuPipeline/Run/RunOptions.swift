import HeshuFigures
import Logging

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
  /// How long a run waits for another one of the same pipeline to end.
  public var waitSeconds = 0
  /// Whether documents are read again that look unchanged.
  public var rehashes = false
  /// Whether the report holds the rejects themselves, for those who look at them.
  public var keepsRejects = false
  /// Whether documents that have left their folder are forgotten.
  public var prunes = false
  /// Lets someone else stop the run.
  public var gate = RunGate()
  /// Told how far the run has come; nil where nobody looks.
  public var progress: (any RunProgress)?
  /// Takes what happens on the way: waiting, ends of earlier runs, connections that were lost, the outcome. Silent unless set.
  public var log = Logger(label: "heshu") { _ in SwiftLogNoOpLogHandler() }

  /// Makes options; without arguments one worker, today, and outputs below the working directory.
  public init(root: String = "", date: CalendarDay? = nil, jobs: Int = 1, previewRows: Int = 0, publishes: Bool = true)
  {
    self.root = root
    self.date = date
    self.jobs = jobs
    self.previewRows = previewRows
    self.publishes = publishes
  }
}
