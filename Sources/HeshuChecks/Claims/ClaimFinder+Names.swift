import HeshuFigures

/// Whether an amount can be what the words before a percentage name.
extension ClaimFinder {
  /// Whether an amount that a share does not fit bears the name of its whole, and nothing tells that it is a narrower thing or of another time.
  func bears(_ whole: Mention, _ name: Range<Int>, of part: Mention) -> Bool {
    // 1.34亿千瓦，占新增装机的88%；…1.28亿千瓦，占新增装机的84%: a part of that name, and not the whole.
    if let other = partsOfNamed[whole.place], other == name || prose.isEqual(other, name) { return false }
    let words = Prose.end(of: whole.clauseRange)
    let own = subject(whole.lead)
    // What another part is measured by: 占设计量64.8万方的80.7%.
    if isMeasure(whole) { return false }
    return covers(words, withoutScope(name)) && isSameFlow(own, name) && !isNarrower(own, than: name)
      && isSameTime(whole, part)
  }

  /// Whether a name stands in words but for single characters: 新增发电量 is not 发电量, and 入境外国人 not 出入境人员.
  private func covers(_ words: Range<Int>, _ name: Range<Int>) -> Bool {
    let starts = name.filter { prose.bytes[$0] & 0xC0 != 0x80 }
    let ends = starts.dropFirst() + [name.upperBound]
    let pairs = zip(starts, ends.dropFirst()).map { $0..<$1 }
    let missing = pairs.map { pair in !prose.has(ClaimWords.fillers, in: pair) && !prose.contains(pair, in: words) }
    guard missing.count > 2 else { return missing.isEmpty || missing.contains(false) }
    return !zip(missing, missing.dropFirst()).contains { $0 && $1 }
  }

  private func withoutScope(_ name: Range<Int>) -> Range<Int> {
    prose.dropping(ClaimWords.scopes, startOf: prose.dropping(ClaimWords.generic, startOf: name))
  }

  /// 出口 is not 进出口.
  private func isSameFlow(_ own: Range<Int>, _ name: Range<Int>) -> Bool {
    !isExport(name) || isExport(own)
  }

  private func isExport(_ range: Range<Int>) -> Bool {
    guard let found = ClaimWords.exports.first(in: prose.bytes, range) else { return false }
    return !prose.ends(["进"], range.lowerBound..<found.lowerBound)
  }

  /// 对共建国家进出口, 一般贸易进出口 beside 我国进出口总值: whether an amount's own words narrow it, where the name speaks of a whole place.
  private func isNarrower(_ own: Range<Int>, than name: Range<Int>) -> Bool {
    let bare = prose.dropping(ClaimWords.scopes, startOf: own)
    if prose.begins(["对", "与", "自", "向"], bare), !prose.contains(bare.prefix(3), in: name) { return true }
    guard prose.has(ClaimWords.scopes, in: name) else { return false }
    let rest = prose.dropping(ClaimWords.measuring, endOf: prose.dropping(ClaimWords.measuring, startOf: bare))
    return !covers(Prose.end(of: name), rest)
  }

  /// Whether the sentence of a part names no other months than that of the whole.
  private func isSameTime(_ whole: Mention, _ part: Mention) -> Bool {
    guard whole.sentence != part.sentence, let time = months(of: part), months(of: whole) != nil else { return true }
    return prose.contains(time, in: prose.sentences[whole.sentence])
  }

  /// 前4个月, 10月, 三季度: the last months that a sentence names before an amount.
  private func months(of mention: Mention) -> Range<Int>? {
    let words = prose.sentences[mention.sentence].lowerBound..<mention.lead.upperBound
    guard let word = (["个月", "月", "季度", "上半年", "下半年"] as WordList).last(in: prose.bytes, Prose.end(of: words)) else {
      return nil
    }
    let start = words.lowerBound..<word.lowerBound
    let before = prose.dropping(["一", "二", "三", "四", "前"], endOf: start)
    let digits = prose.bytes[before].reversed().prefix { (0x30...0x39).contains($0) }.count
    return (before.upperBound - digits)..<word.upperBound
  }
}
