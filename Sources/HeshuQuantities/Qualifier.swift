/// How the words around a figure widen or open what it can stand for.
///
/// Rules: 超/突破/逾 `over`, 多/余 `more` (reported as `over`), 以上/不低于/至少 `atLeast`, 近/不足/以下 `under`, 不超过/以内 `atMost`,
/// 约/左右 `about`; one figure that is a range (十几万, 八九亿) is `range`, two numerals that share a unit are `rangeLow` and `rangeHigh`.
public enum Qualifier: UInt8, Sendable, Hashable, CaseIterable {
  case exact
  case about
  case over
  /// 多 or 余: above the number, by less than one unit of its last digit that is not zero.
  case more
  case under
  case atLeast
  case atMost
  case range
  case rangeLow
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
