import HeshuFigures
import HeshuRecords

/// A pipeline without errors, ready to run.
public struct CompiledPipeline: Sendable {
  /// The pipeline as it was declared.
  public var pipeline: Pipeline
  /// What is read, with `{date}` filled in.
  public var read: Read
  /// The pipeline's name.
  public var name: String
  /// The tables in the pipeline's order, each with its whole chain.
  public var tables: [CompiledTable]
  /// The places of the tables in an order in which each stands behind those that it looks at.
  var order: [Int] = []
  /// Stores that tables are loaded into, each once.
  public var stores: [StorePlan] = []
  /// Files that several tables go to, each once.
  public var sharedFiles: [SharedFilePlan] = []
  /// Where the bundle goes; nil where none is asked for.
  public var archivePath: String?
  /// The folder of findings, rejects, near misses, `run.json` and the manifest; nil where nothing is written.
  public var reportFolder: String?
  /// Where metrics and summary of a run go; nil where none are asked for.
  public var metricsPath: String?
  /// Where the summary goes; nil where none is asked for.
  public var summaryPath: String?
  /// The findings that someone has explained; nil where the pipeline names no list of them.
  public var accepted: AcceptedFindings?
  /// Files that joins read and the list of accepted findings, by path, with their content: part of the run's inputs.
  public var references: [ReferenceFile]
  /// Whether some table draws rows by patterns, so that a figure can be missed.
  public var hasPatterns: Bool
  /// Whether some pattern asks for numerals without a unit.
  var needsNumbers = false
  /// Whether some table asks what its figures are of, so that they are worked out.
  var needsLinks = false
  /// The day that `{date}` stands for; nil where the time zone is not known.
  public var day: CalendarDay?
  /// The table that rows come from; nil where they come from documents.
  public var tableSource: TableSource?

  /// How documents above 8 MB are read: whole where the ledger keeps what a document gave.
  public var segmentation: Segmentation {
    if pipeline.isIncremental { return .whole }
    return tables.contains { $0.stages.first?.stage is FigureTable } ? .numberedSegments : .segments
  }
}
