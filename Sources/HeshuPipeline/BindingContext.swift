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
  /// Whether a check orders or groups rows by a column `period` that no stage makes.
  public var needsPeriod: Bool
  /// The tables before this one whose rows are made of those of many documents, and this one where that holds for the rows that the stage gets.
  public var aggregated: Set<String>

  /// Takes what the stages before the one that is bound have come to.
  public init(
    table: String, position: Int, schemas: [String: Schema], references: any ReferenceTables,
    keepsPeriods: Bool = false, needsPeriod: Bool = false, aggregated: Set<String> = []
  ) {
    self.table = table
    self.position = position
    self.schemas = schemas
    self.references = references
    self.keepsPeriods = keepsPeriods
    self.needsPeriod = needsPeriod
    self.aggregated = aggregated
  }
}
