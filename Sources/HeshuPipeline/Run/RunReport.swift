import HeshuRecords

/// What a run did: its books, its inputs and outputs, and apart from them how long it took.
public struct RunReport: Sendable {
  /// The start of the sha256 over program version, pipeline and inputs.
  public var id = ""
  /// The pipeline's name.
  public var pipeline: String
  /// The program's version.
  public var version: String
  /// The pipeline file as it was named, and the sha256 of its text; nil for a pipeline that was composed in Swift.
  public var pipelineFile: InputReport?
  /// Documents that were found, in order; each is used or rejected.
  public var documents = 0
  /// Documents whose text was read, or taken from the ledger.
  public var usedDocuments = 0
  /// Documents that could not be used.
  public var rejectedDocuments = 0
  /// Sizes of the originals of the used documents, added up.
  public var bytes = 0
  /// Figures that the recognizer found in them.
  public var figures = 0
  /// Each table's books, in the pipeline's order.
  public var tables: [TableReport]
  /// Findings by verdict, accepted ones included.
  public var findings = VerdictCounts()
  /// Findings of severity error that the run before did not have and nobody has accepted.
  public var newFindings: [LedgerFinding] = []
  /// Findings of severity error that nobody has accepted.
  public var openErrors = 0
  /// What became of the findings that the pipeline accepts; nil where it names no list of them.
  public var accepted: AcceptedReport?
  /// Whether there was nothing new, so that nothing was written.
  public var isUnchanged = false
  /// What was read and what was taken from the ledger; nil for a pipeline that reads everything.
  public var plan: ReadingPlan?
  /// The run's number in the ledger; 0 where it was not decided.
  public var number = 0
  /// Documents that were read, and of them those that the ledger did not know in this version.
  public var readDocuments = 0
  /// Documents of a version that the ledger did not know; all of them without a ledger.
  public var newDocuments = 0
  /// Documents and records that could not be used.
  public var rejects = 0
  /// Sentences with a figure that no pattern used.
  public var nearMisses = 0
  /// The first rejects, to be told where the run publishes nothing in which they could be looked up.
  public var firstRejects: [Reject] = []
  /// The rejects themselves, where the run was told to keep them.
  public var keptRejects: [Reject] = []
  /// The documents in their order, then the references by path.
  public var inputs: [InputReport] = []
  /// What was written: the files table by table, then stores, reports and the archive; empty where nothing was published.
  public var outputs: [OutputReport] = []
  /// What the run published of itself that `outputs` does not name: `run.json`, the manifest, and scripts that load the tables.
  public var ownFiles: [String] = []
  /// Where `run.json`, findings and rejects are; nil where nothing was written.
  public var reportFolder: String?
  /// Nanoseconds from the start to the end of the run.
  public var duration: UInt64 = 0
  /// How many workers there were.
  public var jobs = 1
  /// The limit that stopped the run, in words; nil where none did.
  public var stoppedBy: String?
  /// What was done and may not have been meant.
  public var warnings: [Diagnostic] = []

  /// The output that says of every reject where and why; nil where there are none.
  public var rejectsFile: String? {
    guard rejects > 0, let reportFolder else { return nil }
    let path = PathParts.join(reportFolder, ReportFile.rejects.rawValue)
    return outputs.contains { $0.path == path } ? path : nil
  }

  /// How many findings of severity error are new.
  public var newErrors: Int { newFindings.count }

  /// Makes the report of a run that has done nothing yet.
  public init(pipeline: String, version: String, tables: [TableReport]) {
    self.pipeline = pipeline
    self.version = version
    self.tables = tables
  }

  /// Stages and documents whose books do not balance, in words; a run with one of them fails.
  public var imbalances: [String] {
    var found: [String] = []
    if documents != usedDocuments + rejectedDocuments {
      found.append("documents: \(documents) is not \(usedDocuments) used + \(rejectedDocuments) rejected")
    }
    for table in tables { found += table.imbalances }
    let ofStages = tables.enumerated().map { index, table in table.rejects(countsRead: index == 0) }.reduce(0, +)
    if rejects != rejectedDocuments + ofStages {
      found.append("rejects: \(rejects) is not \(rejectedDocuments) documents + \(ofStages) records")
    }
    for output in outputs {
      let written = output.layout.map { [($0.table, output.rows)] } ?? output.tables.map { ($0.layout.table, $0.rows) }
      for (name, rows) in written {
        guard let table = tables.first(where: { $0.name == name }) else { continue }
        let expected = output.holdsNewRows ? table.newRows : table.rows
        if rows != expected { found.append("\(output.path): \(rows) rows written of \(expected)") }
      }
    }
    return found
  }
}
