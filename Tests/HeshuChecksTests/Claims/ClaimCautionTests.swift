import Foundation
import Testing

/// True texts that careless rules would call wrong.
@Suite struct ClaimCautionTests {
  @Test(arguments: [
    "财政总收入98亿元，其中税收收入60亿元，财政总支出120亿元。",
    "财政支出320.5亿元，其中民生支出256.4亿元，占财政支出的80%，教育支出95.2亿元，增长6.2%。",
    "户籍人口88.6万人，其中男性45.3万人、女性43.3万人；城镇人口40.1万人、乡村人口48.5万人。",
    "贷款余额500亿元，新增贷款80亿元，各项存款合计1200亿元。",
    "粮食总产量62.4万吨，比上年增产1.1万吨，增长1.8%。",
    "收入86.35亿元,净利润7.21亿元;每10股派发现金红利2.50元,共计派发148,306,725.50元。",
    "实施基础设施补短板行动，8个县（市、区）全部完成任务。",
    "计划总投资50亿元，已完成投资15亿元，占年度计划的75%。",
    "各项贷款余额512.6亿元，比年初增加45.8亿元，同比增长12.1%。",
    "地区生产总值486.3亿元，增长6.1%；上年为462.0亿元。",
    "社保基金收入12.5亿元，支出10.2亿元，年末结余30.6亿元。",
    "城乡教育、卫生、交通等领域8个项目开工。",
    "一般公共预算收入28.75亿元，同口径增长4.8%，上年为26.10亿元。",
    "旅游收入231.5亿元，恢复到2019年的92.3%，增长21%。",
    "医院占45.8%，女性占52.1%，党员占30.2%。",
    "零售总额186.4亿元，增长5.2%；财政支出210.3亿元，上年为150.6亿元。",
    "工业增长8.1%，高于全国2.1个百分点；上年增长为7.0%。",
    "由上年的12.6亿元增长到15.3亿元，年均增幅10.2%。",
    "利润84039亿元。分经济类型看，国有控股企业利润23792亿元，股份制企业61611亿元，私营企业26638亿元。",
    "教职工386人，其中专任教师302人，占78.2%；高级职称96人，占专任教师的31.8%。",
    "民营企业进出口121.5亿元，增长5.2%，占同期进出口总值的77.5%，比重较去年同期提升6.4个百分点。",
    "批准逮捕1286人，不批准逮捕652人，不捕率33.6%。",
    "共投放消防车12台、挖掘机8台、冲锋舟15艘,合计35台(艘)。",
    "新收案件320件，结案301件，结案率88.5%。",
  ])
  func givesNoAlarm(_ text: String) { #expect(ReadClaims(text).inconsistent == []) }

  /// Texts cut and joined at random places neither trap nor hang.
  @Test func brokenTextsAreRead() throws {
    let texts = try (ClaimGold.items("practice.jsonl") + ClaimGold.items("seed.jsonl")).map { Array($0.text) }
    var random = SplitMix(seed: 7)
    for _ in 0..<1500 {
      var text = ""
      for _ in 0..<3 {
        let source = texts[Int(random.next() % UInt64(texts.count))]
        let start = Int(random.next() % UInt64(max(1, source.count)))
        let count = Int(random.next() % 60)
        text += String(source[start..<min(source.count, start + count)])
      }
      let claims = ReadClaims(text)
      #expect(claims.rows.count == claims.lines.count)
    }
  }

  /// Texts made to cost time: the work grows with their length and no faster.
  @Test(arguments: [
    "占", "其中5个", "5个项目（", "增长5%", "合计5亿元、", "比上年", "5个", "、", "开工率5%，", "户均5元", "占5%、", "5个项目（甲、乙",
  ])
  func hostileTextsEnd(_ piece: String) {
    let text = String(repeating: piece, count: 1_500)
    // The thread's own time: what else the machine does is no part of it.
    let start = nanoseconds(CLOCK_THREAD_CPUTIME_ID)
    _ = ReadClaims(text)
    #expect(nanoseconds(CLOCK_THREAD_CPUTIME_ID) - start < 30_000_000_000, "\(piece)")
  }
}

private func nanoseconds(_ clock: clockid_t) -> Int {
  var time = timespec()
  clock_gettime(clock, &time)
  return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
}
