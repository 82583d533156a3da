import HeshuFigures

/// 完成年度计划的, 完成62.7%: how much of a plan is done.
extension ClaimFinder {
  mutating func addCompletion(_ part: Mention, _ percent: Mention, _ cue: ShareCue) {
    let plan = plan(for: part, percent) ?? planBehind(percent, part, cue.name)
    if plan != nil || !cue.needsPlan {
      add(share(part, plan, percent, isPlan: true))
    } else if let whole = measured(part, percent) {
      lastMeasured = whole.place
      add(share(part, whole, percent, isPlan: false))
    }
  }

  /// 隧道全长5126米，左洞掘进3214米，完成62.7%；右洞掘进2987米，完成58.3%: what is measured by a length that is printed before it.
  private func measured(_ part: Mention, _ percent: Mention) -> Mention? {
    if let lastMeasured {
      let last = mentions[lastMeasured]
      if last.sentence == part.sentence, last.isLike(part), !exceed([part], last) { return last }
    }
    return earlier(than: part).first { $0.isLevel && $0.isLike(part) && isShare(part, $0, percent) }
  }

  /// The plan that is printed before what was done, in the sentence or the one before it.
  private func plan(for part: Mention, _ percent: Mention) -> Mention? {
    for mention in mentions[..<part.place].suffix(ClaimReach.figures).reversed() where mention.isLike(part) {
      guard mention.paragraph == part.paragraph, part.sentence - mention.sentence <= 1 else { return nil }
      if mention.sentence == part.sentence, mention.segment != part.segment { return nil }
      if mention.role.contains(.plan), mention.isAmount {
        // 再就业2.86万人，完成目标2.5万人的114.4%，困难人员就业0.86万人，完成目标的107.5%: the plan of another thing.
        return !isMeasure(mention) || isShare(part, mention, percent) ? mention : nil
      }
      if isPlanned(mention), !isMeasure(mention) { return mention }
      // 任务28万亩（新建18万亩、改造10万亩）
      if mention.isLevel, !mention.isInParenthesis { return nil }
    }
    return nil
  }

  /// 目标任务3200套，实际开工3348套，超额148套，完成率104.6%: the rate of what stands behind a plan, with nothing but the surplus between.
  mutating func findCompletionRate(_ percent: Mention, _ cue: ShareCue) -> Bool {
    let stem = prose.dropping(["目标", "任务", "计划", "年度", "，", ",", " "], startOf: cue.name)
    guard prose.isWhole(stem, ["完成", "执行", "预算执行"]),
      let plan = earlier(than: percent).first(where: { $0.role.contains(.plan) && $0.isAmount }),
      plan.segment == percent.segment, plan.place + 1 < percent.place
    else { return false }
    let done = mentions[plan.place + 1]
    let between = mentions[(done.place + 1)..<percent.place]
    guard done.isLevel, done.isLike(plan), !done.role.contains(.plan),
      between.allSatisfy({ prose.has(["超额", "超", "差", "少", "多"], in: $0.lead) })
    else { return false }
    add(share(done, plan, percent, isPlan: true))
    return true
  }

  /// 12.8万亩节水灌溉任务已完成: the word for a plan behind its amount, directly before what was done of it.
  private func isPlanned(_ mention: Mention) -> Bool {
    guard mention.isAmount, let plan = ClaimWords.plan.last(in: prose.bytes, mention.tail) else { return false }
    return prose.begins(["已", "全部", "，", ","], plan.upperBound..<prose.range.upperBound)
  }

  /// 占全年预算的62.4%，…，全年预算10.29亿元: a plan behind the percentage that bears the whole name, where it fits.
  private func planBehind(_ percent: Mention, _ part: Mention, _ name: Range<Int>) -> Mention? {
    let name = prose.dropping(["的", "数", "额", " "], endOf: name)
    guard name.count >= ClaimReach.name, writtenDigits(percent) > 2 else { return nil }
    return (later(than: percent) + inSentenceBehind(percent)).first {
      $0.isAmount && $0.isLike(part) && prose.contains(name, in: $0.lead) && isShare(part, $0, percent)
    }
  }
}
