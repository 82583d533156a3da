import HeshuRecords

/// One store that a run fills: its format, and where it is.
public struct StorePlan: Sendable {
  /// What the store is: a workbook or a database.
  public var format: any TableStoreFormat
  /// Where it is, and how rows are put there.
  public var target: StoreTarget
}
