import HeshuDocuments
import HeshuPipeline
import HeshuRecords

/// Gives the documents of a run again, by their ids, and makes sure that they are what they were.
struct RunDocuments: DocumentReader {
  private let files: [PublishedRun.File]
  private let root: String
  private let encoding: TextEncoding?
  private let segmentation: Segmentation
  private let hasLedger: Bool
  private var next = 0
  /// The document that is being read.
  private var reader: FileDocumentReader?

  /// - Parameters:
  ///   - encoding: the encoding that the pipeline names.
  ///   - segmentation: how the run read long documents.
  ///   - hasLedger: whether rows may come from documents that have left their folder since.
  init(_ files: [PublishedRun.File], root: String, encoding: String?, segmentation: Segmentation, hasLedger: Bool) {
    self.encoding = encoding.map(TextEncoding.init(named:))
    self.files = files
    self.root = root
    self.segmentation = segmentation
    self.hasLedger = hasLedger
  }

  mutating func read(into batch: inout Batch, side: inout Side) throws -> Bool {
    if try reader?.read(into: &batch, side: &side) == true {
      batch.documents[batch.documents.count - 1].id = files[next - 1].path
      return true
    }
    guard next < files.count else { return false }
    let file = files[next]
    next += 1
    guard file.path != "-" else {
      throw WhyError.unusable("the run read standard input, which cannot be read again")
    }
    reader = FileDocumentReader(
      named: [PathParts.join(root, file.path)], encoding: encoding, segmentation: segmentation)
    _ = try reader?.read(into: &batch, side: &side)
    guard let place = batch.documents.indices.last, batch.rejectedDocuments == 0 else {
      let reason = side.rejects.last?.message ?? "it cannot be read"
      let advice = hasLedger ? "; the ledger keeps its rows and not its text: put it back to ask" : ""
      throw WhyError.unusable("\(file.path): the document is gone or cannot be read: \(reason)\(advice)")
    }
    guard batch.documents[place].version == file.sha256 else {
      throw WhyError.unusable(
        "\(file.path): the document has changed since the run: its sha256 is \(batch.documents[place].version), it was \(file.sha256)"
      )
    }
    batch.documents[place].id = file.path
    return true
  }

  func original(of id: String) throws -> [UInt8] { [] }
}
