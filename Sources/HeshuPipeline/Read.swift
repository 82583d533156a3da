import HeshuRecords

/// Where a pipeline's rows begin: documents, or a table of amounts.
public enum Read: Sendable, Hashable {
  /// Text files by name or glob, sorted bytewise; `-` is standard input.
  case files([Located<String>])
  /// A table of amounts: rows without documents to extract from.
  case table(Located<String>, part: TablePart = TablePart(), take: [FieldUnit])
}
