import HeshuRecords

/// Gives the tables that joins refer to.
public protocol ReferenceTables: Sendable {
  /// The table in a file; nil, with a diagnostic at `path`, where it cannot be had.
  func table(at path: Located<String>, _ part: TablePart, diagnostics: inout Diagnostics) -> TextTable?
}
