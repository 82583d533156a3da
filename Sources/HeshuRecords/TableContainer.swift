/// What stands around tables where a file of a format holds several of them.
public struct TableContainer: Sendable, Hashable {
  /// Before the first table.
  public var opening: [UInt8]
  /// Between two tables.
  public var separator: [UInt8]
  /// Behind the last one.
  public var closing: [UInt8]

  /// Takes the bytes as they are written.
  public init(opening: [UInt8], separator: [UInt8], closing: [UInt8]) {
    self.opening = opening
    self.separator = separator
    self.closing = closing
  }
}
