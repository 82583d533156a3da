import HeshuRecords

/// Makes rejects of rows.
enum RowReject {
  /// The reject of one row, with its passage as raw bytes where the batch still has the document's text.
  static func make(
    _ batch: borrowing Batch, _ row: Int, stage: String, code: String, message: String
  ) -> Reject {
    let source = batch.rows.sources[row]
    guard batch.documents.indices.contains(Int(source.document)) else {
      return Reject(
        document: "", byteStart: 0, byteEnd: 0, line: 0, column: 0, stage: stage, code: code, message: message, raw: [])
    }
    let document = batch.documents[Int(source.document)]
    let place = batch.place(of: source)
    return Reject(
      document: document.id, byteStart: Int(source.start), byteEnd: Int(source.end), line: place.line,
      column: place.column, stage: stage, code: code, message: message, raw: batch.passage(source))
  }
}
