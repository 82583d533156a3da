/// Judges which encoding bytes are likely to be in. Only the first part is looked at, so that it costs the same for any
/// size.
enum EncodingGuess {
  private static let sample = 1 << 20

  /// UTF-16 without a mark, told by NUL bytes that stand only on one side of the pairs (the high byte of digits, blanks
  /// and line ends). Text that is mostly UTF-8 has not become UTF-16 by a NUL that damages it.
  static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 2, bytes.count % 2 == 0 else { return nil }
    var zeros = (even: 0, odd: 0)
    var controls = 0
    // Pairs without NUL: of Chinese characters one in five is two bytes of printable ASCII, so that many of them and no other are ASCII.
    var printable = 0
    var others = 0
    for at in stride(from: 0, to: min(bytes.count, sample), by: 2) {
      if bytes[at] == 0 { zeros.even &+= 1 }
      if bytes[at &+ 1] == 0 { zeros.odd &+= 1 }
      if bytes[at] != 0, bytes[at &+ 1] != 0 {
        if isPrintable(bytes[at]), isPrintable(bytes[at &+ 1]) { printable &+= 1 } else { others &+= 1 }
      }
      let low = bytes[at] == 0 ? bytes[at &+ 1] : bytes[at &+ 1] == 0 ? bytes[at] : 0x20
      if low < 0x20, low != 0x0A, low != 0x0D, low != 0x09 { controls &+= 1 }
    }
    guard controls == 0, printable < 8 || others > 0, !isDamagedUTF8(bytes) else { return nil }
    if zeros.odd > 0, zeros.even == 0 { return .utf16LittleEndian }
    if zeros.even > 0, zeros.odd == 0 { return .utf16BigEndian }
    return nil
  }

  private static func isPrintable(_ byte: UInt8) -> Bool {
    0x20...0x7E ~= byte || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether most sequences are UTF-8 and only a few bytes are wrong.
  static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    var at = 0
    let end = min(bytes.count, sample)
    while at < end {
      let byte = bytes[at]
      let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 0
      var follow = 1
      while follow < length, at &+ follow < bytes.count, bytes[at &+ follow] & 0xC0 == 0x80 { follow &+= 1 }
      if length > 1, follow == length { good &+= 1 }
      if length == 0 || follow < length { bad &+= 1 }
      at &+= max(1, min(follow, length))
    }
    return good > 2 &* bad
  }

  /// Whether the bytes are well-formed GB18030 and four of five characters outside of ASCII are among those of GB 2312.
  static func isLikelyGB18030(_ bytes: [UInt8]) -> Bool {
    var common = 0
    var rare = 0
    var at = 0
    let end = min(bytes.count, sample)
    while at < end {
      let length = CharacterWidth.gb18030(bytes, at)
      if length == 0 || at &+ length > bytes.count { return false }
      if length == 2, 0xA1...0xF7 ~= bytes[at], bytes[at &+ 1] >= 0xA1 {
        common &+= 1
      } else if length > 1 {
        rare &+= 1
      }
      at &+= length
    }
    return common > 4 &* rare
  }
}

/// How many bytes a character takes.
enum CharacterWidth {
  /// In GB18030; 0 where no character can begin. The bytes after the first may be missing.
  @inline(__always)
  static func gb18030(_ bytes: [UInt8], _ at: Int) -> Int {
    let byte = bytes[at]
    if byte < 0x80 { return 1 }
    if byte == 0x80 || byte == 0xFF { return 0 }
    guard at &+ 1 < bytes.count else { return 2 }
    return bytes[at &+ 1] &- 0x30 < 10 ? 4 : 2
  }

  /// In UTF-8 that is valid.
  @inline(__always)
  static func utf8(_ first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}
