/// A set of words with a number for each, as one flat table that is walked byte by byte.
///
/// A double array: the cell of a byte's successor is the state's base plus the byte, and belongs to that state if it names it as its owner.
/// Tables are made once and live as long as the program, so that copies of this value cost nothing.
struct ByteTrie: @unchecked Sendable {
  /// A state; `base` 0 has no successors, `value` 0 ends no word.
  struct Cell {
    var owner: UInt32 = 0
    var base: UInt32 = 0
    var value: UInt16 = 0
    var isUsed = false
  }

  /// A word that was found: how many bytes it has and its number (never 0).
  struct Match {
    var length: Int
    var value: UInt16
    static let none = Match(length: 0, value: 0)
    var isFound: Bool { value != 0 }
  }

  /// What the three bytes that a word begins with lead to.
  private struct Beginning {
    /// The bytes in the order of the text, the first one highest; 0 in a free slot.
    var key: UInt32 = 0
    /// The state behind them.
    var state: UInt32 = 0
    /// The longest word that ends within them.
    var length: UInt16 = 0
    var value: UInt16 = 0
  }

  private let cells: UnsafePointer<Cell>
  /// A bit for every hash of a beginning, so that most places of a text are passed over with one look.
  private let mayBegin: UnsafePointer<UInt64>
  /// The beginnings by their hash, a power of two of slots, at least half of them free.
  private let beginnings: UnsafePointer<Beginning>
  private let slotBits: UInt32
  /// Whether a word of less than three bytes is not ASCII.
  private let hasShortWords: Bool

  /// Makes the table; of a word that occurs twice the first number stays. Empty words are left out.
  init(_ words: [(word: String, value: UInt16)], reversed: Bool = false) {
    var builder = Builder(words, reversed: reversed)
    builder.place(state: 1, range: 0..<builder.entries.count, depth: 0)
    let table = UnsafeMutablePointer<Cell>.allocate(capacity: builder.cells.count + 256)
    table.initialize(repeating: Cell(), count: builder.cells.count + 256)
    table.update(from: builder.cells, count: builder.cells.count)
    cells = UnsafePointer(table)
    hasShortWords = builder.entries.contains { $0.count < 3 && builder.byte($0, 0) >= 0x80 }
    let all = builder.beginnings(reversed: reversed)
    (mayBegin, beginnings, slotBits) = Self.hashed(all)
  }

