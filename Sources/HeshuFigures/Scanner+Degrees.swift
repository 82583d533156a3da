import HeshuQuantities

/// Temperatures: 度 behind a word that names a scale or a temperature, and 零下 in front of the number.
extension Scanner {
  func isDegree(_ unit: UnitTable.Match) -> Bool {
    unit.kind == .other && (unit.unit == lexicon.units.celsius || unit.unit == lexicon.units.fahrenheit)
  }

  /// 度 as a temperature where the clause speaks of one; nil where it does not.
  func degrees(_ unit: UnitTable.Match, behind numeral: Numeral) -> UnitTable.Match? {
    let isSign = unit.unit == lexicon.units.degree
    guard isSign || text.has("度", before: unit.end) else { return nil }
    if text.has("零下", before: numeral.start) {
      return UnitTable.Match(lexicon.units.celsius, kind: .other, end: unit.end)
    }
    if !isSign, isAngle(before: numeral.start) {
      return UnitTable.Match(lexicon.units.degree, kind: .other, end: unit.end)
    }
    var cursor = unit.end - (isSign ? 2 : 3)
    let lowest = max(text.start, lookbackFloor, unit.end - 48)
    while cursor > lowest {
      let key = text.triple(before: cursor)
      if key == 0xE6B08F {
        let isFahrenheit = text.has("华氏", before: cursor) || text.has("華氏", before: cursor)
        let scale = isFahrenheit ? lexicon.units.fahrenheit : lexicon.units.celsius
        return UnitTable.Match(scale, kind: .other, end: unit.end)
      }
      if key == 0xE6B8A9 || key == 0xE6BAAB {
        // 温度, 气温 and the like, but not 温州.
        let isWord = text.has("度", at: cursor) || cursor > text.start + 3 && !text.has("州", at: cursor)
        guard isWord else { return nil }
        return UnitTable.Match(scaleBefore(cursor) ?? lexicon.units.celsius, kind: .other, end: unit.end)
      }
      if key == 0xEFBC8C || key == 0xE38082 || text[cursor - 1] == 0x0A || text[cursor - 1] == 0x2C { return nil }
      cursor -= text.width(before: cursor)
    }
    return nil
  }

  /// 倾角41.5度: whether a word for an angle stands before the number, with a word between at most.
  private func isAngle(before place: Int) -> Bool {
    let words = ["倾角", "夹角", "仰角", "俯角", "坡角", "转角", "偏角", "位角", "坡度", "倾斜", "旋转", "傾角", "夾角"] as [StaticString]
    return words.contains {
      text.has($0, before: place) || text.has($0, before: place - 3) || text.has($0, before: place - 6)
    }
  }

  /// 华氏温度: the scale that is named directly before.
  private func scaleBefore(_ place: Int) -> FigureUnit? {
    text.has("华氏温", before: place) || text.has("華氏溫", before: place) ? lexicon.units.fahrenheit : nil
  }

  /// Where 零下 begins that stands before the number.
  func belowZero(_ place: Int) -> Int? {
    text.has("零下", before: place) && place - 6 >= lookbackFloor ? place - 6 : nil
  }
}
