/// What a worker counts, so that whoever sent the documents can see that none was lost.
public struct WorkerCounts: Sendable, Hashable {
  /// Documents that came in, those that could not be used included.
  public var documents = 0
  public var rows = 0
  public var findings = 0
  public var rejects = 0

  public init() {}
}
