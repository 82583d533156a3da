import HeshuRecords

/// Gives the records of an NDJSON file block by block.
final class NDJSONRecordReader: RecordReader, @unchecked Sendable {
  private var records: NDJSONRecords

  init(_ file: any InputFile, path: String) throws {
    records = try NDJSONRecords(file, path: path)
  }

  var header: [String] { records.header }
  var textsAreExact: Bool { true }

  func read(_ columns: [Int], atMost count: Int, into block: inout RecordBlock) throws -> Bool {
    try records.read(columns, atMost: count, into: &block)
  }
}
