/// Reads the entries of a tar archive that is in memory, to verify what was archived: ustar and pax, files only.
public enum TarReader {
  /// The entries in their order.
  ///
  /// - Throws: ``TarError`` with the offset of the block that is wrong.
  public static func entries(_ bytes: [UInt8]) throws(TarError) -> [TarEntry] {
    var entries: [TarEntry] = []
    var extended: (name: String?, size: Int?) = (nil, nil)
    var at = 0
    while true {
      guard at &+ 512 <= bytes.count else {
        throw TarError(code: .truncated, byteOffset: at, message: "the end is missing")
      }
      let block = bytes[at..<at &+ 512]
      if block.allSatisfy({ $0 == 0 }) { return entries }
      try checkSum(block)
      let noted = try number(block, 124, 12)
      let size = extended.size ?? noted
      let start = at &+ 512
      guard size <= bytes.count &- start else {
        throw TarError(code: .truncated, byteOffset: bytes.count, message: "the content of an entry is cut off")
      }
      let content = start..<start &+ size
      if bytes[at &+ 156] == 0x78 {
        extended = try records(bytes, content)
      } else {
        entries.append(TarEntry(name: try name(block, extended.name), content: content))
        extended = (nil, nil)
      }
      at = start &+ (size &+ 511) / 512 &* 512
    }
  }

  private static func checkSum(_ block: ArraySlice<UInt8>) throws(TarError) {
    guard try number(block, 148, 8) == Int(TarHeader.checksum(block)) else {
      throw TarError(code: .badChecksum, byteOffset: block.startIndex, message: "the header differs from its checksum")
    }
  }

  private static func name(_ block: ArraySlice<UInt8>, _ extended: String?) throws(TarError) -> String {
    let type = block[block.startIndex &+ 156]
    guard type == 0x30 || type == 0 else {
      throw TarError(code: .unsupported, byteOffset: block.startIndex, message: "the entry is not a file")
    }
    let prefix = text(block, 345, 155)
    let name = extended ?? (prefix.isEmpty ? text(block, 0, 100) : prefix + "/" + text(block, 0, 100))
    guard TarWriter.isSafe(name) else {
      let message = "\(name.debugDescription) leads out of the archive"
      throw TarError(code: .badName, byteOffset: block.startIndex, message: message)
    }
    return name
  }

  private static func text(_ block: ArraySlice<UInt8>, _ offset: Int, _ count: Int) -> String {
    let start = block.startIndex &+ offset
    return String(decoding: block[start..<start &+ count].prefix { $0 != 0 }, as: UTF8.self)
  }

  /// An octal number that blanks or NULs end.
  private static func number(_ block: ArraySlice<UInt8>, _ offset: Int, _ count: Int) throws(TarError) -> Int {
    let digits = text(block, offset, count).split(separator: " ").first ?? ""
    guard let value = Int(digits, radix: 8), value >= 0 else {
      throw TarError(code: .badHeader, byteOffset: block.startIndex &+ offset, message: "no octal number")
    }
    return value
  }

  /// The records of a pax header: those of path and size count here.
  private static func records(_ bytes: [UInt8], _ range: Range<Int>) throws(TarError) -> (name: String?, size: Int?) {
    var result: (name: String?, size: Int?) = (nil, nil)
    var at = range.lowerBound
    while at < range.upperBound {
      let head = bytes[at..<range.upperBound].prefix { $0 != 0x20 }
      guard let length = Int(String(decoding: head, as: UTF8.self)), length > head.count &+ 1,
        length <= range.upperBound &- at
      else { throw TarError(code: .badHeader, byteOffset: at, message: "a pax record has no length") }
      let record = bytes[at &+ head.count &+ 1..<at &+ length]
      let key = record.prefix { $0 != 0x3D }
      guard record.last == 0x0A, key.endIndex < record.endIndex else {
        throw TarError(code: .badHeader, byteOffset: at, message: "a pax record does not end")
      }
      let value = String(decoding: bytes[key.endIndex &+ 1..<record.endIndex &- 1], as: UTF8.self)
      if key.elementsEqual("path".utf8) { result.name = value }
      if key.elementsEqual("size".utf8) { result.size = Int(value).flatMap { $0 >= 0 ? $0 : nil } }
      at &+= length
    }
    return result
  }
}
