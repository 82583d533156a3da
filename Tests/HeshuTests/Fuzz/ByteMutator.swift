/// Damages inputs, the same way for the same seed and number.
struct ByteMutator {
  /// No input grows beyond this.
  static let sizeLimit = 1 << 16

  private let corpus: [[UInt8]]
  private let words: [[UInt8]]
  private let seed: UInt64
  private var state: UInt64 = 0

  /// - Parameters:
  ///   - corpus: inputs as they should be; there is at least one.
  ///   - words: what means something in such inputs.
  init(seed: UInt64, corpus: [[UInt8]], words: [[UInt8]]) {
    self.seed = seed
    self.corpus = corpus.isEmpty ? [[]] : corpus
    self.words = words.isEmpty ? [[0]] : words
  }

  /// The input of that number, whatever came before it.
  mutating func input(_ number: Int) -> [UInt8] {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(truncatingIfNeeded: number) &* 0xD134_2543_DE82_EF95
    if random(50) == 0 { return noise() }
    var bytes = corpus[random(corpus.count)]
    for _ in 0...random(6) { change(&bytes) }
    if bytes.count > ByteMutator.sizeLimit { bytes.removeLast(bytes.count - ByteMutator.sizeLimit) }
    return bytes
  }

  /// A number from 0 to `limit - 1`, for those who make more of an input (SplitMix64).
  mutating func random(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, limit)))
  }

  private mutating func noise() -> [UInt8] {
    (0..<random(200)).map { _ in UInt8(truncatingIfNeeded: random(256)) }
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = word()
      return
    }
    let place = random(bytes.count)
    let stretch = place..<min(bytes.count, place + 1 + random(random(4) == 0 ? 400 : 12))
    switch random(12) {
    case 0: bytes[place] ^= 1 << UInt8(truncatingIfNeeded: random(8))
    case 1: bytes[place] = UInt8(truncatingIfNeeded: random(256))
    case 2: bytes[place] = [0, 1, 0x7F, 0x80, 0xFF, 0x20, 0x0A, 0x22][random(8)]
    case 3: bytes.removeSubrange(stretch)
    case 4: bytes.insert(contentsOf: Array(bytes[stretch]), at: random(bytes.count + 1))
    case 5...7: bytes.insert(contentsOf: word(), at: place)
    case 8: bytes.replaceSubrange(stretch, with: word())
    case 9: bytes.removeLast(bytes.count - place)
    case 10: splice(&bytes, at: place)
    default: repeatPart(&bytes, stretch)
    }
  }

  private mutating func word() -> [UInt8] { words[random(words.count)] }

  /// Goes on as another input does.
  private mutating func splice(_ bytes: inout [UInt8], at place: Int) {
    let other = corpus[random(corpus.count)]
    bytes.removeLast(bytes.count - place)
    bytes.append(contentsOf: other[(other.isEmpty ? 0 : random(other.count))...])
  }

  /// Many times the same, where depth and length could hurt.
  private mutating func repeatPart(_ bytes: inout [UInt8], _ stretch: Range<Int>) {
    let part = random(2) == 0 ? word() : Array(bytes[stretch])
    let room = ByteMutator.sizeLimit / max(1, part.count)
    let times = random(8) == 0 ? random(room + 1) : random(40)
    bytes.insert(contentsOf: Array(repeatElement(part, count: times).joined()), at: stretch.lowerBound)
  }
}
