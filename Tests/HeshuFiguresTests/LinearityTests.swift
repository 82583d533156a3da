#if DEBUG
  import Testing

  @testable import HeshuFigures

  /// The work for a text grows with its length and no faster. What is counted are the places that are looked at, the same number on every
  /// machine; `Benchmarks/linearity` counts instructions of the release build.
  @Suite struct LinearityTests {
    private func steps(_ unit: String, _ size: Int) -> Int {
      var bytes: [UInt8] = []
      bytes.reserveCapacity(size + 256)
      while bytes.count < size { bytes.append(contentsOf: unit.utf8) }
      bytes.append(contentsOf: repeatElement(0, count: Recognizer.padding))
      var found = Recognition()
      let options = RecognizerOptions(includesNumbers: true, includesRefusals: true)
      Recognizer(options: options).recognize(
        bytes, 0..<bytes.count - Recognizer.padding, published: CalendarDay(year: 2022, month: 11, day: 21),
        into: &found)
      return found.steps
    }

    private func expectLinear(_ unit: String, _ size: Int) {
      let (once, twice) = (steps(unit, size), steps(unit, 2 * size))
      #expect(once > 0)
      // Lists and lines that are taken piece by piece shift a little between the sizes.
      #expect(twice <= once * 21 / 10, "\(unit): \(once) and \(twice)")
      #expect(twice <= 2 * size * 400, "\(unit): \(twice)")
    }

    @Test(arguments: ["1", "亿", "第", ","])
    func readsAMegabyteInLinearTime(unit: String) { expectLinear(unit, 500_000) }

    @Test(arguments: [
      "十", "分之", "(", "（", "%", "、", "至", "年", "约", "月", "个", "之间", "1,", "1.", "1-", "1、", "一", "百分之", "5个", "1月",
      "2022年", "至1",
      "单位:", "|1", "1 ", "\n1", "“一", "“", "占", "同比", "3亿", "几", "数", "万", "1:", "5至", "0", "电话1", "一一", "今年", "，", "。",
      "5%、", "A1",
      "5元1角", "一 ", " ", "=1", "五兆", "百 分 ", "三块", "1/", "半", "壹", "一又", "@1", "1@", "a.1/", "每", "每千人1张", "5家企业",
      "5个的", "下降1个、",
      "5元和", "（元）1", "(元)1 ", "三丈", "1分2秒", "序号 金额(元)\n1 2\n", "|---|\n", "零下1度", "第一、", "1月至2月", "USD 1", "$1", "在5个",
      "乡1个",
      "季", "对", "对折", "本月", "上个月上旬", "上季度", "年内", "每1元", "1元兑", "1美元兑2元", "2021Q4", "1季度至", "1日0时至", "寿命1岁", "1岁",
      "北纬1度",
      "倾角1.1度", "2022年1月至", "零下1", "不满一年", "1内", "第一季度至",
      "—1", "1—", "1月当月", "当月", "超过的5%", "超过人的5%", "每桶5元", "1金", "1金1银", "电1度", "2021、", "2021、2022年", "2022/23年度",
      "1米23", "9秒83",
      "1元/人·月", "1元/（人·月）", "平均1个", "“平均1个", "1/2米", "1/10mmHg", "1 - 2 个", "1日1时至2日", "—1|", "1亩2分",
    ])
    func readsRepeatedTextInLinearTime(unit: String) { expectLinear(unit, 20_000) }
  }
#endif
