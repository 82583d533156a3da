import HeshuQuantities

@testable import HeshuFigures

/// What a case expects of a number, or what was found: a point, or bounds of which one may be open.
///
/// Whether an end itself belongs to a range is not compared: the sources differ in it, some from mode to mode.
struct SuiteBounds: Equatable {
  var low: ExactRatio?
  var high: ExactRatio?

  /// Reads `45`, `3/8` (low and high), `<=1.2`, `[1000,1500)`, `(20,)`.
  init?(_ text: String) {
    if text.hasPrefix("<=") {
      high = Self.number(text.dropFirst(2))
    } else if text.hasPrefix(">=") {
      low = Self.number(text.dropFirst(2))
    } else if text.hasPrefix("(") || text.hasPrefix("[") {
      let ends = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
      guard ends.count == 2 else { return nil }
      (low, high) = (Self.number(ends[0]), Self.number(ends[1]))
    } else if text.contains("/") {
      let ends = text.split(separator: "/")
      guard ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1]) else { return nil }
      (low, high) = (first, last)
    } else {
      guard let number = Self.number(text[...]) else { return nil }
      (low, high) = (number, number)
    }
  }

  private static func number(_ text: Substring) -> ExactRatio? { ExactDecimal(String(text)).map { ExactRatio($0) } }

  var isPoint: Bool { low != nil && low == high }

  /// What one or two figures say together; the value of a figure as it is where `isPoint` is asked for.
  init(figures: [Figure], asPoint: Bool) {
    guard let first = figures.first, let last = figures.last else { return }
    if figures.count == 1 {
      let value = ExactRatio(first.value)
      (low, high) = (value, value)
      if asPoint { return }
      switch first.qualifier {
      case .range: high = first.interval().high
      case .over, .more, .atLeast, .rangeLow: high = nil
      case .under, .atMost, .rangeHigh: low = nil
      case .exact, .about: break
      }
    } else {
      (low, high) = (ExactRatio(first.value), ExactRatio(last.value))
    }
  }

  func scaled(by factor: ExactRatio) -> SuiteBounds {
    var result = self
    if let low { result.low = low * factor }
    if let high { result.high = high * factor }
    return result
  }
}
