/// Reads UTF-16.
enum UTF16Text {
  static func decode(
    _ bytes: [UInt8], _ range: Range<Int>, isBigEndian: Bool, path: String
  ) throws(DocumentError) -> DecodedText {
    var text: [UInt8] = []
    text.reserveCapacity(range.count / 2 &* 3)
    var map = OffsetMap(runsFrom: UInt32(truncatingIfNeeded: range.lowerBound))
    var at = range.lowerBound
    func unit(_ at: Int) -> UInt32 {
      let pair = (UInt32(bytes[at]), UInt32(bytes[at &+ 1]))
      return isBigEndian ? pair.0 &<< 8 | pair.1 : pair.1 &<< 8 | pair.0
    }
    while at < range.upperBound {
      guard at &+ 2 <= range.upperBound else { throw broken(at, "half of a character stands at the end", path) }
      var value = unit(at)
      var width = 2
      if value & 0xFC00 == 0xD800, at &+ 4 <= range.upperBound, unit(at &+ 2) & 0xFC00 == 0xDC00 {
        value = 0x10000 &+ ((value & 0x3FF) &<< 10) &+ (unit(at &+ 2) & 0x3FF)
        width = 4
      }
      guard value != 0, let scalar = Unicode.Scalar(value) else {
        if value == 0 { throw DocumentError(code: .binary, path: path, byteOffset: at, message: "a NUL stands here") }
        throw broken(at, "half of a surrogate pair stands here", path)
      }
      let start = text.count
      append(scalar, to: &text)
      map.append(decodedWidth: text.count &- start, originalWidth: width)
      at &+= width
    }
    let encoding = isBigEndian ? TextEncoding.utf16BigEndian : .utf16LittleEndian
    return DecodedText(bytes: text, encoding: encoding, map: map)
  }

  @inline(__always)
  private static func append(_ scalar: Unicode.Scalar, to text: inout [UInt8]) {
    let value = scalar.value
    if value < 0x80 {
      text.append(UInt8(truncatingIfNeeded: value))
      return
    }
    if value < 0x800 {
      text.append(0xC0 | UInt8(truncatingIfNeeded: value &>> 6))
    } else {
      if value < 0x10000 {
        text.append(0xE0 | UInt8(truncatingIfNeeded: value &>> 12))
      } else {
        text.append(0xF0 | UInt8(truncatingIfNeeded: value &>> 18))
        text.append(0x80 | UInt8(truncatingIfNeeded: value &>> 12 & 0x3F))
      }
      text.append(0x80 | UInt8(truncatingIfNeeded: value &>> 6 & 0x3F))
    }
    text.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
  }

  private static func broken(_ at: Int, _ message: String, _ path: String) -> DocumentError {
    DocumentError(
      code: .invalidEncoding, path: path, byteOffset: at, message: "\(message): this is no UTF-16",
      advice:
        "where it is in another encoding, name that: `encoding:` beside the files of a pipeline, `--encoding` of a command"
    )
  }
}
