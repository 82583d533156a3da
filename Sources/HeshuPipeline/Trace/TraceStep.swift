/// What one stage did to one cell.
public struct TraceStep: Sendable, Hashable {
  /// A column that the stage took the cell from, and its value there.
  public struct Operand: Sendable, Hashable {
    /// The column's name.
    public var name: String
    /// Its cell as it is written, with its unit.
    public var value: String

    /// Takes the parts as they are.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The stage's name in pipeline files.
  public var stage: String
  /// What it did, in words: the pattern's id, the formula, the file and line.
  public var detail: String
  /// The cell before, with its unit; nil where the stage made it.
  public var before: String?
  /// The cell after, with its unit; nil for null.
  public var after: String?
  /// What the cell was computed from.
  public var operands: [Operand]

  /// Takes the parts as they are.
  public init(stage: String, detail: String, before: String? = nil, after: String?, operands: [Operand] = []) {
    self.stage = stage
    self.detail = detail
    self.before = before
    self.after = after
    self.operands = operands
  }
}
