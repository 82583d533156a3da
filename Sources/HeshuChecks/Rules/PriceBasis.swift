/// At which prices amounts and a rate of growth are, as a check states it.
///
/// 现价 amounts against a 可比价 rate are the commonest false alarm, so that growth of money is refuted only where the basis is known.
public enum PriceBasis: Sendable, Hashable {
  /// No one says.
  case unknown
  /// All at current prices (现价).
  case current
  /// All at comparable or constant prices (可比价, 不变价).
  case comparable
  /// A column of texts says it row by row; a row without a text is unknown.
  case column(FieldReference)

  /// The words of a pipeline file that are no column.
  public static let words = ["unknown", "current", "comparable"]
}
