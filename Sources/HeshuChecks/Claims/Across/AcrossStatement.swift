import HeshuFigures
import HeshuQuantities

/// What one document says of a quantity that other documents can speak of too.
public struct AcrossStatement: Sendable {
  /// The rules that hold between statements.
  enum Rule: UInt8, Sendable {
    /// The same figure of the same period.
    case stated
    /// What has come together since the year began.
    case cumulative
    /// A plan of the year, printed or implied by a share of it.
    case plan
    /// What parts of a place come to.
    case parts

    var name: String {
      switch self {
      case .stated: "stated-twice"
      case .cumulative: "cumulative"
      case .plan: "implied-plan"
      case .parts: "parts-of-whole"
      }
    }

    var formula: String {
      switch self {
      case .stated: "figure = figure"
      case .cumulative: "figure >= previous"
      case .plan: "done / share = plan"
      case .parts: "sum(part) <= whole"
      }
    }
  }

  /// A figure that a statement stands on.
  struct Operand: Sendable {
    var role: String
    var text: String
    var unit: FigureUnit
    var interval: Interval
    var document: String
    /// In Unicode scalars of the decoded text.
    var scalars: Range<Int>
  }

  let rule: Rule
  /// Publisher, subject, period and unit, as they are compared.
  let key: String
  /// The same for people.
  let label: String
  /// Whether the name can be of one thing alone; a head such as 重点项目 can stand under several headings of one document.
  let isCertain: Bool
  /// The last day of the period, by which a series is ordered.
  let end: CalendarDay
  /// What the statement says of the quantity, in the base of `unit`.
  let interval: Interval
  let unit: FigureUnit
  private(set) var operands: [Operand]
  let published: CalendarDay?
  let publisher: String
  /// The time that it is of, as it is written.
  let period: String
  /// The place that the quantity is of, where its name begins with one.
  let place: AcrossPlace?

  /// The same with another role of its figures.
  func renamed(_ role: String) -> AcrossStatement {
    var statement = self
    for place in statement.operands.indices { statement.operands[place].role = role }
    return statement
  }
}
