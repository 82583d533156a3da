/// One record of a table of texts, with its place in the file.
public struct TextRecord: Sendable {
  /// One cell for each column of the header; nil for null.
  public var cells: [String?]
  /// From 1.
  public var line: Int
  /// Offsets of the record in the file, end exclusive.
  public var byteStart: Int
  /// The byte behind its last.
  public var byteEnd: Int

  /// Takes the parts as they are.
  public init(cells: [String?], line: Int, byteStart: Int, byteEnd: Int) {
    self.cells = cells
    self.line = line
    self.byteStart = byteStart
    self.byteEnd = byteEnd
  }
}
