/// What is left to be done once a run is decided: renames in their order, the manifest last.
public struct CommitPlan: Sendable, Hashable {
  /// A finished hidden file and the place that it comes to.
  public struct Move: Sendable, Hashable {
    /// The path of the hidden file, which is written and synced.
    public var hidden: String
    /// The path that readers know; a file that is there is replaced.
    public var place: String

    /// Makes the move of one file; both paths lie in one folder, so that a rename is one step.
    public init(hidden: String, place: String) {
      self.hidden = hidden
      self.place = place
    }
  }

  /// The run's number in the ledger.
  public var number: Int
  /// The renames, in the order in which they are made; the manifest is the last one.
  public var moves: [Move]

  /// Makes a plan; the ledger gives the number when the run is decided.
  public init(number: Int = 0, moves: [Move]) {
    self.number = number
    self.moves = moves
  }
}
