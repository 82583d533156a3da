#if PostgreSQL
  /// A table that lines are copied into, with the lines that wait.
  final class CopyTarget {
    /// The statement that begins to take lines.
    let statement: String
    var lines: [UInt8] = []

    init(table: String, columns: [String]) {
      statement = "COPY \(table) (\(PostgreSQLName.list(columns))) FROM STDIN"
    }
  }
#endif
