import HeshuFigures
import HeshuFormats
import HeshuPipeline
import HeshuRecords

/// Recognizes the figures of documents and writes them in the figure contract, without a pipeline.
///
/// ```swift
/// let export = FigureExport(format: .ndjson)
/// let counts = try export.run(reader, jobs: 2) { bytes in try output.write(bytes) }
/// ```
public struct FigureExport: Sendable {
  /// What an export did.
  public struct Counts: Sendable, Hashable {
    /// Documents whose text was read; a long one counts once.
    public var documents = 0
    /// Sizes of their originals, added up.
    public var bytes = 0
    /// Figures that were written, refusals not counted.
    public var figures = 0
    /// Documents that could not be read, with their reasons.
    public var rejects: [Reject] = []

    /// Makes zeros.
    public init() {}

    /// Counts what another part of the documents gave.
    mutating func add(_ other: Counts) {
      documents += other.documents
      bytes += other.bytes
      figures += other.figures
      rejects.append(contentsOf: other.rejects)
    }
  }

  /// The format that figures are written in.
  public var format: FigureEncoder.Format
  /// What is written beside figures with a unit.
  public var options: RecognizerOptions
  /// The day that relative periods are resolved against where a document does not name its own.
  public var published: CalendarDay?

  /// Makes an export; without options figures with a unit and their links alone.
  public init(
    format: FigureEncoder.Format, options: RecognizerOptions = RecognizerOptions(), published: CalendarDay? = nil
  ) {
    self.format = format
    self.options = options
    self.published = published
  }

  /// Reads all documents and gives the output piece by piece, in the order of the documents whatever the number of jobs.
  ///
  /// - Throws: what `reader` or `write` throw.
  public func run(
    _ reader: any DocumentReader, jobs: Int, write: @escaping ([UInt8]) throws -> Void
  ) throws -> Counts {
    var edge: [UInt8] = []
    var encoder = FigureEncoder(format: format)
    encoder.begin(into: &edge)
    try write(edge)
    let total = Total(encoder, write: write)
    let work = OrderedWork<Part>(reader: reader) { try total.add($0) }
    try work.run(jobs: jobs) {
      var worker = FigureWorker(self)
      return { batch, side in worker.part(&batch, side) }
    }
    edge.removeAll()
    encoder.end(into: &edge)
    try write(edge)
    return total.counts
  }

  /// What one batch gave.
  fileprivate struct Part {
    var bytes: [UInt8] = []
    var counts = Counts()
    /// Figures of the last document.
    var lastFigures = 0
    /// A further segment of a long document: it is written when the figures before it are counted.
    var segment: Segment?
  }

  /// A further segment of a long document with its figures.
  fileprivate struct Segment {
    var document: Document
    var recognition: Recognition
    var bytes: [UInt8]
  }

  /// Joins the parts in their order, and writes the further segments of long documents.
  private final class Total {
    var counts = Counts()
    private var encoder: FigureEncoder
    private let output: JoinedOutput
    /// Figures so far of the document that was read last.
    private var figures = 0

    init(_ encoder: FigureEncoder, write: @escaping ([UInt8]) throws -> Void) {
      self.encoder = encoder
      output = JoinedOutput(separator: encoder.separator, write: write)
    }

    func add(_ part: Part) throws {
      counts.add(part.counts)
      guard let segment = part.segment else {
        figures = part.lastFigures
        return try output.append(part.bytes)
      }
      var bytes: [UInt8] = []
      encoder.beginPart()
      encoder.encode(segment.recognition, of: segment.document, in: segment.bytes, figuresBefore: figures, into: &bytes)
      figures += part.lastFigures
      try output.append(bytes)
    }
  }

  /// One worker of an export.
  private struct FigureWorker {
    let recognizer: Recognizer
    let published: CalendarDay?
    var encoder: FigureEncoder
    var recognition = Recognition()
    /// Bytes of the largest part so far; the next one gets that much room at once.
    var room = 0

    init(_ export: FigureExport) {
      recognizer = Recognizer(options: export.options)
      published = export.published
      encoder = FigureEncoder(format: export.format)
    }

    mutating func part(_ batch: inout Batch, _ side: Side) -> Part {
      var part = Part()
      part.bytes.reserveCapacity(room)
      part.counts.documents = batch.documents.count(where: \.isBeginning)
      part.counts.rejects = side.rejects
      encoder.beginPart()
      for document in batch.documents {
        recognizer.recognize(
          batch.bytes, document.text, published: document.published ?? published, into: &recognition)
        part.lastFigures = recognition.figures.count
        part.counts.figures += recognition.figures.count
        if document.isBeginning {
          encoder.encode(recognition, of: document, in: batch.bytes, into: &part.bytes)
          part.counts.bytes += document.byteCount
        } else {
          part.segment = Segment(document: document, recognition: recognition, bytes: batch.bytes)
        }
      }
      room = max(room, part.bytes.count)
      return part
    }
  }
}
