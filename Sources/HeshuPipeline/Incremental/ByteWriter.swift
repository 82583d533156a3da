import HeshuQuantities

/// Writes plain values into few bytes: whole numbers with seven bits a byte, the lowest first.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(byte: UInt8) { bytes.append(byte) }

  mutating func write(_ value: Int) { write(unsigned: UInt128(truncatingIfNeeded: UInt64(bitPattern: Int64(value)))) }

  /// A number that may be negative: its sign goes into the lowest bit.
  mutating func write(signed value: Int128) {
    write(unsigned: UInt128(bitPattern: value << 1) ^ UInt128(bitPattern: value >> 127))
  }

  mutating func write(unsigned value: UInt128) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Bytes behind their count.
  mutating func write(_ text: some Collection<UInt8>) {
    write(text.count)
    bytes.append(contentsOf: text)
  }

  mutating func write(_ text: String) { write(text.utf8) }
}
