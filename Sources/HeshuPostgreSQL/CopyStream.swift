#if PostgreSQL
  /// Copies into several tables over one connection, which takes lines of one table at a time: lines gather until it is worth changing over.
  final class CopyStream {
    /// Bytes of lines that are gathered before they are handed over.
    private static let size = 1 << 20

    private let connection: PostgreSQLConnection
    private var current: CopyTarget?

    init(_ connection: PostgreSQLConnection) { self.connection = connection }

    /// Hands lines over where enough of them wait.
    func flushIfLarge(_ target: CopyTarget) throws {
      if target.lines.count >= CopyStream.size { try flush(target) }
    }

    /// Hands over all lines of a table.
    func flush(_ target: CopyTarget) throws {
      guard !target.lines.isEmpty else { return }
      if current !== target {
        try end()
        try connection.beginCopy(target.statement)
        current = target
      }
      try connection.copy(target.lines)
      target.lines.removeAll(keepingCapacity: true)
    }

    /// Ends the copy that goes on, so that other statements can be run.
    func end() throws {
      guard current != nil else { return }
      current = nil
      try connection.endCopy()
    }
  }
#endif
