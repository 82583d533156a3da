/// What the recognizer reports beside figures with a unit.
public struct RecognizerOptions: Sendable, Hashable {
  /// Also numerals without a unit, as figures of kind `number`.
  public var includesNumbers: Bool
  /// Also what was refused, with its reason.
  public var includesRefusals: Bool
  /// Whether figures get their subject, measure, period, basis and relation. What nobody asks for is not worked out.
  public var linksFigures: Bool

  /// Makes options; without arguments those of a pipeline: linked figures with a unit, and nothing else.
  public init(includesNumbers: Bool = false, includesRefusals: Bool = false, linksFigures: Bool = true) {
    self.includesNumbers = includesNumbers
    self.includesRefusals = includesRefusals
    self.linksFigures = linksFigures
  }
}
