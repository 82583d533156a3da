/// A place in a file that a person wrote.
public struct SourceLocation: Sendable, Hashable {
  /// The path as the person named it.
  public var file: String
  /// From 1; 0 where only the file is meant.
  public var line: Int
  /// From 1, counted in Unicode scalars.
  public var column: Int

  /// Makes a place; without line and column the file as a whole.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// The same place, some columns further.
  public func advanced(by columns: Int) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column + columns)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, or the file alone.
  public var description: String { line == 0 ? file : "\(file):\(line):\(column)" }
}
