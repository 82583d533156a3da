#if PostgreSQL
  /// Names and texts as parts of statements.
  enum PostgreSQLName {
    /// A name in quotes, which nothing in it can end.
    static func quoted(_ name: String) -> String {
      "\"" + name.replacing("\0", with: "").replacing("\"", with: "\"\"") + "\""
    }

    /// Names in quotes, separated by commas.
    static func list(_ names: [String], of table: String? = nil) -> String {
      names.map { (table.map { $0 + "." } ?? "") + quoted($0) }.joined(separator: ", ")
    }
  }
#endif
