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

  private let cells: UnsafePointer<Cell>
  /// A bit for every hash of the first three bytes of a word, so that most places of a text are passed over with one look.
  private let beginnings: UnsafePointer<UInt64>

  /// Makes the table; of a word that occurs twice the first number stays. Empty words are left out.
  init(_ words: [(word: String, value: UInt16)], reversed: Bool = false) {
    var entries = words.filter { !$0.word.isEmpty && $0.value != 0 }.map { word, value in
      (bytes: reversed ? Array(word.utf8.reversed()) : Array(word.utf8), value: value)
    }
    entries.sort { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    var builder = Builder(entries: entries)
    builder.place(state: 1, range: 0..<entries.count, depth: 0)
    let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: 64)
    bits.initialize(repeating: 0, count: 64)
    for (bytes, _) in entries where bytes.count >= 3 {
      let hash = Self.hash(UInt32(bytes[0]) << 16 | UInt32(bytes[1]) << 8 | UInt32(bytes[2]))
      bits[hash >> 6] |= 1 << UInt64(hash & 63)
    }
    beginnings = UnsafePointer(bits)
    let table = UnsafeMutablePointer<Cell>.allocate(capacity: builder.cells.count + 256)
    table.initialize(repeating: Cell(), count: builder.cells.count + 256)
    table.update(from: builder.cells, count: builder.cells.count)
    cells = UnsafePointer(table)
  }

  @inline(__always)
  private static func hash(_ key: UInt32) -> Int { Int((key &* 2_654_435_761) >> 20) }

  /// Whether a word of three bytes or more can begin with the three bytes at `place`; seldom true where none does.
  @inline(__always)
  func mayBegin(_ text: TextView, at place: Int) -> Bool {
    let hash = Self.hash(text.triple(place))
    return beginnings[hash >> 6] >> UInt64(hash & 63) & 1 != 0
  }

  /// The longest word that begins at `place`; stops at the latest at a zero byte.
  @inline(__always)
  func longest(_ text: TextView, at place: Int) -> Match {
    var state = UInt32(1)
    var cursor = place
    var best = Match.none
    while true {
      let base = cells[Int(state)].base
      guard base != 0 else { return best }
      let next = base &+ UInt32(text[cursor])
      guard cells[Int(next)].owner == state else { return best }
      state = next
      cursor &+= 1
      let value = cells[Int(state)].value
      if value != 0 { best = Match(length: cursor &- place, value: value) }
    }
  }

  /// The longest word of a reversed table that ends before `place` and begins at `floor` or behind it.
  @inline(__always)
  func longest(_ text: TextView, endingAt place: Int, floor: Int) -> Match {
    var state = UInt32(1)
    var cursor = place
    var best = Match.none
    while cursor > floor {
      let base = cells[Int(state)].base
      guard base != 0 else { return best }
      let next = base &+ UInt32(text[cursor &- 1])
      guard cells[Int(next)].owner == state else { return best }
      state = next
      cursor &-= 1
      let value = cells[Int(state)].value
      if value != 0 { best = Match(length: place &- cursor, value: value) }
    }
    return best
  }

  /// Lays the states out, first fit.
  private struct Builder {
    let entries: [(bytes: [UInt8], value: UInt16)]
    var cells = [Cell](repeating: Cell(), count: 1024)
    /// Cells before it are taken or left alone: a byte's cell cannot lie before the byte's own number.
    var firstFree = 256
    /// Where the search for states with several successors begins: before it hardly a cell is free.
    var firstSparse = 256

    init(entries: [(bytes: [UInt8], value: UInt16)]) {
      self.entries = entries
      cells[0].isUsed = true
      cells[1].isUsed = true
    }

    mutating func place(state: Int, range: Range<Int>, depth: Int) {
      var groups: [(byte: UInt8, range: Range<Int>)] = []
      var lower = range.lowerBound
      while lower < range.upperBound, entries[lower].bytes.count == depth {
        if cells[state].value == 0 { cells[state].value = entries[lower].value }
        lower += 1
      }
      while lower < range.upperBound {
        let byte = entries[lower].bytes[depth]
        var upper = lower
        while upper < range.upperBound, entries[upper].bytes[depth] == byte { upper += 1 }
        groups.append((byte, lower..<upper))
        lower = upper
      }
      guard !groups.isEmpty else { return }
      let base = freeBase(for: groups.map(\.byte))
      cells[state].base = UInt32(base)
      for group in groups {
        cells[base + Int(group.byte)].owner = UInt32(state)
        cells[base + Int(group.byte)].isUsed = true
      }
      for group in groups { place(state: base + Int(group.byte), range: group.range, depth: depth + 1) }
    }

    private mutating func freeBase(for bytes: [UInt8]) -> Int {
      while cells[firstFree].isUsed { firstFree += 1 }
      let start = bytes.count == 1 ? firstFree : max(firstFree, firstSparse)
      var base = max(1, start - Int(bytes[0]))
      while true {
        if base + 512 > cells.count { cells.append(contentsOf: [Cell](repeating: Cell(), count: 1024)) }
        if isFree(base, for: bytes) { break }
        base += 1
      }
      // A long search says that the cells passed over are nearly full: the next one begins behind them.
      if bytes.count > 1, base + Int(bytes[0]) - start > 64 { firstSparse = base + Int(bytes[0]) - 32 }
      return base
    }

    private func isFree(_ base: Int, for bytes: [UInt8]) -> Bool {
      for byte in bytes where cells[base + Int(byte)].isUsed { return false }
      return true
    }
  }
}
