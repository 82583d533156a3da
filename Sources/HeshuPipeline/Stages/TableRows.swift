import HeshuRecords

/// The rows of a table of amounts, as the reader put them into the batch: the first stage of every chain that such a table feeds.
struct TableRows: Stage {
  static let name = "read"

  let output: Schema

  func process(_ batch: inout Batch, _ state: inout Void, _ side: inout Side) {}
}
