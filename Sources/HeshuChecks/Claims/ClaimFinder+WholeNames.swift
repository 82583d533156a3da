import HeshuFigures

/// The names that shares give their wholes, and whether an amount bears them.
extension ClaimFinder {
  /// The name of an amount without the places and words that any could bear.
  func ownName(_ mention: Mention) -> Range<Int> {
    bareName(
      prose.dropping(ClaimWords.links, endOf: prose.dropping(ClaimWords.ownPlaces, startOf: subject(mention.before))))
  }

  /// 占全市总装机容量的58.3%，总装机容量为536万千瓦: the name without the place that the text speaks of anyway.
  func isOwn(_ name: Range<Int>, _ mention: Mention) -> Bool {
    guard let place = ClaimWords.ownPlaces.first(in: prose.bytes, name), place.lowerBound == name.lowerBound else {
      return false
    }
    let rest = bareName(place.upperBound..<name.upperBound)
    let lead = bareName(prose.dropping(ClaimWords.links, endOf: subject(mention.before)))
    return !rest.isEmpty && rest.count == lead.count && prose.contains(rest, in: lead)
  }

  /// What is left of a name without words that any whole could bear.
  func bareName(_ name: Range<Int>) -> Range<Int> {
    prose.dropping(ClaimWords.generic, startOf: prose.dropping(ClaimWords.generic, endOf: name))
  }

  /// 当年归母净利润: a name without the time that the text speaks of.
  func timeless(_ name: Range<Int>) -> Range<Int> {
    prose.dropping(["当年", "本年", "本年度", "当期", "本期", "全年"], startOf: name)
  }

  /// Whether the words around an amount bear a name, and speak of the same place.
  func isNamed(_ mention: Mention, _ name: Range<Int>) -> Bool {
    let words = Prose.end(of: mention.clauseRange)
    if let place = ClaimWords.places.first(in: prose.bytes, name) {
      let isSame = words.indices.contains { prose.bytes[$0...].starts(with: prose.bytes[place]) }
      let rest = prose.dropping(ClaimWords.generic, startOf: place.upperBound..<name.upperBound)
      return isSame && (rest.isEmpty || prose.sharesWord(rest, words))
    }
    return prose.sharesWord(name, words)
  }
}
