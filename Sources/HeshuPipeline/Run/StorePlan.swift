import HeshuRecords

/// One store that a run fills: its format, and where it is.
public struct StorePlan: Sendable {
  public var format: any TableStoreFormat
  public var target: StoreTarget
}
