import HeshuFigures

/// The piece of work that travels: documents with their text and figures, and the rows of the table that is being made of them.
///
/// A batch owns its bytes; cells are ranges of them. The bytes end in zeros, so that a scanner may read past the last text.
public struct Batch: ~Copyable, Sendable {
  /// Zeros behind the last text.
  public static let padding = 64

  /// The documents' texts one after another, and texts that stages added.
  public var bytes: [UInt8]
  /// The documents of the batch, in the order of the run; in a barrier's partial with an empty `text`.
  public var documents: [Document]
  /// What the recognizer found, a value for each document.
  public var recognitions: [Recognition]
  /// For each document, which of its figures a pattern has used.
  public var usedFigures: [[Bool]]
  /// The rows that the table's chain has made so far; their sources are places in `documents`.
  public var rows: Rows
  /// For documents that were not read, by their place: what extraction gave of them before.
  public var extractions: [Int: [UInt8]]
  /// Passages of documents whose text the batch does not hold.
  public var passages: [SourceSpan: KeptPassage]
  /// Documents that were found and could not be read; each has its reject.
  public var rejectedDocuments: Int
  /// The batch's place in the order of the run.
  public var sequence: Int

  /// Makes an empty batch: no documents, a table without columns, and the padding alone.
  public init() {
    bytes = [UInt8](repeating: 0, count: Batch.padding)
    documents = []
    recognitions = []
    usedFigures = []
    rows = Rows()
    extractions = [:]
    passages = [:]
    rejectedDocuments = 0
    sequence = 0
  }

  /// The bytes in use, without the padding.
  public var byteCount: Int { bytes.count - Batch.padding }

  /// Adds a text behind the others and gives its place.
  public mutating func append(_ text: some Collection<UInt8>) -> Range<Int> {
    let start = byteCount
    bytes.removeLast(Batch.padding)
    bytes.append(contentsOf: text)
    let end = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Batch.padding))
    return start..<end
  }

  /// Adds a document's text with zeros of its own behind it, so that a scanner needs no copy of it.
  public mutating func appendText(_ text: [UInt8]) -> Range<Int> {
    let range = append(text)
    bytes.append(contentsOf: repeatElement(0, count: Batch.padding))
    return range
  }

  /// Lets a reader add bytes behind the others, and puts the padding behind them again.
  public mutating func extendBytes(_ add: (inout [UInt8]) throws -> Void) rethrows {
    bytes.removeLast(Batch.padding)
    defer { bytes.append(contentsOf: repeatElement(0, count: Batch.padding)) }
    try add(&bytes)
  }

  /// Adds a text as a cell.
  public mutating func cell(_ text: some Collection<UInt8>) -> TextCell {
    TextCell(append(text))
  }

  /// The text of a cell, for messages and tests; outputs copy the bytes.
  public func string(_ cell: TextCell) -> String {
    String(decoding: bytes[cell.range], as: UTF8.self)
  }

  /// Forgets documents, figures and rows and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    bytes.append(contentsOf: repeatElement(0, count: Batch.padding))
    documents.removeAll(keepingCapacity: true)
    rows = Rows()
    extractions.removeAll()
    passages.removeAll()
    rejectedDocuments = 0
  }
}
