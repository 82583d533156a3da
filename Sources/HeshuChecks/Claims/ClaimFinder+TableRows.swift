import HeshuFigures

/// 项目 预算数 决算数 完成率: what the heads of a table's columns say of each row.
extension ClaimFinder {
  /// The columns that hang together.
  private struct Heads {
    var current: Int?
    var base: Int?
    var plan: Int?
    var growth: Int?
    var completion: Int?
  }

  mutating func findRows(_ lines: [TableLine]) {
    guard let heads = heads(above: lines[0]) else { return }
    for line in lines {
      guard let current = heads.current.flatMap({ line.cells[$0] }), current.isAmount else { continue }
      if let plan = heads.plan.flatMap({ line.cells[$0] }), plan.isLike(current),
        let rate = heads.completion.flatMap({ line.cells[$0] }), rate.figure.kind == .percent
      {
        var claim = share(current, plan, rate, isPlan: true)
        claim.isBound = true
        add(claim)
      }
      if let base = heads.base.flatMap({ line.cells[$0] }), base.isLike(current),
        let rate = heads.growth.flatMap({ line.cells[$0] }), rate.figure.kind == .percent
      {
        var claim = Claim(form: .growth, operands: [.init(current), .init(base), .init(rate)])
        claim.isOtherBasis = prose.has(ClaimWords.constantPrices, in: line.label)
        claim.isBound = true
        add(claim)
      }
    }
  }

  /// The line above the first row, where it names each column once.
  private func heads(above line: TableLine) -> Heads? {
    let end = line.range.lowerBound - 1
    guard end > prose.range.lowerBound, prose.bytes[end] == 0x0A else { return nil }
    var start = end
    while start > prose.range.lowerBound, prose.bytes[start - 1] != 0x0A, end - start < 600 { start -= 1 }
    let separator = separator(of: line.range)
    var heads = Heads()
    var known = 0
    var years: [(year: Int, column: Int)] = []
    for (column, cell) in cells(of: start..<end, separator).enumerated() {
      if let year = year(cell) {
        years.append((year, column))
      } else {
        known += assign(cell, column, &heads) ? 1 : 0
      }
    }
    years.sort { $0.year < $1.year }
    if years.count == 2, years[0].year + 1 == years[1].year, heads.current == nil, heads.base == nil {
      (heads.base, heads.current) = (years[0].column, years[1].column)
      known += 2
    }
    // Two columns of one sort leave open which of them the others speak of.
    let named = [heads.current, heads.base, heads.plan, heads.growth, heads.completion].compactMap(\.self)
    return known == named.count ? heads : nil
  }

  /// 2023年, 2022年决算: the year of a column that holds what came about in it.
  private func year(_ cell: Range<Int>) -> Int? {
    let digits = prose.bytes[cell].prefix { (0x30...0x39).contains($0) }
    guard digits.count == 4, prose.begins(["年"], digits.endIndex..<cell.upperBound),
      !prose.has(["预算", "计划", "目标", "增", "占", "比", "%", "％"], in: cell)
    else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private func cells(of line: Range<Int>, _ separator: UInt8?) -> [Range<Int>] {
    let parts = prose.bytes[line].split(separator: separator ?? 0x20, omittingEmptySubsequences: separator == nil)
    return parts.map { $0.startIndex..<$0.endIndex }
  }

  /// Notes what a head names; false where it names nothing that is looked for.
  private func assign(_ cell: Range<Int>, _ column: Int, _ heads: inout Heads) -> Bool {
    let isRate = prose.has(["%", "％", "率", "比例", "进度", "增幅", "增速"], in: cell)
    if isRate, prose.has(["增", "同比", "比上年", "比去年", "变动", "升降"], in: cell) {
      heads.growth = column
    } else if isRate, prose.has(["完成", "执行", "占预算", "占计划", "进度"], in: cell) {
      heads.completion = column
    } else if isRate || prose.has(["增", "占", "比", "差"], in: cell) {
      return false
    } else if prose.has(ClaimWords.earlier, in: cell) {
      heads.base = column
    } else if prose.has(["预算", "计划", "目标", "任务"], in: cell), !prose.has(["完成", "执行", "实际"], in: cell) {
      heads.plan = column
    } else if prose.has(["决算", "完成", "实际", "执行", "实绩", "本年", "本期", "今年", "当年", "本月", "累计"], in: cell) {
      heads.current = column
    } else {
      return false
    }
    return true
  }
}
