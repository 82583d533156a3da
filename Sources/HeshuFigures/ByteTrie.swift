/// A set of words with a number for each, as one hash table of steps from state to state that is walked character by character.
///
/// A step takes a character of three bytes, as nearly all are; the bytes of the others are taken one by one, read backward two of two.
/// Tables are made once and live as long as the program, so that copies of this value cost nothing.
struct ByteTrie: @unchecked Sendable {
  /// A step that words take.
  private struct Step {
    /// The state that it leads from and the bytes that it takes, the first one highest.
    var key: UInt64 = .max
    /// The state that it leads to; 0, where all words begin, says that the slot is free.
    var state: UInt32 = 0
    /// The number of the word that ends with the step, or 0.
    var value: UInt16 = 0
    var hasNext = false
  }

  /// A word that was found: how many bytes it has and its number (never 0).
  struct Match {
    var length: Int
    var value: UInt16
    static let none = Match(length: 0, value: 0)
    var isFound: Bool { value != 0 }
  }

  /// The steps by their hash, a power of two of slots, at least three of four of them free: then few slots are looked at in vain.
  private let steps: UnsafePointer<Step>
  private let mask: Int
  private let shift: UInt64
  /// A bit for every hash of a first step, so that most places of a text are passed over with one look.
  private let beginnings: UnsafePointer<UInt64>

  /// Makes the table; of a word that occurs twice the first number stays. Empty words are left out.
  init(_ words: [(word: String, value: UInt16)], reversed: Bool = false) {
    var builder = Builder()
    var bytes: [UInt8] = []
    for (word, value) in words where !word.isEmpty && value != 0 {
      bytes.removeAll(keepingCapacity: true)
      bytes.append(contentsOf: word.utf8)
      builder.add(bytes, value, reversed: reversed)
    }
    let slots = UnsafeMutablePointer<Step>.allocate(capacity: builder.steps.count)
    slots.initialize(from: builder.steps, count: builder.steps.count)
    let bits = UnsafeMutablePointer<UInt64>.allocate(capacity: 64)
    bits.initialize(repeating: 0, count: 64)
    for step in builder.steps where step.state != 0 && step.key >> 32 == 0 {
      let hash = Self.hash(step.key)
      bits[Int(hash >> 58)] |= 1 << (hash >> 52 & 63)
    }
    (steps, beginnings) = (UnsafePointer(slots), UnsafePointer(bits))
    (mask, shift) = (builder.steps.count - 1, builder.shift)
  }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 { key &* 0x9E37_79B9_7F4A_7C15 }

  /// Whether a word can begin with these bytes; seldom true where none does.
  @inline(__always)
  private func mayBegin(_ bytes: UInt32) -> Bool {
    let hash = Self.hash(UInt64(bytes))
    return beginnings[Int(hash &>> 58)] &>> (hash &>> 52) & 1 != 0
  }

  /// The step from a state over some bytes; its state is 0 where there is none.
  @inline(__always)
  private func step(from state: UInt32, over bytes: UInt32) -> Step {
    let key = UInt64(state) << 32 | UInt64(bytes)
    var slot = Int(truncatingIfNeeded: Self.hash(key) &>> shift)
    while steps[slot].key != key, steps[slot].state != 0 { slot = (slot &+ 1) & mask }
    return steps[slot]
  }

  /// The longest word that begins at `place`; stops at the latest at a zero byte.
  @inline(__always)
  func longest(_ text: TextView, at place: Int) -> Match {
    mayBegin(Self.character(text, at: place).bytes) ? walk(text, from: place) : .none
  }

  @inline(__always)
  private static func character(_ text: TextView, at place: Int) -> (bytes: UInt32, width: Int) {
    text[place] < 0xE0 ? (UInt32(text[place]), 1) : (text.triple(place), 3)
  }

  /// The first place from `place` on where a word may begin; `end` or behind it where there is none.
  @inline(__always)
  func beginning(_ text: TextView, from place: Int, to end: Int) -> Int {
    var cursor = place
    while cursor < end {
      let next = Self.character(text, at: cursor)
      if mayBegin(next.bytes) { break }
      cursor &+= next.width
    }
    return cursor
  }

