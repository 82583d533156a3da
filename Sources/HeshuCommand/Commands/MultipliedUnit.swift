import Heshu

/// A unit with a multiplier in front, such as 亿元, or a multiplier alone.
struct MultipliedUnit {
  private static let numerals = Set("十拾百佰千仟万萬亿億")

  /// What is behind the multiplier.
  let rest: String
  /// What is to be said of it.
  let words: String

  /// Nil for a text that begins with no multiplier.
  init?(_ text: String) {
    let head = text.prefix { Self.numerals.contains($0) }
    guard !head.isEmpty, let written = UnitCatalogue.written(String(head)), written.unit == .none else { return nil }
    rest = String(text.dropFirst(head.count))
    let factor = "1" + String(repeating: "0", count: max(0, written.power))
    words =
      rest.isEmpty
      ? "\(head) is a multiplier, \(factor); it may stand in front of every unit" : "\(text) is \(rest) times \(factor)"
  }
}
