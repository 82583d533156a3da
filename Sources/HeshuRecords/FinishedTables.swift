/// The finished rows of tables of a run that other tables look at, with the columns that these need.
public final class FinishedTables {
  private final class Table {
    var batch = Batch()
  }

  private var tables: [String: Table] = [:]

  /// Makes a holder without tables.
  public init() {}

  /// Adds the next rows of a table, in document order.
  public func add(_ rows: borrowing Batch, to name: String) {
    let table = tables[name] ?? Table()
    table.batch.appendRows(of: rows)
    tables[name] = table
  }

  /// Gives the rows of a table; no rows where it has none yet.
  package func withRows<Result>(of name: String, _ body: (borrowing Batch) throws -> Result) rethrows -> Result {
    try body((tables[name] ?? Table()).batch)
  }
}
