import HeshuRecords

/// What a stage may know when it is bound: its table, and the tables that stand ready.
public struct BindingContext: Sendable {
  /// The name of the table that the stage belongs to.
  public var table: String
  /// The place of the stage in its chain, from 1, for the names of its checks.
  public var position: Int
  /// Columns of the tables that run before this one.
  public var schemas: [String: Schema]
  /// Reads a reference table once; what it cannot read is a diagnostic.
  public var references: any ReferenceTables
  /// Whether an output shows the periods of figures.
  public var keepsPeriods: Bool
  /// The columns of checks that order or group rows by `period`, the likeliest to tell a row's period first; nil where no check does.
  public var periodCandidates: [String]?

  public init(
    table: String, position: Int, schemas: [String: Schema], references: any ReferenceTables,
    keepsPeriods: Bool = false, periodCandidates: [String]? = nil
  ) {
    self.table = table
    self.position = position
    self.schemas = schemas
    self.references = references
    self.keepsPeriods = keepsPeriods
    self.periodCandidates = periodCandidates
  }
}
