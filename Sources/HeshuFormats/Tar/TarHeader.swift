/// The block of 512 bytes in front of an entry, and the records of a pax header.
enum TarHeader {
  /// The largest size that eleven octal digits hold.
  static let sizeLimit: UInt64 = 0o77777777777

  static func append(name: [UInt8], size: UInt64, type: UInt8, to out: inout [UInt8]) {
    var block = [UInt8](repeating: 0, count: 512)
    block.replaceSubrange(0..<min(100, name.count), with: name.prefix(100))
    put(0o644, digits: 7, at: 100, in: &block)
    put(0, digits: 7, at: 108, in: &block)
    put(0, digits: 7, at: 116, in: &block)
    put(min(size, sizeLimit), digits: 11, at: 124, in: &block)
    put(0, digits: 11, at: 136, in: &block)
    block[156] = type
    block.replaceSubrange(257..<265, with: Array("ustar\u{0}00".utf8))
    put(checksum(block[...]), digits: 6, at: 148, in: &block)
    block[155] = 0x20
    out.append(contentsOf: block)
  }

  /// The sum of all bytes, those of the checksum itself taken as blanks.
  static func checksum(_ block: ArraySlice<UInt8>) -> UInt64 {
    var sum: UInt64 = 8 * 32
    for (offset, byte) in block.enumerated() where !(148..<156).contains(offset) { sum &+= UInt64(byte) }
    return sum
  }

  /// `LENGTH KEY=VALUE\n`, where the length counts its own digits.
  static func appendRecord(_ key: String, _ value: [UInt8], to out: inout [UInt8]) {
    let body = key.utf8.count &+ value.count &+ 3
    var length = body &+ String(body).utf8.count
    if String(length).utf8.count > String(body).utf8.count { length = body &+ String(length).utf8.count }
    out.append(contentsOf: "\(length) \(key)=".utf8)
    out.append(contentsOf: value)
    out.append(0x0A)
  }

  private static func put(_ value: UInt64, digits: Int, at offset: Int, in block: inout [UInt8]) {
    var value = value
    for index in (0..<digits).reversed() {
      block[offset &+ index] = 0x30 &+ UInt8(truncatingIfNeeded: value & 7)
      value = value &>> 3
    }
  }
}
