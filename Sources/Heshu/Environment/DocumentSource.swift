import HeshuDocuments
import HeshuPipeline
import HeshuRecords

/// Opens what a pipeline reads.
enum DocumentSource {
  /// The reader of a pipeline's input.
  ///
  /// - Throws: `DocumentError` where a named file cannot be used, `RunError` where the input is of a kind that cannot be read.
  static func reader(_ read: Read, root: String) throws -> any DocumentReader {
    switch read {
    case .files(let patterns): try FileDocumentReader(patterns: patterns.map(\.value), root: root)
    case .table(let path, _):
      throw RunError.unusableInput(path: path.value, message: "tables of amounts are read by `join`")
    }
  }

  /// The documents that patterns name, in order.
  static func names(_ patterns: [String], root: String) throws -> [String] {
    try FileDocumentReader(patterns: patterns, root: root).documents
  }
}
