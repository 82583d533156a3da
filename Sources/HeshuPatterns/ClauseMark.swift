/// What a character is to the clause that it stands in.
struct ClauseMark {
  enum Role {
    case edge
    case opening
    case closing
    case other
  }

  var role: Role
  /// Bytes in UTF-8.
  var length: Int

  /// Reads the character that ends at `position`, which is behind `floor`.
  init(endingAt position: Int, in bytes: [UInt8], floor: Int) {
    let last = bytes[position &- 1]
    if last < 0x80 {
      self.init(role: Self.role(ofASCII: last), length: 1)
      return
    }
    var start = position &- 1
    while start > floor, bytes[start] & 0xC0 == 0x80, position &- start < 4 { start &-= 1 }
    let length = position &- start
    if length == 2, bytes[start] == 0xC2, last == 0x85 {
      self.init(role: .edge, length: length)
    } else if length == 3 {
      self.init(role: Self.role(bytes[start], bytes[start &+ 1], last), length: length)
    } else {
      self.init(role: .other, length: length)
    }
  }

  private init(role: Role, length: Int) {
    self.role = role
    self.length = length
  }

  private static func role(ofASCII byte: UInt8) -> Role {
    switch byte {
    case 0x0A, 0x0D, 0x21, 0x2C, 0x3A, 0x3B, 0x3F: .edge
    case 0x28, 0x5B, 0x7B: .opening
    case 0x29, 0x5D, 0x7D: .closing
    default: .other
    }
  }

  private static func role(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Role {
    switch (first, second) {
    case (0xE2, 0x80):
      switch third {
      // … and the separators of lines and paragraphs.
      case 0xA6, 0xA8, 0xA9: .edge
      case 0x98, 0x9C: .opening
      case 0x99, 0x9D: .closing
      default: .other
      }
    case (0xE3, 0x80):
      switch third {
      // 、 and 。
      case 0x81, 0x82: .edge
      // 〈 《 「 『 【 〔 and what closes them stand in turns.
      case 0x88...0x91, 0x94...0x95: third & 1 == 0 ? .opening : .closing
      default: .other
      }
    case (0xEF, 0xBC):
      switch third {
      // ！ ， ： ； ？
      case 0x81, 0x8C, 0x9A, 0x9B, 0x9F: .edge
      case 0x88: .opening
      case 0x89: .closing
      default: .other
      }
    default: .other
    }
  }
}
