import HeshuFigures

/// Amounts of years and months that the words name.
extension ClaimFinder {
  /// 2024年比2023年增长: the amount of the year before 比, where one stands there; nil where it is not printed.
  func inNamedYear(_ current: Mention, _ rate: Mention) -> Mention? {
    guard let word = prose.comparison(in: rate.lead) else { return current }
    let before = rate.lead.lowerBound..<word.lowerBound
    guard let year = namedYear(before), year.count == 7 else { return current }
    return figure(of: year, like: current)
  }

  /// 2021年完成投资45.6亿元，2022年完成投资52.3亿元: the same months of the year before.
  func yearBefore(_ current: Mention, _ rate: Mention) -> Mention? {
    guard rate.figure.basis == .none || rate.figure.basis == .yearOnYear, let period = current.period else {
      return nil
    }
    var before = period
    before.from.year -= 1
    before.to.year -= 1
    let found = earlier(than: current).first { $0.isLike(current) && $0.isStated }
    guard let found, found.period == before else { return nil }
    // 2022年客运量862.4万人次；2023年恢复到1286.2万人次: the second one has no name of its own.
    let own = prose.dropping(["恢复到", "恢复至", "回升到", "回升至", "增至", "升至", "降至"], startOf: subject(current.before))
    return own.isEmpty || prose.sharesWord(found.before, current.before) ? found : nil
  }

  /// 同比增加23.9%，2023年为1830.6亿元: the next amount, which nothing but a year names, where it fits.
  func yearBehind(_ rate: Mention, _ current: Mention) -> Mention? {
    guard rate.isRatio, rate.figure.basis == .none || rate.figure.basis == .yearOnYear,
      rate.place + 1 < mentions.count
    else { return nil }
    let next = mentions[rate.place + 1]
    guard next.sentence == rate.sentence, next.isLevel, next.isLike(current), let year = namedYear(next.lead),
      year.count == 7
    else { return nil }
    let name = subject(next.lead)
    // 2024年拆除486.2万平方米，同比增长23.9%，2023年拆除376.2万平方米: the same words of the year before.
    if let own = namedYear(current.lead), own.count == 7, isNext(own, year), !name.isEmpty,
      prose.isEqual(name, subject(prose.dropping(["，", ",", "其中", " "], startOf: current.lead)))
    {
      return next
    }
    return name.isEmpty && isGrowth(current, next, rate) ? next : nil
  }

  /// Whether one year follows another.
  private func isNext(_ year: Range<Int>, _ before: Range<Int>) -> Bool {
    let years = [year, before].compactMap { Int(String(decoding: prose.bytes[$0.prefix(4)], as: UTF8.self)) }
    return years.count == 2 && years[0] == years[1] + 1
  }

  /// 12月成交2862套，环比增长18.2%；11月成交2421套: the month before is named by its number alone.
  func monthBefore(_ current: Mention, _ rate: Mention) -> Mention? {
    guard rate.figure.basis == .monthOnMonth, let month = month(in: introduction(of: current)) else { return nil }
    let around = earlier(than: current) + later(than: rate) + inSentenceBehind(rate)
    return around.first {
      $0.isLike(current) && $0.isStated && self.month(in: $0.before) == (month + 10) % 12 + 1
        && (prose.sharesWord($0.before, current.before) || subject($0.before).isEmpty)
    }
  }

  /// The number in front of the first 月, where no other number of months stands beside it.
  private func month(in range: Range<Int>) -> Int? {
    guard let found = (["月"] as WordList).first(in: prose.bytes, range) else { return nil }
    let digits = prose.bytes[range.lowerBound..<found.lowerBound].reversed().prefix { (0x30...0x39).contains($0) }
    let start = found.lowerBound - digits.count
    guard (1...2).contains(digits.count), !prose.ends(["-", "—", "－", "至", "到", "~", "～"], range.lowerBound..<start),
      let number = Int(String(decoding: digits.reversed(), as: UTF8.self)), (1...12).contains(number)
    else { return nil }
    return number
  }

  /// 比2019年增长: the year whose figure is the base, or other digits that make the words unclear.
  func namedYear(_ words: Range<Int>) -> Range<Int>? {
    guard let start = words.first(where: { (0x30...0x39).contains(prose.bytes[$0]) }) else { return nil }
    let end = words[start...].first { !(0x30...0x39).contains(prose.bytes[$0]) } ?? words.upperBound
    return
      start..<min(words.upperBound, end + (end - start == 4 && prose.begins(["年"], end..<words.upperBound) ? 3 : 0))
  }

  /// 2018年为105家: what the same thing came to in a year that is named.
  func figure(of year: Range<Int>, like current: Mention) -> Mention? {
    guard year.count == 7 else { return nil }
    let around = earlier(than: current) + [current] + later(than: current) + inSentenceBehind(current)
    if let listed = around.lazy.compactMap({ figure(of: year, inListFrom: $0) }).first { return listed }
    return around.first { mention in
      guard mention.place != current.place, mention.isLike(current), mention.isStated || mention.role == .base,
        prose.contains(year, in: mention.lead),
        let word = (mention.lead.lowerBound...(mention.lead.upperBound - 7)).first(where: {
          prose.contains(year, in: $0..<($0 + 7))
        })
      else { return false }
      let rest = subject((word + 7)..<mention.lead.upperBound)
      return rest.isEmpty || prose.sharesWord(rest, current.clauseRange)
    }
  }

  /// 2022年、2023年、2024年收入分别为18.6亿元、25.3亿元、31.7亿元: the amount that stands at the place of the year.
  private func figure(of year: Range<Int>, inListFrom first: Mention) -> Mention? {
    guard prose.has(ClaimWords.respectively, in: first.lead) else { return nil }
    let years = prose.split(first.lead, at: ["年"]).map { $0.suffix(4) }
    let named = years.prefix { $0.allSatisfy { (0x30...0x39).contains(prose.bytes[$0]) } && $0.count == 4 }
    let run = run(from: first)
    guard named.count > 1, named.count == run.count else { return nil }
    return named.firstIndex { prose.isEqual($0, year.prefix(4)) }.map { run[$0] }
  }
}
