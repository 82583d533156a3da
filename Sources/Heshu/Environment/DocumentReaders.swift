import HeshuDocuments
import HeshuPipeline
import HeshuRecords

/// Opens what a pipeline or a person names.
public enum DocumentReaders {
  /// The reader of a pipeline's input.
  ///
  /// - Parameters:
  ///   - root: where relative paths begin; the working folder where it is empty.
  ///   - encoding: the encoding of all documents; found for each one where it is nil.
  ///   - segmentation: how documents above 8 MB are read.
  /// - Throws: `DocumentError` where a named file cannot be used, `RunError` where the input is of a kind that gives no documents.
  public static func open(
    _ read: Read, root: String, encoding: String? = nil, segmentation: Segmentation = .whole
  ) throws -> any DocumentReader {
    switch read {
    case .files(let patterns):
      return try FileDocumentReader(
        patterns: patterns.map(\.value), root: root, encoding: encoding.map(TextEncoding.init(named:)),
        segmentation: segmentation)
    case .table(let path, _, _):
      throw RunError.unusableInput(path: path.value, message: "a table of amounts gives no documents")
    }
  }

  /// The reader of files that a person named, wherever they are; `-` is standard input.
  ///
  /// - Parameters:
  ///   - encoding: the encoding of all text files; found for each one where it is nil.
  ///   - hashes: whether documents get their sha256 as version.
  ///   - segmentation: how documents above 8 MB are read.
  /// - Throws: `DocumentError` where a stream cannot be opened.
  public static func open(
    _ paths: [String], form: DocumentForm, encoding: String? = nil, hashes: Bool = false,
    segmentation: Segmentation = .whole
  ) throws -> any DocumentReader {
    switch form {
    case .text:
      return FileDocumentReader(
        named: paths, encoding: encoding.map(TextEncoding.init(named:)), hashes: hashes, segmentation: segmentation)
    case .ndjson: return try ChainedReader(paths.map { try NDJSONDocumentReader(path: $0, hashes: hashes) })
    }
  }

  /// Whether documents can be in an encoding of that name.
  public static func knowsEncoding(_ name: String) -> Bool { TextEncoding(named: name).isKnown }

  /// The documents that patterns name, in order.
  static func names(_ patterns: [String], root: String) throws -> [String] {
    try FileDocumentReader(patterns: patterns, root: root).documents
  }
}
