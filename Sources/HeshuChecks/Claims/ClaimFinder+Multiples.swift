import HeshuFigures

/// 是上年的1.2倍, 翻了一番, 收入比为2.0:1: an amount as a multiple of another one.
extension ClaimFinder {
  // MARK: 是上年的1.2倍

  /// A multiple that says what an amount came to; false where it says by how much it grew.
  mutating func findMultiple(_ multiple: Mention) -> Bool {
    let lead = multiple.lead
    let isDoubling = prose.bytes[Int(multiple.figure.start)..<Int(multiple.figure.end)].starts(with: Array("翻".utf8))
    let isPossessive = prose.ends(["的"], prose.dropping(ClaimWords.links, endOf: lead))
    guard isDoubling || isPossessive else { return false }
    // 翻了一番半
    if isDoubling, prose.begins(["半"], multiple.tail) { return true }
    if isPossessive, multiple.followsFigure, prose.begins(["的"], lead) {
      findMultiple(multiple, of: mentions[multiple.place - 1])
      return true
    }
    guard let current = earlier(than: multiple).first(where: { $0.isStated && !isMeasure($0) }) else { return true }
    // 企业增加到453家，利润总额更是翻了一番: of another thing.
    let own = subject(prose.dropping(["更是", "更", "实现", "规模", "总量", "数量", "总额"], endOf: lead))
    if isDoubling, !prose.dropping(["规模", "总量", "数量", "总额"], startOf: own).isEmpty,
      !prose.contains(own, in: current.before)
    {
      return true
    }
    var base = base(of: current, for: multiple)
    // 是成立之初的3倍: other words are those of the base only where it is named so or fits.
    let name = prose.dropping(ClaimWords.equals, startOf: prose.dropping(["的", "数", " "], endOf: lead))
    if !isDoubling, !subject(name).isEmpty, !prose.has(ClaimWords.initial, in: name) {
      base = base.flatMap { isShare(current, $0, multiple) ? $0 : nil } ?? whole(bearing: subject(name), for: current)
    }
    guard base != nil || prose.has(ClaimWords.earlier, in: lead) else { return true }
    add(Claim(form: .ratio, operands: [.init(current), base.map { .init($0) } ?? .missing, .init(multiple)]))
    return true
  }

  /// 是上年同期116.2亿元的1.11倍: of the amount directly before.
  private mutating func findMultiple(_ multiple: Mention, of base: Mention) {
    let before = earlier(than: base).first { $0.isStated && $0.isLike(base) && !isMeasure($0) }
    guard base.isAmount, let current = before else { return }
    add(Claim(form: .ratio, operands: [.init(current), .init(base), .init(multiple)]))
  }

  // MARK: 城乡居民收入比为2.0:1

  /// A ratio to one, of the two like amounts before it.
  mutating func findRatio(_ ratio: Mention) {
    guard ratio.figure.unit == .ratio, isToOne(ratio),
      prose.ends(["比", "之比", "比例", "比值"], prose.dropping(ClaimWords.links, endOf: ratio.lead))
    else { return }
    let before = earlier(than: ratio).filter { $0.isStated }
    guard let base = before.first, let current = before.dropFirst().first, current.isLike(base) else { return }
    let isNamed = ClaimWords.namedRatios.contains {
      prose.has($0.name, in: ratio.lead) && prose.has($0.one, in: current.before)
        && prose.has($0.other, in: base.before)
    }
    let isAlone = before.dropFirst(2).allSatisfy { !$0.isLike(base) }
    let isTelling = ratio.figure.value.normalized.significantDigits > 2
    guard isNamed || isShare(current, base, ratio) && (isAlone || isTelling) else { return }
    add(Claim(form: .ratio, operands: [.init(current), .init(base), .init(ratio)]))
  }

  private func isToOne(_ ratio: Mention) -> Bool {
    let end = Int(ratio.figure.end)
    let tail = end..<min(end + 6, prose.range.upperBound)
    let colon = prose.dropping([":", "：", "∶", "比"], startOf: tail)
    guard colon.lowerBound > end, prose.begins(["1"], colon) else { return false }
    let next = (colon.lowerBound + 1)..<colon.upperBound
    return next.isEmpty || !(0x2E...0x3A).contains(prose.bytes[next.lowerBound]) && !prose.begins([":", "："], next)
  }

  /// 是农业投资的3倍: an amount of the paragraph that bears the whole name.
  private func whole(bearing name: Range<Int>, for current: Mention) -> Mention? {
    (earlier(than: current) + later(than: current)).first {
      $0.isLike(current) && $0.isLevel && prose.contains(name, in: $0.before)
    }
  }
}
