/// What the recognizer reports beside figures with a unit.
public struct RecognizerOptions: Sendable, Hashable {
  /// Also numerals without a unit, as figures of kind `number`.
  public var includesNumbers: Bool
  /// Also what was refused, with its reason.
  public var includesRefusals: Bool

  public init(includesNumbers: Bool = false, includesRefusals: Bool = false) {
    self.includesNumbers = includesNumbers
    self.includesRefusals = includesRefusals
  }
}
