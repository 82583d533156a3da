import HeshuRecords

/// Writes rows as typed records, one a line:
/// `{"type":"row","table":…,"document":…,"sha256":…,"start":…,"end":…,"cells":{…}}`.
///
/// Document, version and span are the row's key: records that come twice, or in another order, can be told apart and put in order.
public struct JSONRecordEncoder: TableEncoder {
  /// Makes an encoder; it has no options.
  public init() {}

  /// Nothing: records end with their line.
  public var separator: [UInt8] { [] }

  /// Nothing: each record says what it is.
  public func header(_ layout: TableLayout) -> [UInt8] { [] }

  /// Adds a line for each row; decimals are strings, and a row without a document has a key of nulls.
  public func encode(_ batch: borrowing Batch, _ layout: TableLayout, into output: inout [UInt8]) {
    var writer = JSONRowWriter(layout, hasNumbers: false)
    var prefix = Array("{\"type\":\"row\",\"table\":".utf8)
    JSONWriter.appendString(layout.table, to: &prefix)
    for row in 0..<batch.rows.count {
      output.append(contentsOf: prefix)
      appendKey(batch.rows.sources[row], batch, to: &output)
      output.append(contentsOf: ",\"cells\":".utf8)
      writer.append(row, of: batch, to: &output)
      output.append(contentsOf: "}\n".utf8)
    }
  }

  /// Nothing: the worker writes the trailer.
  public func footer(_ layout: TableLayout) -> [UInt8] { [] }

  private func appendKey(_ source: SourceSpan, _ batch: borrowing Batch, to output: inout [UInt8]) {
    guard batch.documents.indices.contains(Int(source.document)) else {
      output.append(contentsOf: ",\"document\":null,\"sha256\":null,\"start\":null,\"end\":null".utf8)
      return
    }
    let document = batch.documents[Int(source.document)]
    output.append(contentsOf: ",\"document\":".utf8)
    JSONWriter.appendString(document.id, to: &output)
    output.append(contentsOf: ",\"sha256\":".utf8)
    JSONWriter.appendString(document.version, to: &output)
    output.append(contentsOf: ",\"start\":\(source.start),\"end\":\(source.end)".utf8)
  }
}
