/// The bytes of the document under recognition, read without checks.
///
/// Readable from `start` to 64 bytes behind `end`; the bytes behind `end` are zero, so that whatever reads ahead stops there. Made by the
/// recognizer, which holds the memory, and never kept.
struct TextView {
  let base: UnsafePointer<UInt8>
  let start: Int
  let end: Int
  #if DEBUG
    /// Counts what is read, so that tests can tell linear work from other work. Release builds count nothing.
    let steps: UnsafeMutablePointer<Int>
  #endif

  /// A view of other bytes that counts on.
  func moved(to base: UnsafePointer<UInt8>, count: Int) -> TextView {
    #if DEBUG
      TextView(base: base, start: 0, end: count, steps: steps)
    #else
      TextView(base: base, start: 0, end: count)
    #endif
  }

  /// One step of work: a place that is looked at.
  @inline(__always)
  func countStep() {
    #if DEBUG
      steps.pointee &+= 1
    #endif
  }

  @inline(__always)
  subscript(_ place: Int) -> UInt8 {
    countStep()
    return base[place]
  }

  /// The three bytes at `place` as one number, the first one highest.
  @inline(__always)
  func triple(_ place: Int) -> UInt32 {
    countStep()
    // Four bytes are read at once; the last of them is shifted out.
    return UInt32(bigEndian: UnsafeRawPointer(base + place).loadUnaligned(as: UInt32.self)) >> 8
  }

  /// The three bytes before `place`, or 0 at the document's start.
  @inline(__always)
  func triple(before place: Int) -> UInt32 {
    place &- start >= 3 ? triple(place &- 3) : 0
  }

  /// The byte before `place`, or 0 at the document's start.
  @inline(__always)
  func byte(before place: Int) -> UInt8 {
    countStep()
    return place > start ? base[place &- 1] : 0
  }

  /// Whether the ASCII byte at `place` is a digit.
  @inline(__always)
  func isDigit(_ place: Int) -> Bool { base[place] &- 48 < 10 }

  /// The number of bytes of the character at `place`; 1 for what is no UTF-8.
  @inline(__always)
  func width(_ place: Int) -> Int {
    countStep()
    let byte = base[place]
    if byte < 0xC0 { return 1 }
    let width = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    for offset in 1..<width where base[place &+ offset] & 0xC0 != 0x80 { return 1 }
    return width
  }

  /// The number of bytes of the character that ends before `place`; 0 at the document's start.
  @inline(__always)
  func width(before place: Int) -> Int {
    countStep()
    guard place > start else { return 0 }
    var width = 1
    while width < 4, place &- width > start, base[place &- width] & 0xC0 == 0x80 { width &+= 1 }
    return width
  }

  /// Whether the bytes of a static text stand at `place`.
  @inline(__always)
  func has(_ word: StaticString, at place: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    let bytes = word.utf8Start
    countStep()
    if count == 3 {
      return triple(place) == UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2])
    }
    for offset in 0..<count where base[place &+ offset] != bytes[offset] { return false }
    return true
  }

  /// Whether the bytes of a static text end before `place`.
  @inline(__always)
  func has(_ word: StaticString, before place: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    return place &- start >= count && has(word, at: place &- count)
  }
}
