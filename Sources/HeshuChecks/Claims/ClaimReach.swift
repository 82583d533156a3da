/// How far the rules look around a figure, in bytes of text and in figures.
///
/// A Chinese character has three bytes in UTF-8.
enum ClaimReach {
  /// Two characters: the least that names a thing, as 收入 does and 收 does not.
  static let word = 6
  /// Three characters: a name that tells one thing from others beside it, as 总收入 does.
  static let name = 9
  /// Four characters: a verb and its particle between a name and its figure.
  static let verb = 12
  /// Five characters: what was compared with stands closer to its verb.
  static let beside = 15
  /// Six characters: 均 farther from a figure is of something else.
  static let average = 18
  /// Eight characters: longer words behind a figure or between two say something new.
  static let aside = 24
  /// Ten characters: the longest name behind a word of comparison.
  static let compared = 30
  /// Twenty characters: a longer clause before an amount says something else than that it is a further part.
  static let clause = 60
  /// A parenthesis of more than a hundred characters is a sentence of its own.
  static let parenthesis = 300
  /// Two hundred characters: of a longer clause only the end says anything about its figure.
  static let sentence = 600

  /// How many figures away the other figures of a claim are looked for, so that the work stays linear.
  static let figures = 60
  /// How many amounts a person puts in one row.
  static let row = 12
  /// How many amounts before a total are tried as the first of its addends.
  static let list = 20
  /// How many amounts next to a figure can be meant without a name.
  static let candidates = 8
}
