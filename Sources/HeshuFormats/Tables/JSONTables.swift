import HeshuRecords

/// The tables of a JSON file: those of the member `tables`, or the one that the file is.
public struct JSONTables {
  /// Why no table can be taken, in words.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, and which tables there are.
    public var description: String
  }

  /// The tables; empty where the file is one table.
  let values: [JSONValue]
  /// Their names; of a file that is one table the name that it gives itself, if it does.
  public let names: [String]

  /// Finds the tables of a file that was read whole.
  public init(_ file: JSONValue) {
    if case .array(let tables)? = file["tables"], file["rows"] == nil {
      values = tables
      names = tables.map { $0["table"]?.text ?? "" }
    } else {
      values = []
      names = (file["table"]?.text).map { [$0] } ?? []
    }
  }

  /// Whether the file holds tables side by side.
  public var isContainer: Bool { !values.isEmpty }

  /// The table of that name; nil where there is none.
  public subscript(_ name: String) -> JSONValue? {
    names.firstIndex(where: name.hasBytes).flatMap { values.indices.contains($0) ? values[$0] : nil }
  }

  /// The place of the table that is meant: the named one, else the only one; nil where the file is that table.
  ///
  /// - Throws: ``Failure``.
  func place(of wanted: String?) throws(Failure) -> Int? {
    if let wanted, let place = names.firstIndex(where: wanted.hasBytes) { return isContainer ? place : nil }
    let list = names.joined(separator: ", ")
    if let wanted {
      let near = Spelling.nearest(to: wanted, among: names).map { "did you mean '\($0)'?" }
      throw Failure(
        description: "it has no table '\(wanted)'"
          + (names.isEmpty ? " and names none; leave `sheet` out" : "; \(near ?? "it has: \(list)")"))
    }
    guard isContainer else { return nil }
    guard values.count == 1 else {
      throw Failure(description: "it has \(values.count) tables, name one of them: \(list)")
    }
    return 0
  }
}
