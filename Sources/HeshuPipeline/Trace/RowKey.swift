import HeshuRecords

/// Names a row by its passage, as the column `source` of every output does.
public struct RowKey: Sendable, Hashable {
  /// The document's id, or the path of the table that the row's record stands in.
  public var document: String
  /// Offsets in the original bytes, end exclusive.
  public var start: Int
  /// The byte behind the last.
  public var end: Int

  /// Takes the parts as they are.
  public init(document: String, start: Int, end: Int) {
    self.document = document
    self.start = start
    self.end = end
  }

  /// Reads `document#b1175-1290`; nil for any other text.
  public init?(_ source: String) {
    guard let mark = source.lastIndex(of: "#") else { return nil }
    let range = source[source.index(after: mark)...]
    let ends = range.dropFirst().split(separator: "-", omittingEmptySubsequences: false)
    guard range.first == "b", ends.count == 2, let start = Int(ends[0]), let end = Int(ends[1]), 0 <= start,
      start <= end
    else { return nil }
    self.init(document: String(source[..<mark]), start: start, end: end)
  }

  /// Whether a row of a batch is called so.
  func names(_ row: Int, of batch: borrowing Batch) -> Bool {
    let span = batch.rows.sources[row]
    guard Int(span.start) == start, Int(span.end) == end, batch.documents.indices.contains(Int(span.document)) else {
      return false
    }
    return batch.documents[Int(span.document)].id.hasBytes(of: document)
  }
}
