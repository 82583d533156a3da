import CHeshuKernels

/// Finds the places of a text that the recognizer must look at, one call for a block of bytes.
///
/// The C kernel and ``markInSwift(_:begin:end:limit:starts:breaks:)`` give the same bits; the twin is written from the characters
/// themselves and is what the kernel is tested against.
enum ByteMarks {
  /// Bytes that are marked with one call: their marks need less than the kilobyte that a temporary allocation takes from the stack.
  static let blockSize = 2048

  /// Writes one word of 64 bits for every 64 bytes from `begin` to `end`; see `CHeshuKernels.h`.
  @inline(__always)
  static func mark(
    _ bytes: UnsafePointer<UInt8>, begin: Int, end: Int, limit: Int,
    starts: UnsafeMutablePointer<UInt64>, breaks: UnsafeMutablePointer<UInt64>, feeds: UnsafeMutablePointer<UInt64>
  ) {
    heshu_mark(bytes, begin, end, limit, starts, breaks, feeds)
  }

  /// The groups of characters of which every combination of half bytes counts as a start.
  static let startGroups = ["0123456789", "０１２３４５６７８９", "年佰百", "半位卅對十季千", "六八九", "一两三对", "零四廿", "七万二月"]
  /// The groups that count as a break; the last group counts as a start.
  static let breakGroups = ["\n", "!,", ":;?", "、。", "！，", "：；？", "…", "亿五拾仟"]

  /// For each of three bytes: the groups that have a character with this low half, then with this high half.
  static func halves(of groups: [String]) -> [[UInt8]] {
    var tables = [[UInt8]](repeating: [UInt8](repeating: 0, count: 16), count: 6)
    for (group, characters) in groups.enumerated() {
      let bit = UInt8(1) << UInt8(group)
      for character in characters {
        let utf8 = Array(String(character).utf8)
        for place in 0..<3 {
          guard place < utf8.count else {
            for half in 0..<16 {
              tables[2 * place][half] |= bit
              tables[2 * place + 1][half] |= bit
            }
            continue
          }
          tables[2 * place][Int(utf8[place] & 15)] |= bit
          tables[2 * place + 1][Int(utf8[place] >> 4)] |= bit
        }
      }
    }
    return tables
  }

  /// The kernel's work in plain Swift: slow, and right by reading.
  static func markInSwift(
    _ bytes: [UInt8], begin: Int, end: Int, limit: Int
  ) -> (starts: [UInt64], breaks: [UInt64], feeds: [UInt64]) {
    let startTables = halves(of: startGroups)
    let breakTables = halves(of: breakGroups)
    var starts = [UInt64](repeating: 0, count: (end - begin + 63) / 64)
    var breaks = starts
    var feeds = starts
    for place in begin..<max(begin, end) {
      var start: UInt8 = 0xff
      var pause: UInt8 = 0xff
      for offset in 0..<3 {
        let byte = place + offset < limit ? bytes[place + offset] : 0
        let low = Int(byte & 15)
        let high = Int(byte >> 4)
        start &= startTables[2 * offset][low] & startTables[2 * offset + 1][high]
        pause &= breakTables[2 * offset][low] & breakTables[2 * offset + 1][high]
      }
      let bit = UInt64(1) << UInt64((place - begin) % 64)
      let continuesRun = bytes[place] < 0x80 && place > 0 && bytes[place - 1] &- 48 < 10
      if (start != 0 || pause & 0x80 != 0) && !(continuesRun && bytes[place] &- 48 < 10) {
        starts[(place - begin) / 64] |= bit
      }
      if pause & 0x7f != 0 { breaks[(place - begin) / 64] |= bit }
      if bytes[place] == 0x0A { feeds[(place - begin) / 64] |= bit }
    }
    return (starts, breaks, feeds)
  }
}
