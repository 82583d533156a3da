/// What the ledger remembers of a run that was decided.
public struct RunRecord: Sendable, Hashable {
  /// Counts what a run did, by the names of `run.json`.
  public struct Counts: Sendable, Hashable {
    /// Documents that the run found: read, taken from the ledger, or rejected.
    public var documents = 0
    /// Documents that were read, of them those that the ledger did not know.
    public var readDocuments = 0
    /// Documents of a version that the ledger did not know.
    public var newDocuments = 0
    /// Documents that were found and could not be used.
    public var rejectedDocuments = 0
    /// Figures that the recognizer found in the documents that were read or remembered.
    public var figures = 0
    /// Rows that the tables had when they were written, of all tables together.
    public var rows = 0
    /// Documents and records that could not be used.
    public var rejects = 0
    /// Sentences with a figure that no pattern used.
    public var nearMisses = 0
    /// Inconsistent findings by severity, and errors that the run before did not have.
    public var errors = 0
    /// Inconsistent findings of checks with the severity warning.
    public var warnings = 0
    /// Findings of severity error that the run before did not have and nobody has accepted.
    public var newErrors = 0

    /// Makes zeros.
    public init() {}
  }

  /// From 1, in the order of the decisions.
  public var number: Int
  /// The start of the sha256 over program version, pipeline and inputs; the same for runs over the same.
  public var id: String
  /// Seconds since 1970 at the run's start.
  public var started: Int64
  /// How long the run took until it was decided.
  public var milliseconds: Int64
  /// Of the program.
  public var version: String
  /// The sha256 of the pipeline file.
  public var pipeline: String
  /// Stands for what extraction depended on, and for all that the outputs depended on besides the documents.
  public var fingerprint = ""
  /// Stands for all that the outputs depend on besides the documents: a run with the same key over the same documents
  /// has nothing to do.
  public var key = ""
  /// The day of `{date}`.
  public var date: String
  /// What the run did, in numbers.
  public var counts: Counts
  /// The places of all outputs in the order in which they came to them, with their sizes.
  public var outputs: [Output]
  /// Whether everything has come to its place.
  public var isFinished: Bool

  /// A file that a run wrote.
  public struct Output: Sendable, Hashable {
    /// The path that the file came to.
    public var path: String
    /// The size in bytes.
    public var byteCount: Int64

    /// Takes a path and a size.
    public init(path: String, byteCount: Int64) {
      self.path = path
      self.byteCount = byteCount
    }
  }

  /// Makes what is known when a run is to be decided; the ledger gives `number`.
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
