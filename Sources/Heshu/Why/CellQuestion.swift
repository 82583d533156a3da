/// Which cell of which output is asked about.
public struct CellQuestion: Sendable {
  /// A row by its number, or by what stands in one of its columns.
  public enum Row: Sendable, Hashable {
    /// From 1, the header not counted.
    case number(Int)
    /// The row whose cell in that column is the value; it must be the only one.
    case key(column: String, value: String)

    /// Reads `3` or `subject=甲项目`; nil for any other text.
    public init?(_ text: String) {
      if let number = Int(text), number > 0 {
        self = .number(number)
      } else if let sign = text.firstIndex(of: "="), sign != text.startIndex {
        self = .key(column: String(text[..<sign]), value: String(text[text.index(after: sign)...]))
      } else {
        return nil
      }
    }
  }

  /// The path of a file that a run published.
  public var output: String
  /// The row that the cell stands in.
  public var row: Row
  /// A machine name, a label, or a header of the file.
  public var column: String
  /// Where the pipeline's relative paths begin; the working folder where it is empty.
  public var root: String
  /// The pipeline file; the one that `run.json` names where it is nil.
  public var pipeline: String?
  /// Of an output that holds several tables the one that is meant.
  public var table: String?

  /// Makes a question; that output, row and column are there is proven when it is answered.
  public init(
    output: String, row: Row, column: String, root: String = "", pipeline: String? = nil, table: String? = nil
  ) {
    self.output = output
    self.row = row
    self.column = column
    self.root = root
    self.pipeline = pipeline
    self.table = table
  }
}
