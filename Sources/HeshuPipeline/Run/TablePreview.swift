import HeshuRecords

/// The first rows of a table, kept for the eye.
public struct TablePreview: Sendable {
  /// The columns behind the last stage.
  public var schema: Schema
  /// The rows with the texts that they need.
  public var rows: [PreviewRow] = []

  /// Makes a preview without rows.
  public init(schema: Schema) {
    self.schema = schema
  }
}
