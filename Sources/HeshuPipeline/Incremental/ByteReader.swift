import HeshuQuantities

/// Reads what `ByteWriter` has written; bytes that it cannot have written are nil, never a trap.
struct ByteReader {
  let bytes: [UInt8]
  private(set) var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position == bytes.count }

  mutating func byte() -> UInt8? {
    guard position < bytes.count else { return nil }
    position += 1
    return bytes[position - 1]
  }

  mutating func unsigned() -> UInt128? {
    var value: UInt128 = 0
    var shift: UInt128 = 0
    while let byte = byte() {
      guard shift < 128 else { return nil }
      value |= UInt128(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
    }
    return nil
  }

  mutating func signed() -> Int128? {
    unsigned().map { Int128(bitPattern: $0 >> 1) ^ -Int128(bitPattern: $0 & 1) }
  }

  mutating func integer<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
    unsigned().flatMap { Number(exactly: $0) }
  }

  mutating func signed<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
    signed().flatMap { Number(exactly: $0) }
  }

  /// A count of things that take at least a byte each, so that no made-up number asks for memory.
  mutating func count() -> Int? {
    guard let count = integer(Int.self), count <= bytes.count - position else { return nil }
    return count
  }

  /// The place of bytes behind their count.
  mutating func range() -> Range<Int>? {
    guard let count = count() else { return nil }
    defer { position += count }
    return position..<position + count
  }

  mutating func text() -> String? { range().map { String(decoding: bytes[$0], as: UTF8.self) } }
}
