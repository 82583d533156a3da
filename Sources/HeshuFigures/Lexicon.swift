/// The word lists of the recognizer, compiled once into flat tables.
///
/// A class, because whoever holds it would copy all tables else: a scanner is copied often.
final class Lexicon: Sendable {
  let numerals = NumeralReader()
  let units = UnitTable()
  /// Words before a figure, read backward from it.
  let qualifiersBefore: ByteTrie = Lexicon.qualifiersBeforeList.backward
  /// Words behind a figure.
  let qualifiersBehind: ByteTrie = Lexicon.qualifiersBehindList.forward
  /// Verbs directly before a figure that make it a decrease, read backward.
  let decreases: ByteTrie = Lexicon.decreasesList.backward
  /// Words that begin like a unit.
  let unitLookalikes: ByteTrie = Lexicon.lookalikesList.forward
  /// Set phrases that begin with a numeral.
  let phrases: ByteTrie = Lexicon.phrasesList.forward
  /// Words before a number that make it an identifier or a name, read backward.
  let refusalsBefore: ByteTrie = Lexicon.refusalsBeforeList.backward
  /// Verbs directly before a figure that make it a change, read backward.
  let increases: ByteTrie = Lexicon.increasesList.backward
  /// Currencies before a number, read backward.
  let currencies: ByteTrie = Lexicon.currenciesList.backward
  let joins: ByteTrie = Lexicon.joinsList.backward
  /// Words that end in 数 and count nothing themselves, read backward.
  let wordsInNumber: ByteTrie = Lexicon.wordsInNumberList.backward
  /// Words of a clause before its figure.
  let clauseWords: ByteTrie = Lexicon.clausesList.forward
  let headAdverbs: ByteTrie = Lexicon.headAdverbsList.forward
  let attributes: ByteTrie = Lexicon.attributesList.forward
  let entityEndings: ByteTrie = Lexicon.entityEndingsList.backward

  /// The one set of tables of the program.
  static let shared = Lexicon()
}
