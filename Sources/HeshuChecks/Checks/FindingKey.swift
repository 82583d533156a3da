/// FNV-1a of 64 bits: the ids of findings.
struct FindingKey {
  private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ text: String) {
    let bytes = text.utf8Span.span
    for index in bytes.indices { mix(bytes[index]) }
    // Parts the fields, so that `ab` and `c` do not count as `a` and `bc`.
    mix(0xFF)
  }

  /// Adds a text that many keys hold.
  @inline(__always)
  mutating func add(_ part: FindingKeyPart) {
    if part.rests.isEmpty {
      for byte in part.text { mix(byte) }
      mix(0xFF)
    } else {
      hash = hash &* part.factor &+ part.rests[Int(hash & 0xFF)]
    }
  }

  mutating func add(_ number: UInt32) {
    for shift in stride(from: UInt32(0), to: 32, by: 8) { mix(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  @inline(__always)
  private mutating func mix(_ byte: UInt8) { hash = FindingKey.mixed(hash, byte) }

  @inline(__always)
  static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* prime }

  static let prime: UInt64 = 0x0000_0100_0000_01b3
}
