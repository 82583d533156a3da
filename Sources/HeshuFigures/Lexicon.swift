/// The word lists of the recognizer, compiled once into flat tables.
struct Lexicon: Sendable {
  let numerals = NumeralReader()
  let units = UnitTable()
  /// Words before a figure, read backward from it.
  let qualifiersBefore = ByteTrie(Lexicon.qualifierWordsBefore, reversed: true)
  /// Words behind a figure.
  let qualifiersBehind = ByteTrie(Lexicon.qualifierWordsBehind)
  /// Verbs directly before a figure that make it a decrease, read backward.
  let decreases = ByteTrie(numbered(Lexicon.decreaseVerbs), reversed: true)
  /// Words that begin like a unit.
  let unitLookalikes = ByteTrie(numbered(Lexicon.wordsThatBeginLikeUnits))
  /// Set phrases that begin with a numeral.
  let phrases = ByteTrie(Lexicon.phrases.map { ($0.word, UInt16($0.reason.rawValue) + 1) })
  /// Words before a number that make it an identifier or a name, read backward.
  let refusalsBefore = ByteTrie(
    Lexicon.refusalWordsBefore.map { ($0.word, UInt16($0.reason.rawValue) + 1) }, reversed: true)

  /// Verbs directly before a figure that make it a change, read backward.
  let increases = ByteTrie(numbered(Lexicon.increaseVerbs), reversed: true)
  /// Currencies before a number, read backward.
  let currencies = ByteTrie(numbered(Lexicon.currencyWords.map(\.word)), reversed: true)
  let joins = ByteTrie(numbered(Lexicon.joiningWords), reversed: true)
  /// Words that end in 数 and count nothing themselves, read backward.
  let wordsInNumber = ByteTrie(numbered(Lexicon.wordsThatEndInNumber), reversed: true)

  /// Words of a clause before its figure.
  let clauseWords = ByteTrie(Lexicon.clauseWords.map { ($0.word, $0.kind.rawValue) })
  let headAdverbs = ByteTrie(numbered(Lexicon.headAdverbs))
  let entityEndings = ByteTrie(numbered(Lexicon.entityEndings), reversed: true)

  /// The one set of tables of the program.
  static let shared = Lexicon()

  static func numbered(_ words: [String]) -> [(word: String, value: UInt16)] {
    words.enumerated().map { ($1, UInt16(truncatingIfNeeded: $0 + 1)) }
  }
}
