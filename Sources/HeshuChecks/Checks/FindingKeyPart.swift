/// A text that many keys hold.
///
/// A byte changes no more than the last byte of a hash before the product is taken. So what a text makes of a hash is the hash times a power of the
/// prime, plus what the hash's last byte alone decides: one of 256 numbers.
struct FindingKeyPart {
  let text: [UInt8]
  private(set) var factor: UInt64 = 1
  /// What is added, by the hash's last byte; empty where that is not worth the while.
  private(set) var rests: [UInt64] = []

  /// - Parameter isFrequent: whether hundreds of keys will hold it.
  init(_ text: String, isFrequent: Bool) {
    self.text = Array(text.utf8)
    guard isFrequent else { return }
    for _ in 0...self.text.count { factor = factor &* FindingKey.prime }
    for last in UInt64(0)...255 {
      var hash = last
      for byte in self.text { hash = FindingKey.mixed(hash, byte) }
      rests.append(FindingKey.mixed(hash, 0xFF) &- last &* factor)
    }
  }
}
