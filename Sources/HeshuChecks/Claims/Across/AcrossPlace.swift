/// The place at the head of a quantity's name, and what is measured there.
struct AcrossPlace: Sendable, Hashable {
  /// How far a place reaches: each holds those of the level below.
  enum Level: Int, Sendable, Hashable, Comparable {
    case town
    case county
    case city
    case province

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  var name: String
  var level: Level
  /// The rest of the name.
  var measure: String

  private static let endings: [Character: Level] = [
    "省": .province, "市": .city, "州": .city, "盟": .city, "县": .county, "区": .county, "旗": .county, "镇": .town,
    "乡": .town,
  ]

  /// Places that lie in several others, or whose figures are counted in theirs.
  private static let overlapping = ["开发区", "高新区", "经开区", "园区", "新区", "示范区", "试验区", "城区", "片区", "保税区", "合作区"]

  /// - Parameter name: as `AcrossName.normalized` gives it; nil where no place of two to six characters stands at its head.
  init?(_ name: String) {
    let head = name.prefix(7)
    let end = head.indices.dropFirst().first { AcrossPlace.endings[head[$0]] != nil }
    guard let end, let level = AcrossPlace.endings[head[end]], AcrossName.namesPlace(String(name[...end])) else {
      return nil
    }
    let measure = name[name.index(after: end)...]
    // 市区, 县城 and the like are no places of their own.
    guard let first = measure.first, AcrossPlace.endings[first] == nil, measure.count >= 2 else { return nil }
    guard !AcrossPlace.overlapping.contains(where: { name[...end].hasSuffix($0) }) else { return nil }
    self.name = String(name[...end])
    self.level = level
    self.measure = String(measure)
  }

  /// Whether it is the place that the publisher speaks for: 全市.
  var isOwn: Bool { name.hasPrefix("全") }
}
