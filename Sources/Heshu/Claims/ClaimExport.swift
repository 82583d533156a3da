import HeshuChecks
import HeshuFigures
import HeshuFormats
import HeshuPipeline
import HeshuRecords

/// Finds what the prose of documents asserts about its own figures, and writes the findings, without a pipeline.
///
/// ```swift
/// let export = ClaimExport(format: .ndjson)
/// let counts = try export.run(reader, jobs: 2) { bytes in try output.write(bytes) }
/// ```
public struct ClaimExport: Sendable {
  /// What an export did.
  public struct Counts: Sendable, Hashable {
    /// Documents whose text was read, whether they claim something or not.
    public var documents = 0
    /// Claims that hold.
    public var consistent = 0
    /// Claims that can be neither proven nor refuted.
    public var indeterminate = 0
    /// Claims that are refuted.
    public var inconsistent = 0
    /// Documents that could not be read, with their reasons.
    public var rejects: [Reject] = []

    /// Makes zeros.
    public init() {}

    /// Counts a verdict.
    public mutating func add(_ verdict: Verdict) {
      switch verdict {
      case .consistent: consistent += 1
      case .indeterminate: indeterminate += 1
      case .inconsistent: inconsistent += 1
      case .unchecked: break
      }
    }

    /// Counts what another part of the documents gave.
    public mutating func add(_ other: Counts) {
      documents += other.documents
      consistent += other.consistent
      indeterminate += other.indeterminate
      inconsistent += other.inconsistent
      rejects.append(contentsOf: other.rejects)
    }
  }

  /// The format that findings are written in.
  public var format: FindingEncoder.Format
  /// The day that relative periods are resolved against where a document does not name its own.
  public var published: CalendarDay?

  /// Whether documents are compared with each other, and who speaks in them.
  public var across: DocumentComparison

  /// Makes an export; without `across` each document is read for itself.
  public init(
    format: FindingEncoder.Format, published: CalendarDay? = nil, across: DocumentComparison = .none
  ) {
    self.format = format
    self.published = published
    self.across = across
  }

  /// Reads all documents and gives the findings piece by piece, in the order of the documents whatever the number of jobs.
  ///
  /// - Throws: what `reader` or `write` throw.
  public func run(
    _ reader: any DocumentReader, jobs: Int, write: @escaping ([UInt8]) throws -> Void
  ) throws -> Counts {
    var encoder = FindingEncoder(format: format)
    var edge: [UInt8] = []
    encoder.begin(into: &edge)
    try write(edge)
    let output = JoinedOutput(separator: encoder.separator, write: write)
    var counts = Counts()
    var checker = AcrossChecker()
    let work = OrderedWork<Part>(reader: reader) { part in
      counts.add(part.counts)
      for statement in part.statements { checker.add(statement) }
      try output.append(part.bytes)
    }
    try work.run(jobs: jobs) {
      var worker = Worker(self)
      return { batch, side in worker.part(&batch, side) }
    }
    if across != .none {
      let part = together(checker)
      counts.add(part.counts)
      try output.append(part.bytes)
    }
    edge.removeAll()
    encoder.end(into: &edge)
    try write(edge)
    return counts
  }

  /// What one batch gave.
  fileprivate struct Part {
    var bytes: [UInt8] = []
    var counts = Counts()
    var statements: [AcrossStatement] = []
  }

  /// What the documents together give.
  private func together(_ across: AcrossChecker) -> Part {
    var side = Side()
    across.finish(into: &side)
    var part = Part()
    for finding in side.findings { part.counts.add(finding.verdict) }
    var encoder = FindingEncoder(format: format)
    encoder.encode(side, into: &part.bytes)
    return part
  }

  /// One worker of an export.
  private struct Worker {
    private let recognizer = Recognizer()
    private let published: CalendarDay?
    private var encoder: FindingEncoder
    private var checker: ClaimChecker
    private var recognition = Recognition()

    init(_ export: ClaimExport) {
      published = export.published
      checker = ClaimChecker(publisher: export.across.publisher)
      encoder = FindingEncoder(format: export.format)
    }

    mutating func part(_ batch: inout Batch, _ read: Side) -> Part {
      var part = Part()
      part.counts.documents = batch.documents.count
      part.counts.rejects = read.rejects
      var side = Side()
      for document in batch.documents {
        recognizer.recognize(
          batch.bytes, document.text, published: document.published ?? published, into: &recognition)
        _ = checker.check(document, in: batch.bytes, recognition, into: &side)
      }
      part.statements = checker.takeStatements()
      for finding in side.findings { part.counts.add(finding.verdict) }
      encoder.encode(side, into: &part.bytes)
      return part
    }
  }
}
