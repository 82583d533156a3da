/// What the ledger remembers of a run that was decided.
public struct RunRecord: Sendable, Hashable {
  /// Counts what a run did, by the names of `run.json`.
  public struct Counts: Sendable, Hashable {
    public var documents = 0
    /// Documents that were read, of them those that the ledger did not know.
    public var readDocuments = 0
    public var newDocuments = 0
    public var rejectedDocuments = 0
    public var figures = 0
    public var rows = 0
    public var rejects = 0
    public var nearMisses = 0
    /// Inconsistent findings by severity, and errors that the run before did not have.
    public var errors = 0
    public var warnings = 0
    public var newErrors = 0

    public init() {}
  }

  /// From 1, in the order of the decisions.
  public var number: Int
  /// The start of the sha256 over program version, pipeline and inputs; the same for runs over the same.
  public var id: String
  /// Seconds since 1970 at the run's start.
  public var started: Int64
  public var milliseconds: Int64
  /// Of the program.
  public var version: String
  /// The sha256 of the pipeline file.
  public var pipeline: String
  /// Stands for what extraction depended on, and for all that the outputs depended on besides the documents.
  public var fingerprint = ""
  public var key = ""
  /// The day of `{date}`.
  public var date: String
  public var counts: Counts
  /// The places of all outputs in the order in which they came to them, with their sizes.
  public var outputs: [Output]
  /// Whether everything has come to its place.
  public var isFinished: Bool

  /// A file that a run wrote.
  public struct Output: Sendable, Hashable {
    public var path: String
    public var byteCount: Int64

    public init(path: String, byteCount: Int64) {
      self.path = path
      self.byteCount = byteCount
    }
  }

  public init(
    number: Int = 0, id: String, started: Int64, milliseconds: Int64 = 0, version: String, pipeline: String,
    date: String = "", counts: Counts = Counts(), outputs: [Output] = [], isFinished: Bool = false
  ) {
    self.number = number
    self.id = id
    self.started = started
    self.milliseconds = milliseconds
    self.version = version
    self.pipeline = pipeline
    self.date = date
    self.counts = counts
    self.outputs = outputs
    self.isFinished = isFinished
  }
}
