/// zlib had no memory for its window.
public struct GzipMemoryError: Error, Sendable, CustomStringConvertible {
  /// What happened and what to do, for people.
  public var description: String { "no memory left for compression; free some and run again" }
}
