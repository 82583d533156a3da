import HeshuRecords

/// The first rows of a table, kept for the eye.
public struct TablePreview: Sendable {
  public var schema: Schema
  /// The rows with the texts that they need.
  public var rows: [PreviewRow] = []

  public init(schema: Schema) {
    self.schema = schema
  }
}
