/// The names that a database gets beside those of the pipeline's tables.
public enum StoreNames {
  /// Begins the names of all tables and columns that are not the pipeline's own.
  public static let prefix = "heshu_"
  /// What is put behind a table's name for its companions.
  public static let endings = ["_numeric", "_provenance", "_history"]

  /// Tells of tables whose names would meet with those companions.
  public static func refuseClashes(
    of tables: [String], at location: SourceLocation?, diagnostics: inout Diagnostics
  ) {
    for table in tables {
      let isCompanion = endings.contains { ending in
        table.hasSuffix(ending) && tables.contains(String(table.dropLast(ending.count)))
      }
      guard table.hasPrefix(prefix) || isCompanion else { continue }
      diagnostics.error(
        "reserved-name", "a database has a table '\(table)' of its own", at: location,
        hint: "give the pipeline's table another name")
    }
  }
}
