/// A text of the catalogue as a key: equal where its bytes are.
///
/// Strings as keys are brought to a normal form first, which for Chinese texts is most of the work of laying out the catalogue.
struct UnitText: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  static func == (a: UnitText, b: UnitText) -> Bool { a.text.utf8.elementsEqual(b.text.utf8) }

  func hash(into hasher: inout Hasher) {
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hasher.combine(hash)
  }
}
