/// Writes zip files whose members are stored as they are, with sums that are right: what is damaged inside reaches the reader.
enum StoredZip {
  static func file(_ members: [(name: String, content: [UInt8])]) -> [UInt8] {
    var bytes: [UInt8] = []
    var directory: [UInt8] = []
    for member in members {
      let offset = bytes.count
      let name = Array(member.name.utf8)
      var fields: [UInt8] = []
      // Version, flags, method and times; then the sum and both sizes.
      for value in [20, 0, 0, 0, 0x21] { fields += number(value, 2) }
      fields += number(Int(sum(member.content)), 4) + number(member.content.count, 4) + number(member.content.count, 4)
      fields += number(name.count, 2) + number(0, 2)
      bytes += number(0x0403_4B50, 4) + fields + name + member.content
      directory += number(0x0201_4B50, 4) + number(20, 2) + fields
      directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(offset, 4) + name
    }
    let end = number(0x0605_4B50, 4) + number(0, 4) + number(members.count, 2) + number(members.count, 2)
    return bytes + directory + end + number(directory.count, 4) + number(bytes.count, 4) + number(0, 2)
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 as in ISO 3309, bit by bit.
  private static func sum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
