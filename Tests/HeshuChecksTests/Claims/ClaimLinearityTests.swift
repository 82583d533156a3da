#if DEBUG
  import Testing

  @testable import HeshuChecks

  /// The work for a text grows with its length and no faster; what is counted are the places at which words are looked for.
  @Suite struct ClaimLinearityTests {
    private func steps(_ piece: String, _ count: Int) -> Int {
      let work = ClaimWork()
      ClaimWork.$meter.withValue(work) { _ = ReadClaims(String(repeating: piece, count: count)) }
      return work.count
    }

    @Test(arguments: [
      "其中5个", "5个项目（", "合计5亿元、", "5个", "占5%、", "5个项目（甲、乙", "完成投资45.1亿元，占年度计划39.0亿元的118.8%。",
      "出口5亿元，进口3亿元，顺差1亿元；", "学校86所，其中小学62所、初中18所、高中9所。\n", "由5万亩增加到7万亩，增加3万亩，",
    ])
    func readsInLinearTime(_ piece: String) {
      // Far enough that a sentence has more figures than any rule looks back at.
      let counts = [2, 3, 4].map { steps(piece, $0 * 60) }
      #expect(counts[0] > 0)
      // What another stretch of text costs does not grow with what stands before it; were it looked at again, it would cost seven fifths.
      #expect(counts[2] - counts[1] <= (counts[1] - counts[0]) * 5 / 4, "\(piece): \(counts)")
    }
  }
#endif