  private static func hashed(
    _ all: [Beginning]
  ) -> (bits: UnsafePointer<UInt64>, slots: UnsafePointer<Beginning>, slotBits: UInt32) {
    let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: 64)
    bits.initialize(repeating: 0, count: 64)
    var slotBits: UInt32 = 4
    while 1 << slotBits < 2 * all.count { slotBits += 1 }
    let slots = UnsafeMutablePointer<Beginning>.allocate(capacity: 1 << slotBits)
    slots.initialize(repeating: Beginning(), count: 1 << slotBits)
    for beginning in all {
      let hash = hash(beginning.key)
      bits[Int(hash >> 26)] |= 1 << UInt64(hash >> 20 & 63)
      var slot = Int(hash >> (32 - slotBits))
      while slots[slot].key != 0 { slot = (slot + 1) & (1 << slotBits - 1) }
      slots[slot] = beginning
    }
    return (UnsafePointer(bits), UnsafePointer(slots), slotBits)
  }

  @inline(__always)
  private static func hash(_ key: UInt32) -> UInt32 { key &* 2_654_435_761 }

  /// What three bytes lead to; `state` 0 where no word begins with them.
  @inline(__always)
  private func beginning(_ key: UInt32) -> Beginning {
    let hash = Self.hash(key)
    guard mayBegin[Int(hash >> 26)] >> UInt64(hash >> 20 & 63) & 1 != 0 else { return Beginning() }
    var slot = Int(hash >> (32 &- slotBits))
    while beginnings[slot].key != key, beginnings[slot].key != 0 { slot = (slot &+ 1) & (1 << Int(slotBits) &- 1) }
    return beginnings[slot]
  }

  /// The longest word that begins at `place`; stops at the latest at a zero byte.
  @inline(__always)
  func longest(_ text: TextView, at place: Int) -> Match {
    guard text[place] >= 0xE0 else { return walk(text, from: 1, at: place, .none) }
    let beginning = beginning(text.triple(place))
    guard beginning.state != 0 else { return .none }
    let best = Match(length: Int(beginning.length), value: beginning.value)
    guard cells[Int(beginning.state)].base != 0 else { return best }
    return walk(text, from: beginning.state, at: place &+ 3, best)
  }

  /// Goes on forward from a state, with the longest word so far.
  private func walk(_ text: TextView, from state: UInt32, at place: Int, _ found: Match) -> Match {
    let start = state == 1 ? place : place &- 3
    var state = state
    var cursor = place
    var best = found
    while true {
      let base = cells[Int(state)].base
      guard base != 0 else { return best }
      let next = base &+ UInt32(text[cursor])
      guard cells[Int(next)].owner == state else { return best }
      state = next
      cursor &+= 1
      let value = cells[Int(state)].value
      if value != 0 { best = Match(length: cursor &- start, value: value) }
    }
  }

  /// The longest word of a reversed table that ends before `place` and begins at `floor` or behind it.
  @inline(__always)
  func longest(_ text: TextView, endingAt place: Int, floor: Int) -> Match {
    guard place &- floor >= 3, text[place &- 1] >= 0x80 else { return walk(text, from: 1, before: place, floor, .none) }
    let beginning = beginning(text.triple(place &- 3))
    guard beginning.state != 0 else {
      return hasShortWords ? walk(text, from: 1, before: place, floor, .none) : .none
    }
    let best = Match(length: Int(beginning.length), value: beginning.value)
    guard cells[Int(beginning.state)].base != 0 else { return best }
    return walk(text, from: beginning.state, before: place &- 3, floor, best)
  }

  /// Goes on backward from a state, with the longest word so far.
  private func walk(
    _ text: TextView, from state: UInt32, before place: Int, _ floor: Int, _ found: Match
  ) -> Match {
    let end = state == 1 ? place : place &+ 3
    var state = state
    var cursor = place
    var best = found
    while cursor > floor {
      let base = cells[Int(state)].base
      guard base != 0 else { return best }
      let next = base &+ UInt32(text[cursor &- 1])
      guard cells[Int(next)].owner == state else { return best }
      state = next
      cursor &-= 1
      let value = cells[Int(state)].value
      if value != 0 { best = Match(length: end &- cursor, value: value) }
    }
    return best
  }

  /// Lays the states out, first fit.
  private struct Builder {
    /// A word as a stretch of `bytes`.
    struct Entry {
      var start: Int
      var count: Int
      var value: UInt16
      /// The first eight bytes, the first one highest, with which most words are told apart.
      var prefix: UInt64 = 0
    }

    private(set) var entries: [Entry] = []
    /// All words one behind the other.
    private var bytes: [UInt8] = []
    /// The bytes that the states under work lead on with, those of the innermost one last.
    private var successors: [UInt8] = []
    var cells = [Cell](repeating: Cell(), count: 1024)
    /// Cells before it are taken or left alone: a byte's cell cannot lie before the byte's own number.
    var firstFree = 256
    /// Where the search for states with several successors begins: before it hardly a cell is free.
    var firstSparse = 256

    init(_ words: [(word: String, value: UInt16)], reversed: Bool) {
      entries.reserveCapacity(words.count)
      bytes.reserveCapacity(12 * words.count)
      for (word, value) in words where !word.isEmpty && value != 0 {
        let start = bytes.count
        bytes.append(contentsOf: word.utf8)
        if reversed { bytes[start...].reverse() }
        var entry = Entry(start: start, count: bytes.count - start, value: value)
        for offset in 0..<8 {
          entry.prefix = entry.prefix << 8 | (offset < entry.count ? UInt64(bytes[start + offset]) : 0)
        }
        entries.append(entry)
      }
      let all = bytes
      entries.sort { Self.precedes($0, $1, all) }
      cells[0].isUsed = true
      cells[1].isUsed = true
    }

    /// By their bytes; of equal words the one that was given first.
    private static func precedes(_ a: Entry, _ b: Entry, _ bytes: [UInt8]) -> Bool {
      if a.prefix != b.prefix { return a.prefix < b.prefix }
      for offset in 0..<min(a.count, b.count) where bytes[a.start + offset] != bytes[b.start + offset] {
        return bytes[a.start + offset] < bytes[b.start + offset]
      }
      return a.count == b.count ? a.start < b.start : a.count < b.count
    }

    func byte(_ entry: Entry, _ offset: Int) -> UInt8 { bytes[entry.start + offset] }

    /// What the first three bytes of the words lead to, each once.
    func beginnings(reversed: Bool) -> [Beginning] {
      var all: [Beginning] = []
      for entry in entries where entry.count >= 3 {
        var beginning = Beginning(state: 1)
        for offset in 0..<3 {
          let byte = byte(entry, offset)
          beginning.key |= UInt32(byte) << UInt32(reversed ? 8 * offset : 16 - 8 * offset)
          beginning.state = cells[Int(beginning.state)].base + UInt32(byte)
          let value = cells[Int(beginning.state)].value
          if value != 0 { (beginning.length, beginning.value) = (UInt16(offset + 1), value) }
        }
        // The words are sorted: those with the same beginning stand together.
        if all.last?.key != beginning.key { all.append(beginning) }
      }
      return all
    }

    /// The end of the entries from `lower` on that have the same byte at `depth`.
    private func groupEnd(_ lower: Int, _ upper: Int, _ depth: Int) -> Int {
      let first = byte(entries[lower], depth)
      var place = lower + 1
      while place < upper, byte(entries[place], depth) == first { place += 1 }
      return place
    }

    mutating func place(state: Int, range: Range<Int>, depth: Int) {
      var lower = range.lowerBound
      while lower < range.upperBound, entries[lower].count == depth {
        if cells[state].value == 0 { cells[state].value = entries[lower].value }
        lower += 1
      }
      guard lower < range.upperBound else { return }
      let first = successors.count
      var place = lower
      while place < range.upperBound {
        successors.append(byte(entries[place], depth))
        place = groupEnd(place, range.upperBound, depth)
      }
      let base = freeBase(for: successors[first...])
      cells[state].base = UInt32(base)
      for successor in successors[first...] {
        cells[base + Int(successor)].owner = UInt32(state)
        cells[base + Int(successor)].isUsed = true
      }
      successors.removeLast(successors.count - first)
      place = lower
      while place < range.upperBound {
        let end = groupEnd(place, range.upperBound, depth)
        self.place(state: base + Int(byte(entries[place], depth)), range: place..<end, depth: depth + 1)
        place = end
      }
    }

    private mutating func freeBase(for bytes: ArraySlice<UInt8>) -> Int {
      let first = Int(bytes.first ?? 0)
      while cells[firstFree].isUsed { firstFree += 1 }
      let start = bytes.count == 1 ? firstFree : max(firstFree, firstSparse)
      var base = max(1, start - first)
      while true {
        if base + 512 > cells.count { cells.append(contentsOf: [Cell](repeating: Cell(), count: 1024)) }
        if isFree(base, for: bytes) { break }
        base += 1
      }
      // A long search says that the cells passed over are nearly full: the next one begins behind them.
      if bytes.count > 1, base + first - start > 64 { firstSparse = base + first - 32 }
      return base
    }

    private func isFree(_ base: Int, for bytes: ArraySlice<UInt8>) -> Bool {
      for byte in bytes where cells[base + Int(byte)].isUsed { return false }
      return true
    }
  }
}
