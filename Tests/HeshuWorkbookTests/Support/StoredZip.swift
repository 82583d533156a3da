#if XLSX
  @testable import HeshuWorkbook

  /// Makes zip files whose members are stored as they are.
  enum StoredZip {
    static func make(_ members: [(name: String, content: [UInt8])]) -> [UInt8] {
      var bytes: [UInt8] = []
      var directory: [UInt8] = []
      for (name, content) in members {
        let offset = bytes.count
        bytes.appendWord(UInt32(0x0403_4B50))
        let fields = fields(name, content)
        bytes += fields
        bytes.appendWord(UInt16(0))
        bytes += Array(name.utf8) + content
        directory.appendWord(UInt32(0x0201_4B50))
        directory.appendWord(UInt16(20))
        directory += fields
        for _ in 0..<4 { directory.appendWord(UInt16(0)) }
        directory.appendWord(UInt32(0))
        directory.appendWord(UInt32(offset))
        directory += Array(name.utf8)
      }
      let start = bytes.count
      bytes += directory
      bytes.appendWord(UInt32(0x0605_4B50))
      bytes.appendWord(UInt32(0))
      bytes.appendWord(UInt16(members.count))
      bytes.appendWord(UInt16(members.count))
      bytes.appendWord(UInt32(directory.count))
      bytes.appendWord(UInt32(start))
      bytes.appendWord(UInt16(0))
      return bytes
    }

    /// What both headers of a member say: version, flags, method, time, checksum, sizes, length of the name.
    private static func fields(_ name: String, _ content: [UInt8]) -> [UInt8] {
      var fields: [UInt8] = []
      fields.appendWord(UInt16(20))
      for _ in 0..<3 { fields.appendWord(UInt16(0)) }
      fields.appendWord(UInt16(33))
      fields.appendWord(checksum(content))
      fields.appendWord(UInt32(content.count))
      fields.appendWord(UInt32(content.count))
      fields.appendWord(UInt16(name.utf8.count))
      return fields
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
      var sum = UInt32.max
      for byte in bytes {
        sum ^= UInt32(byte)
        for _ in 0..<8 { sum = (sum >> 1) ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
      }
      return ~sum
    }
  }
#endif
