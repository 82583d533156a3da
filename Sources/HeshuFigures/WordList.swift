import HeshuQuantities

/// Words with a number for each, and where they come from.
///
/// The traditional script needs no entry of its own where `TraditionalScript` gives the word.
struct WordList: Sendable {
  let name: String
  let source: WordSource
  let entries: [(word: String, value: UInt16)]

  init(_ name: String, _ source: WordSource, _ entries: [(word: String, value: UInt16)]) {
    (self.name, self.source, self.entries) = (name, source, entries)
  }

  /// Words that only their presence matters of; each has its place from 1 as its number.
  init(_ name: String, _ source: WordSource, _ words: [String]) {
    self.init(name, source, words.enumerated().map { ($1, UInt16(truncatingIfNeeded: $0 + 1)) })
  }

  /// The words under both scripts.
  var bothScripts: [(word: String, value: UInt16)] {
    entries + entries.compactMap { entry in TraditionalScript.form(of: entry.word).map { ($0, entry.value) } }
  }

  /// The list as a table that is walked forward from a place.
  var forward: ByteTrie { ByteTrie(bothScripts) }

  /// The list as a table that is walked backward from a place.
  var backward: ByteTrie { ByteTrie(bothScripts, reversed: true) }
}
