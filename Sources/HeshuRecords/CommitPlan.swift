/// What is left to be done once a run is decided: renames in their order, the manifest last.
public struct CommitPlan: Sendable, Hashable {
  /// A finished hidden file and the place that it comes to.
  public struct Move: Sendable, Hashable {
    public var hidden: String
    public var place: String

    public init(hidden: String, place: String) {
      self.hidden = hidden
      self.place = place
    }
  }

  /// The run's number in the ledger.
  public var number: Int
  public var moves: [Move]

  public init(number: Int = 0, moves: [Move]) {
    self.number = number
    self.moves = moves
  }
}
