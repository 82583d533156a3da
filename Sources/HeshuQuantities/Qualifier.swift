/// How the words around a figure widen or open what it can stand for.
///
/// Rules: 超/突破/逾 `over`, 多/余 `more` (reported as `over`), 以上/不低于/至少 `atLeast`, 近/不足/以下 `under`, 不超过/以内 `atMost`,
/// 约/左右 `about`; one figure that is a range (十几万, 八九亿) is `range`, two numerals that share a unit are `rangeLow` and `rangeHigh`.
public enum Qualifier: UInt8, Sendable, Hashable, CaseIterable {
  /// No word: the figure as it is rounded, v ± half a unit of its last written place.
  case exact
  /// 约 or 左右: v ± one unit of its last written place, unless the caller sets another width.
  case about
  /// 超, 突破 or 逾: (v, ∞).
  case over
  /// 多 or 余: above the number, by less than one unit of its last digit that is not zero.
  case more
  /// 近, 不足 or 以下: (−∞, v).
  case under
  /// 以上, 不低于 or 至少: [v, ∞).
  case atLeast
  /// 不超过 or 以内: (−∞, v].
  case atMost
  /// One figure that is a range, such as 十几万: its value is the low end, both ends are included.
  case range
  /// The first numeral of two that share a unit: the 5 of 5—8%.
  case rangeLow
  /// The second numeral of two that share a unit: the 8% of 5—8%.
  case rangeHigh

  /// The name in outputs, such as `at_least`; `more` is reported as `over`.
  public var name: String {
    switch self {
    case .exact: "exact"
    case .about: "about"
    case .over, .more: "over"
    case .under: "under"
    case .atLeast: "at_least"
    case .atMost: "at_most"
    case .range: "range"
    case .rangeLow: "range_low"
    case .rangeHigh: "range_high"
    }
  }
}
