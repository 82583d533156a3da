/// What a store may tell of the run that filled it: the same for the same input, without times.
public struct StoreSummary: Sendable {
  /// A document that the run read.
  public struct Input: Sendable, Hashable {
    /// The document's id, which for files is the path under the root.
    public var path: String
    /// Hexadecimal, of the original bytes.
    public var sha256: String
    /// The size of the original in bytes.
    public var byteCount: Int

    /// Takes the parts as they are.
    public init(path: String, sha256: String, byteCount: Int) {
      self.path = path
      self.sha256 = sha256
      self.byteCount = byteCount
    }
  }

  /// The run's id.
  public var run: String
  /// The pipeline's name.
  public var pipeline: String
  /// Of the program.
  public var version: String
  /// In the order of the run.
  public var inputs: [Input]

  /// Takes the parts as they are.
  public init(run: String, pipeline: String, version: String, inputs: [Input]) {
    self.run = run
    self.pipeline = pipeline
    self.version = version
    self.inputs = inputs
  }
}
