/// The characters that numerals are written with, and what each of them is.
///
/// A code is the digit itself for 0 to 9, and one of the names below for the rest.
enum NumeralSign {
  static let ten: UInt8 = 10
  static let hundred: UInt8 = 11
  static let thousand: UInt8 = 12
  static let tenThousand: UInt8 = 13
  static let hundredMillion: UInt8 = 14
  /// Highest code of a character that can stand inside a Chinese numeral.
  static let lastPlace: UInt8 = 14
  static let point: UInt8 = 15
  static let more: UInt8 = 16
  static let about: UInt8 = 17
  static let some: UInt8 = 18
  static let half: UInt8 = 19
  static let twenty: UInt8 = 20
  static let thirty: UInt8 = 21
  static let forty: UInt8 = 22
  /// A full-width digit is this plus the digit.
  static let fullWidthZero: UInt8 = 32
  static let none: UInt8 = 255

  /// Code and characters; 两 is 2, 〇 is 0, formal forms as the plain ones.
  static let lexicon: [(code: UInt8, characters: String)] = [
    (0, "零〇○"), (1, "一壹"), (2, "二两贰貳兩俩倆"), (3, "三叁參"), (4, "四肆"), (5, "五伍"), (6, "六陆陸"), (7, "七柒"), (8, "八捌"),
    (9, "九玖"), (ten, "十拾"), (hundred, "百佰"), (thousand, "千仟"), (tenThousand, "万萬"), (hundredMillion, "亿億"),
    (point, "点點"), (more, "多余餘"), (about, "来來"), (some, "几幾"), (half, "半"), (twenty, "廿"), (thirty, "卅"), (forty, "卌"),
    (fullWidthZero, "０"), (fullWidthZero + 1, "１"), (fullWidthZero + 2, "２"), (fullWidthZero + 3, "３"),
    (fullWidthZero + 4, "４"), (fullWidthZero + 5, "５"), (fullWidthZero + 6, "６"), (fullWidthZero + 7, "７"),
    (fullWidthZero + 8, "８"), (fullWidthZero + 9, "９"),
  ]
}

extension NumeralSign {
  /// 廿, 卅 and 卌: a digit and its ten in one character.
  @inline(__always)
  static func isTens(_ code: UInt8) -> Bool { code >= twenty && code <= forty }
}

/// The signs in a table that one multiplication finds its way in.
struct NumeralSignTable: @unchecked Sendable {
  /// The three bytes of the character, shifted, and its code below them.
  private let slots: UnsafePointer<UInt32>
  private let factor: UInt32

  /// Looks for a factor under which no two characters meet, which the few of them make easy.
  init() {
    var entries: [(key: UInt32, code: UInt8)] = []
    for (code, characters) in NumeralSign.lexicon {
      for scalar in characters.unicodeScalars {
        let utf8 = Array(String(scalar).utf8)
        entries.append((UInt32(utf8[0]) << 16 | UInt32(utf8[1]) << 8 | UInt32(utf8[2]), code))
      }
    }
    var factor: UInt32 = 2_654_435_761
    var table = [UInt32](repeating: 0, count: 512)
    while !Self.fill(&table, with: entries, factor: factor) { factor = factor &+ 2_654_435_762 }
    let memory = UnsafeMutablePointer<UInt32>.allocate(capacity: 512)
    memory.initialize(from: table, count: 512)
    slots = UnsafePointer(memory)
    self.factor = factor
  }

  private static func fill(
    _ table: inout [UInt32], with entries: [(key: UInt32, code: UInt8)], factor: UInt32
  ) -> Bool {
    for index in table.indices { table[index] = UInt32(NumeralSign.none) }
    for (key, code) in entries {
      let slot = Int((key &* factor) >> 23)
      guard table[slot] == UInt32(NumeralSign.none) else { return false }
      table[slot] = key << 8 | UInt32(code)
    }
    return true
  }

  /// The code of the three bytes, or `NumeralSign.none`.
  @inline(__always)
  func code(_ key: UInt32) -> UInt8 {
    let slot = slots[Int((key &* factor) >> 23)]
    return slot >> 8 == key ? UInt8(truncatingIfNeeded: slot) : NumeralSign.none
  }
}
