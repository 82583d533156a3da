/// One store of a run: where it is, and how its rows are to be put there.
public struct StoreTarget: Sendable, Hashable {
  /// How messages and reports call it: the path, or the connection as the pipeline names it. Holds no secret.
  public var name: String
  /// Where it will be: a path, or the connection as the pipeline names it.
  public var place: String
  /// Where it is written until it is published; `place` itself where it is changed in its place.
  public var workingPlace: String
  /// What becomes of the rows that the store holds already.
  public var mode: StoreMode
  /// Whether rows that are replaced are kept in `<table>_history`.
  public var keepsHistory: Bool
  /// The schema that the tables stand in; the connection's own where it is nil.
  public var schema: String?
  /// The tables that the store will hold, in the pipeline's order.
  public var tables: [String]
  /// The pipeline's name.
  public var pipeline: String
  /// Where relative paths begin; the working directory where it is empty.
  public var root: String

  /// Makes a target that is written in its place; the publisher sets `workingPlace` where a hidden file comes first.
  public init(
    name: String, place: String, mode: StoreMode = .replace, keepsHistory: Bool = false, schema: String? = nil,
    tables: [String] = [], pipeline: String = "pipeline", root: String = ""
  ) {
    self.name = name
    self.place = place
    workingPlace = place
    self.mode = mode
    self.keepsHistory = keepsHistory
    self.schema = schema
    self.tables = tables
    self.pipeline = pipeline
    self.root = root
  }
}
