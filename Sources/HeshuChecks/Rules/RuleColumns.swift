import HeshuQuantities
import HeshuRecords

/// The columns that take the roles of a rule, found in a schema.
struct RuleColumns: Sendable {
  /// One role and what takes it.
  struct Role: Sendable {
    /// The singular name.
    var name: String
    var columns: [Int]
    /// The columns' names as formulas write them.
    var names: [String]
    var number: ExactDecimal?
    /// Whether it is every row of a group, and not columns of one row.
    var isOfEachRow: Bool
    var location: SourceLocation?
  }

  let schema: Schema
  let roles: [Role]

  subscript(_ name: String) -> Role? { roles.first { $0.name == name } }

  /// The name of the column of a role that has one column.
  func name(_ role: String) -> String { self[role]?.names.first ?? role }

  /// The field of a role that has one column.
  func field(_ role: String) -> Field? {
    guard let column = self[role]?.columns.first else { return nil }
    return schema.fields[column]
  }

  /// Whether some role is every row of a group.
  var isGroup: Bool { roles.contains(where: \.isOfEachRow) }

  /// The sum of a role in a formula: of its columns, or of a group's rows.
  func sum(_ role: String) -> String {
    guard let found = self[role] else { return role }
    return found.isOfEachRow ? "sum(\(found.names[0]))" : found.names.joined(separator: " + ")
  }
}
