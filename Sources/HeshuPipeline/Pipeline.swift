import HeshuRecords

/// A pipeline as it is declared: what is read, which stages each table goes through, and where the rows go.
///
/// The same value is made by a pipeline file and by Swift:
///
/// ```swift
/// let pipeline = Pipeline(read: .files(["bulletins/*.txt"]), stages: [Extract.figures, Load("figures.csv")])
/// ```
public struct Pipeline: Sendable {
  /// Names the run and its outputs.
  public var name: Located<String>
  /// Where the rows begin: documents or a table of amounts.
  public var read: Read
  /// Whether documents that have not changed are taken from the ledger (`since: ledger`).
  public var isIncremental = false
  /// The encoding of all documents, as the C library calls it; found for each of them where it is nil.
  public var encoding: Located<String>?
  /// Each table with its own chain.
  public var tables: [TableDeclaration]
  /// Stages for every table, after its own chain.
  public var stages: [any StageDeclaration]
  /// Names for people, by field.
  public var labels: [String: Label]
  /// When a run stops and publishes nothing.
  public var limits: Limits
  /// Texts and the rows that they must give, for `heshu test`.
  public var tests: [PipelineTest]
  /// The list of findings that someone has explained.
  public var accepted: Located<String>?
  /// Where metrics for Prometheus and a summary for a mail go; nil for none.
  public var metrics: Located<String>?
  /// The path of the summary for a mail, below the root; nil for none.
  public var summary: Located<String>?
  /// The folder of findings, rejects and reports; that of the first output where it is nil.
  public var report: Located<String>?
  /// The zone of `{date}`, such as `Asia/Shanghai`.
  public var timeZone: Located<String>?
  /// The text of the pipeline file, for the run's id and its archive; empty for one that was composed in Swift.
  public var text: [UInt8]
  /// The path of the pipeline file.
  public var path: String?

  /// Makes a pipeline; what it does not take is set after it.
  ///
  /// - Parameters:
  ///   - tables: tables with chains of their own; without them `stages` is the chain of the one table.
  ///   - stages: for every table, behind its own chain.
  ///   - text: the pipeline file as it was read; empty for one that is composed in Swift.
  public init(
    name: Located<String> = "pipeline", read: Read, tables: [TableDeclaration] = [],
    stages: [any StageDeclaration] = [],
    labels: [String: Label] = [:], limits: Limits = Limits(), tests: [PipelineTest] = [],
    report: Located<String>? = nil, timeZone: Located<String>? = nil, text: [UInt8] = [], path: String? = nil
  ) {
    self.name = name
    self.read = read
    self.tables = tables
    self.stages = stages
    self.labels = labels
    self.limits = limits
    self.tests = tests
    self.report = report
    self.timeZone = timeZone
    self.text = text
    self.path = path
  }
}
