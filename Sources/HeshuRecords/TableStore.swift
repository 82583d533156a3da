/// Where rows go that is no stream of bytes: a workbook or a database, which holds the tables of a run side by side.
///
/// Workers turn batches into parts with `encoder`, side by side; the store takes the parts in document order, on one thread. What was written
/// counts from `commit` on, and was never there before it.
public protocol TableStore: AnyObject {
  /// What workers make the parts with.
  var encoder: any TableEncoder { get }

  /// Makes room for a table; called once for each table before its first row, with its final columns, also where it has no rows.
  func begin(_ layout: TableLayout) throws

  /// Adds rows that `encoder` made, behind those that are there.
  func write(_ part: [UInt8], rows: Int, layout: TableLayout) throws

  /// Adds findings, with the operands, texts and documents that they point into.
  func write(_ side: Side) throws

  /// Ends what was written, and makes it last as far as that goes before `commit`.
  func finish(_ summary: StoreSummary) throws

  /// Makes everything count, in one step.
  func commit() throws

  /// Leaves everything as it was before the run.
  func discard()
}
