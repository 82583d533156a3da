/// The cells of one column: texts, figures or numbers, as the field's type says.
public struct Column: Sendable {
  /// The name, type and unit; its type says which of the three arrays is in use.
  public var field: Field
  /// Cells of a text or period column.
  public var texts: [TextCell] = []
  /// Cells of a figure column.
  public var figures: [FigureCell] = []
  /// Cells of a number column.
  public var numbers: [Quantity?] = []

  /// Makes a column of that field without cells.
  public init(field: Field) {
    self.field = field
  }

  /// Whether the cell of that row is null.
  public func isNull(_ row: Int) -> Bool {
    switch field.type {
    case .text, .period: texts[row].isNull
    case .figure: figures[row].isNull
    case .number: numbers[row] == nil
    }
  }

  /// The number of that row with its interval; nil where it is null or text.
  public func quantity(_ row: Int) -> Quantity? {
    switch field.type {
    case .text, .period: nil
    case .figure: figures[row].isNull ? nil : Quantity(figures[row])
    case .number: numbers[row]
    }
  }

  /// Adds a null.
  public mutating func appendNull() {
    switch field.type {
    case .text, .period: texts.append(.null)
    case .figure: figures.append(.null)
    case .number: numbers.append(nil)
    }
  }

  /// Keeps the rows at `order`, in that order; a row may be left out.
  public mutating func select(_ order: [Int]) {
    switch field.type {
    case .text, .period: texts = order.map { texts[$0] }
    case .figure: figures = order.map { figures[$0] }
    case .number: numbers = order.map { numbers[$0] }
    }
  }
}
