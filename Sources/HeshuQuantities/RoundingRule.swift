/// Where a number goes that lies between two decimals of the wanted scale.
public enum RoundingRule: UInt8, Sendable, Hashable, CaseIterable {
  /// To the nearer one, from the middle to the one whose last digit is even.
  case halfEven
  /// To the lower one, toward minus infinity.
  case down
  /// To the upper one, toward plus infinity.
  case up
}
