/// Words that are looked for in a stretch of text; the longest one wins.
struct WordList: Sendable, ExpressibleByArrayLiteral {
  private let words: [[UInt8]]

  init(arrayLiteral elements: String...) {
    words = elements.map { Array($0.utf8) }.sorted { $0.count > $1.count }
  }

  init(joining lists: WordList...) {
    words = lists.flatMap(\.words).sorted { $0.count > $1.count }
  }

  /// The bytes of the longest word that the range begins with; 0 where it begins with none.
  func prefix(of bytes: [UInt8], _ range: Range<Int>) -> Int {
    #if DEBUG
      ClaimWork.meter?.add(1)
    #endif
    return found(bytes, range)
  }

  private func found(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    words.first { matches($0, bytes, range.lowerBound, range.upperBound) }?.count ?? 0
  }

  /// The bytes of the longest word that the range ends with; 0 where it ends with none.
  func suffix(of bytes: [UInt8], _ range: Range<Int>) -> Int {
    let found = words.first { word in
      word.count <= range.count && matches(word, bytes, range.upperBound - word.count, range.upperBound)
    }
    return found?.count ?? 0
  }

  /// The first place of any of the words.
  func first(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    for place in range {
      let count = prefix(of: bytes, place..<range.upperBound)
      if count > 0 { return place..<(place + count) }
    }
    return nil
  }

  /// The last place of any of the words.
  func last(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    for place in range.reversed() {
      let count = prefix(of: bytes, place..<range.upperBound)
      if count > 0 { return place..<(place + count) }
    }
    return nil
  }

  private func matches(_ word: [UInt8], _ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard start + word.count <= end else { return false }
    for offset in word.indices where bytes[start + offset] != word[offset] { return false }
    return true
  }
}
