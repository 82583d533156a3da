/// What extended headers say of the entry behind them.
struct TarExtension: Sendable {
  private(set) var name: String?
  private(set) var size: UInt64?

  /// Takes the content of an extended header.
  ///
  /// - Parameters:
  ///   - type: `x` or `g` of pax, `L` or `K` of GNU tar.
  ///   - offset: where the content begins in the archive.
  mutating func read(_ bytes: [UInt8], type: UInt8, at offset: Int) throws(TarError) {
    switch type {
    case 0x4C: name = String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    case 0x78: try readRecords(bytes, at: offset)
    // A global header and a link's long target say nothing of a file's name and size.
    default: return
    }
  }

  /// `LENGTH KEY=VALUE\n`, again and again.
  private mutating func readRecords(_ bytes: [UInt8], at offset: Int) throws(TarError) {
    var at = 0
    while at < bytes.count {
      let head = bytes[at...].prefix { 0x30...0x39 ~= $0 }
      guard let length = Int(String(decoding: head, as: UTF8.self)), length > head.count + 1,
        length <= bytes.count - at, bytes[head.endIndex] == 0x20
      else { throw TarError(code: .badHeader, byteOffset: offset + at, message: "a pax record has no length") }
      let record = bytes[head.endIndex + 1..<at + length]
      let key = record.prefix { $0 != 0x3D }
      guard record.last == 0x0A, key.endIndex < record.endIndex else {
        throw TarError(code: .badHeader, byteOffset: offset + at, message: "a pax record does not end")
      }
      let value = String(decoding: record[(key.endIndex + 1)...].dropLast(), as: UTF8.self)
      if key.elementsEqual("path".utf8) { name = value }
      if key.elementsEqual("size".utf8) {
        guard let number = UInt64(value), number <= UInt64(Int.max) else {
          throw TarError(code: .badHeader, byteOffset: offset + at, message: "a pax record has no size")
        }
        size = number
      }
      at += length
    }
  }
}