  private func walk(_ text: TextView, from place: Int) -> Match {
    var state = UInt32(0)
    var cursor = place
    var best = Match.none
    while true {
      let next = Self.character(text, at: cursor)
      let step = step(from: state, over: next.bytes)
      guard step.state != 0 else { return best }
      cursor &+= next.width
      if step.value != 0 { best = Match(length: cursor &- place, value: step.value) }
      guard step.hasNext else { return best }
      state = step.state
    }
  }

  /// The longest word of a reversed table that ends before `place` and begins at `floor` or behind it.
  @inline(__always)
  func longest(_ text: TextView, endingAt place: Int, floor: Int) -> Match {
    mayBegin(Self.character(text, before: place, floor: floor).bytes)
      ? walk(text, backFrom: place, floor: floor) : .none
  }

  /// The character that ends before `place`; a width of 0 where none begins at `floor` or behind it.
  @inline(__always)
  private static func character(_ text: TextView, before place: Int, floor: Int) -> (bytes: UInt32, width: Int) {
    let room = place &- floor
    guard room > 0 else { return (0, 0) }
    let byte = text[place &- 1]
    // Continues no character: ASCII, or the first byte of four.
    if byte < 0x80 || byte >= 0xC0 { return (UInt32(byte), 1) }
    guard room > 1 else { return (0, 0) }
    if text[place &- 2] & 0xE0 == 0xC0 { return (UInt32(text[place &- 2]) << 8 | UInt32(byte), 2) }
    return room > 2 ? (text.triple(place &- 3), 3) : (0, 0)
  }

  private func walk(_ text: TextView, backFrom place: Int, floor: Int) -> Match {
    var state = UInt32(0)
    var cursor = place
    var best = Match.none
    while true {
      let next = Self.character(text, before: cursor, floor: floor)
      let step = step(from: state, over: next.bytes)
      guard step.state != 0, next.width > 0 else { return best }
      cursor &-= next.width
      if step.value != 0 { best = Match(length: place &- cursor, value: step.value) }
      guard step.hasNext else { return best }
      state = step.state
    }
  }

  /// Collects the steps in a table that grows.
  private struct Builder {
    private(set) var steps = [Step](repeating: Step(), count: 64)
    private(set) var shift: UInt64 = 58
    private var count = 0

    mutating func add(_ word: [UInt8], _ value: UInt16, reversed: Bool) {
      var state = UInt32(0)
      var rest = word[...]
      var last = -1
      while !rest.isEmpty {
        let width = reversed ? Self.lastWidth(rest) : Self.firstWidth(rest)
        let bytes = reversed ? rest.suffix(width) : rest.prefix(width)
        rest = reversed ? rest.dropLast(width) : rest.dropFirst(width)
        if last >= 0 { steps[last].hasNext = true }
        last = place(of: UInt64(state) << 32 | bytes.reduce(0) { $0 << 8 | UInt64($1) })
        state = steps[last].state
      }
      if steps[last].value == 0 { steps[last].value = value }
    }

    private static func firstWidth(_ word: ArraySlice<UInt8>) -> Int {
      word[word.startIndex] < 0xE0 ? 1 : 3
    }

    private static func lastWidth(_ word: ArraySlice<UInt8>) -> Int {
      let byte = word[word.endIndex - 1]
      if byte < 0x80 || byte >= 0xC0 { return 1 }
      return word[word.endIndex - 2] & 0xE0 == 0xC0 ? 2 : 3
    }

    /// The slot of a step, which is new where no word took it yet.
    private mutating func place(of key: UInt64) -> Int {
      if 4 * count >= steps.count { grow() }
      let slot = slot(of: key)
      if steps[slot].state == 0 {
        count += 1
        steps[slot] = Step(key: key, state: UInt32(count))
      }
      return slot
    }

    private func slot(of key: UInt64) -> Int {
      var slot = Int(hash(key) >> shift)
      while steps[slot].key != key, steps[slot].state != 0 { slot = (slot + 1) & (steps.count - 1) }
      return slot
    }

    private mutating func grow() {
      let all = steps
      steps = [Step](repeating: Step(), count: 2 * all.count)
      shift -= 1
      for step in all where step.state != 0 { steps[slot(of: step.key)] = step }
    }
  }
}
