/// What the header of a CSV calls the columns.
public enum HeaderNames: String, Sendable, CaseIterable {
  /// The fields' names, the same in every language.
  case machine
  /// The Chinese labels with the unit: `完成投资(亿元)`.
  case zh
  /// The English labels with the unit: `Investment done (100 million CNY)`.
  case en
  /// Both: `完成投资(亿元) Investment done (100 million CNY)`.
  case both
}
