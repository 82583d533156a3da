import HeshuRecords

/// Stands for a format of tables that this build was made without.
struct UnbuiltTableReader: TableReader, Error, CustomStringConvertible {
  /// The package trait that builds it.
  let trait: String
  /// What it needs.
  let library: String

  var holdsSeveralTables: Bool { true }

  func read(_ bytes: [UInt8], path: String) throws -> TextTable { throw self }

  var description: String {
    "this heshu was built without workbooks; build it with \(library) and `swift build --traits \(trait)`"
  }
}
