/// Every word list of the recognizer under its name, with its source.
extension Lexicon {
  static let qualifiersBeforeList: WordList = WordList("qualifiers before", .usage, qualifierWordsBefore)
  static let qualifiersBehindList: WordList = WordList("qualifiers behind", .usage, qualifierWordsBehind)
  static let decreasesList: WordList = WordList(
    "decreases", .statistics,
    decreaseVerbs.map { ($0, isDecrease) } + wordsThatEndInDecrease.map { ($0, isDecrease + 1) })
  static let increasesList: WordList = WordList("increases", .statistics, increaseVerbs)
  static let lookalikesList: WordList = WordList("unit lookalikes", .dictionary, wordsThatBeginLikeUnits)
  static let phrasesList: WordList = WordList(
    "phrases", .dictionary, phrases.map { ($0.word, UInt16($0.reason.rawValue) + 1) })
  static let refusalsBeforeList: WordList = WordList(
    "refusals before", .usage, refusalWordsBefore.map { ($0.word, UInt16($0.reason.rawValue) + 1) })
  static let currenciesList: WordList = WordList("currencies before", .currencies, currencyWords.map(\.word))
  static let joinsList: WordList = WordList("joins", .usage, joiningWords)
  static let wordsInNumberList: WordList = WordList("words in 数", .dictionary, wordsThatEndInNumber)
  static let clausesList: WordList = WordList(
    "clause words", .statistics, clauseWords.map { ($0.word, $0.kind.rawValue) })
  static let headAdverbsList: WordList = WordList("head adverbs", .usage, headAdverbs)
  static let attributesList: WordList = WordList("attributes", .statistics, attributes)
  static let entityEndingsList: WordList = WordList("entity endings", .dictionary, entityEndings)

  static let lists: [WordList] = [
    qualifiersBeforeList, qualifiersBehindList, decreasesList, increasesList, lookalikesList, phrasesList,
    refusalsBeforeList,
    currenciesList, joinsList, wordsInNumberList, clausesList, headAdverbsList, attributesList, entityEndingsList,
  ]
}
