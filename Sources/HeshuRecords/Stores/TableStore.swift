/// Where rows go that is no stream of bytes: a workbook or a database, which holds the tables of a run side by side.
///
/// Workers turn batches into parts with the format's encoder, side by side; the store takes the parts in document order, on one thread. What was
/// written counts from `commit` on, and was never there before it. A store is used once: a pass that is made again discards it and opens another.
public protocol TableStore: AnyObject {
  /// Makes room for a table; called once for each table before its first row, with its final columns, also where it has no rows.
  ///
  /// - Throws: `StoreError`; the caller discards the store then.
  func begin(_ layout: TableLayout) throws

  /// Adds rows that the format's encoder made, behind those that are there.
  ///
  /// - Throws: `StoreError`; the caller discards the store then.
  func write(_ part: [UInt8], rows: Int, layout: TableLayout) throws

  /// Adds findings, with the operands, texts and documents that they point into.
  ///
  /// - Throws: `StoreError`; the caller discards the store then.
  func write(_ side: Side) throws

  /// Ends what was written, and makes it last as far as that goes before `commit`: after it only `commit` or `discard` is called.
  ///
  /// - Parameters:
  ///   - summary: what may be told of the run.
  ///   - documents: gives the original bytes of the documents that the run read.
  /// - Throws: `StoreError`; the caller discards the store then.
  func finish(_ summary: StoreSummary, documents: any DocumentReader) throws

  /// Makes everything count, in one step. Of a file the publisher does it, by its rename; such a store does nothing.
  ///
  /// - Throws: `StoreError`; the next run asks the store whether it holds this one.
  func commit() throws

  /// Leaves everything as it was before the run; does nothing after `commit`, and nothing a second time.
  func discard()
}
