/// Turns rows into the bytes of one format.
///
/// Encoders hold no state, so that workers may encode their batches side by side and the parts are joined in order.
public protocol TableEncoder: Sendable {
  /// What stands between two rows, and so between two parts; empty where rows end themselves.
  var separator: [UInt8] { get }

  /// What stands around tables where a file holds several; nil where a file of the format holds one.
  var container: TableContainer? { get }

  /// What stands before the first row.
  func header(_ layout: TableLayout) -> [UInt8]

  /// Adds the batch's rows with separators between them.
  func encode(_ batch: borrowing Batch, _ layout: TableLayout, into output: inout [UInt8])

  /// The same, and counts the cells that a spreadsheet would change; for formats that spreadsheets open as text.
  func encode(
    _ batch: borrowing Batch, _ layout: TableLayout, into output: inout [UInt8], counting risks: inout SpreadsheetRisks)

  /// What stands behind the last row.
  func footer(_ layout: TableLayout) -> [UInt8]
}

extension TableEncoder {
  /// Nil: most files hold one table.
  public var container: TableContainer? { nil }

  /// Counts nothing.
  public func encode(
    _ batch: borrowing Batch, _ layout: TableLayout, into output: inout [UInt8], counting risks: inout SpreadsheetRisks
  ) {
    encode(batch, layout, into: &output)
  }
}
