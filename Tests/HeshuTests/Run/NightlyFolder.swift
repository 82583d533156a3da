import Foundation

@testable import Heshu

/// Documents that come, change and go from night to night, and all of them that there ever were.
struct NightlyFolder {
  /// The documents in the folder now, and the last version of each that was there at a night's end.
  private(set) var present: [String: [UInt8]] = [:]
  private(set) var seen: [String: [UInt8]] = [:]
  let folder: RunFolder
  private var random: SeededGenerator
  /// Seconds since 1970 that the next file is dated at; long ago, so that its times are trusted.
  private var time = 1_600_000_000

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    folder = try RunFolder(["plans.csv": "subject,plan\n甲项目,40亿元\n乙项目,1.5亿元\n"])
  }

  /// Changes some documents.
  mutating func pass() throws {
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      switch Int.random(in: 0...7, using: &random) {
      case 0...3: try put(name(), text())
      case 4:
        guard let (name, _) = present.sorted(by: { $0.key < $1.key }).randomElement(using: &random) else { continue }
        try put(name, text())
      case 5: try move()
      case 6:
        guard let (_, content) = present.sorted(by: { $0.key < $1.key }).randomElement(using: &random) else { continue }
        try put(name(), content)
      default:
        guard let (name, _) = present.sorted(by: { $0.key < $1.key }).randomElement(using: &random) else { continue }
        try remove(name)
      }
    }
    for (name, content) in present { seen[name] = content }
  }

  /// The same documents in a folder of their own, none of which was seen before.
  func everything() throws -> RunFolder {
    let other = try RunFolder(["plans.csv": try folder.text("plans.csv")])
    for (name, content) in seen { try other.write(content, to: name) }
    return other
  }

  private mutating func put(_ name: String, _ content: [UInt8]) throws {
    present[name] = content
    try folder.write(content, to: name)
    // Some are dated now: they are too young to be trusted and are read again.
    guard Int.random(in: 0...3, using: &random) > 0 else { return }
    time += 60
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: TimeInterval(time))], ofItemAtPath: folder.path + "/" + name)
  }

  private mutating func remove(_ name: String) throws {
    present[name] = nil
    try FileManager.default.removeItem(atPath: folder.path + "/" + name)
  }

  /// A renamed document is one that has gone and one that is new.
  private mutating func move() throws {
    guard let (name, content) = present.sorted(by: { $0.key < $1.key }).randomElement(using: &random) else { return }
    try remove(name)
    try put(self.name(), content)
  }

  private mutating func name() -> String {
    "in/\(["a", "乙", "Z"][Int.random(in: 0...2, using: &random)])\(Int.random(in: 0...9, using: &random)).txt"
  }

  private mutating func text() -> [UInt8] {
    let subjects = ["甲项目", "乙项目", "丙项目"]
    var text = ""
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let subject = subjects[Int.random(in: 0...2, using: &random)]
      let amount = Int.random(in: 1...99, using: &random)
      switch Int.random(in: 0...5, using: &random) {
      case 0: text += "\(subject)完成投资\(amount).\(amount % 7)亿元，占年度投资计划的\(amount + 20)%。"
      case 1: text += "\(subject)完成投资约\(amount)万元，占年度投资计划的\(amount)%。\n"
      case 2: text += "\(subject)有\(amount)人。"
      case 3: text += "\(subject)共用地\(amount)亩；"
      case 4: text += "没有数字的一句话。\n"
      default: text += "\(subject)用电\(amount)度，增长\(amount % 9).\(amount % 10)%。"
      }
    }
    // Now and then a document in another encoding.
    if Int.random(in: 0...4, using: &random) == 0 {
      return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }
    return Array(text.utf8)
  }
}

/// SplitMix64: the same numbers for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
