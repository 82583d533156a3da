/// The block of 512 bytes in front of an entry, as it is read.
struct TarBlock {
  let bytes: [UInt8]
  /// The offset of the block in the archive.
  let offset: Int

  /// The path, its prefix in front.
  var name: String {
    let isPOSIX = bytes[257..<262].elementsEqual("ustar".utf8)
    let prefix = isPOSIX && bytes[262] == 0 ? text(345, 155) : ""
    return prefix.isEmpty ? text(0, 100) : prefix + "/" + text(0, 100)
  }

  func checkSum() throws(TarError) {
    guard try number(148, 8) == TarHeader.checksum(bytes[...]) else {
      throw TarError(code: .badChecksum, byteOffset: offset, message: "the header differs from its checksum")
    }
  }

  /// An octal number that blanks or NULs end.
  func number(_ start: Int, _ count: Int) throws(TarError) -> UInt64 {
    let digits = bytes[start..<start + count].drop { $0 == 0x20 }.prefix { $0 != 0x20 && $0 != 0 }
    var value: UInt64 = 0
    guard !digits.isEmpty, digits.count <= 12, digits.allSatisfy({ 0x30...0x37 ~= $0 }) else {
      throw TarError(code: .badHeader, byteOffset: offset + start, message: "no octal number stands here")
    }
    for digit in digits { value = value << 3 | UInt64(digit - 0x30) }
    return value
  }

  /// What an entry is that is no file, in words.
  static func kind(of type: UInt8) -> String {
    switch type {
    case 0x31: "a hard link"
    case 0x32: "a symbolic link"
    case 0x33, 0x34: "a device"
    case 0x36: "a pipe"
    default: "of an unknown kind"
    }
  }

  private func text(_ start: Int, _ count: Int) -> String {
    String(decoding: bytes[start..<start + count].prefix { $0 != 0 }, as: UTF8.self)
  }
}
