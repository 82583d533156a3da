import Testing

/// What each rule of the language finds.
@Suite struct ClaimRuleTests {
  @Test(arguments: [
    ("完成投资45.1亿元，占年度计划39亿元的115.8%。", ["plan-completion consistent: 45.1亿元 39亿元 115.8%"]),
    ("甲县年度计划投资20.0亿元，1至9月完成投资15.2亿元，占年度计划的78%。", ["plan-completion inconsistent: 15.2亿元 20.0亿元 78%"]),
    ("全区年度计划投资42.5亿元。截至10月底，累计完成投资36.8亿元，为年度计划的86.6%。", ["plan-completion consistent: 36.8亿元 42.5亿元 86.6%"]),
    ("到位资金156.8亿元，完成全年任务（200亿元）的87.4%。", ["plan-completion inconsistent: 156.8亿元 200亿元 87.4%"]),
    ("新建基站1250个，超额完成年度目标1000个的任务，完成率125%。", ["plan-completion consistent: 1250个 1000个 125%"]),
    ("企业研发投入2.15亿元，占营业收入52.6亿元的4.1%。", ["share consistent: 2.15亿元 52.6亿元 4.1%"]),
    ("抽检食品1260批次，合格1241批次，合格率99.5%。", ["share inconsistent: 1241批次 1260批次 99.5%"]),
    ("工业投资56.8亿元，技改投资21.3亿元，技改投资占工业投资的比重为37.5%。", ["share consistent: 21.3亿元 56.8亿元 37.5%"]),
    ("计划新建学校20所，已建成15所，完成85%。", ["plan-completion inconsistent: 15所 20所 85%"]),
    ("专项债券规模6.8亿元，已支出5.1亿元，支出进度75.0%。", ["share consistent: 5.1亿元 6.8亿元 75.0%"]),
    (
      "86项任务已完成52项，占60.5%；正在推进34项，占49.5%。",
      ["share consistent: 52项 86项 60.5%", "share inconsistent: 34项 86项 49.5%", "sum consistent: 52项 34项 86项"]
    ),
    // What no slip explains and no words bind is of another scope; what they bind is wrong.
    (
      "各项贷款余额512.6亿元，其中涉农贷款98.4亿元，占62.7%。",
      ["partial-sum consistent: 98.4亿元 512.6亿元", "share indeterminate: 98.4亿元 512.6亿元 62.7%"]
    ),
    ("涉农贷款98.4亿元，占各项贷款512.6亿元的62.7%。", ["share inconsistent: 98.4亿元 512.6亿元 62.7%"]),
    // Another figure that fits is meant.
    (
      "职工1286人，其中工人862人，技师186人，占工人的21.6%。", ["partial-sum consistent: 862人 1286人", "share consistent: 186人 862人 21.6%"]
    ),
    // The rest of the whole in the place of the part.
    ("重点项目214个，已开工189个，开工率11.7%。", ["share inconsistent: 189个 214个 11.7%"]),
    ("甲、乙两县完成投资12亿元、18亿元，分别占全市的8%、12%。", ["share indeterminate: 12亿元 ? 8%", "share indeterminate: 18亿元 ? 12%"]),
  ])
  func shares(_ text: String, _ expected: [String]) { #expect(ReadClaims(text).summaries == expected) }

  @Test(arguments: [
    ("零售总额186.4亿元，去年同期为172.5亿元，同比增长9.1%。", ["growth inconsistent: 186.4亿元 172.5亿元 9.1%"]),
    ("粮食产量70.9万吨，较去年的62.4万吨增长13.6%。", ["growth consistent: 70.9万吨 62.4万吨 13.6%"]),
    ("到位资金156.8亿元,同比增长1.2倍;上年到位71.3亿元。", ["growth consistent: 156.8亿元 71.3亿元 1.2倍"]),
    ("全年接待游客1.20亿人次，是上年的1.5倍；上年为0.80亿人次。", ["ratio consistent: 1.20亿人次 0.80亿人次 1.5倍"]),
    ("贷款余额512.6亿元，比年初增加45.8亿元，同比增长12.1%。", ["growth indeterminate: 512.6亿元 ? 12.1%"]),
    ("高速公路通车里程320公里，比上年增加25公里，增长8.5%。", ["growth-from-delta consistent: 320公里 25公里 8.5%"]),
    ("2021年完成投资45.6亿元，2022年完成投资52.3亿元，增长14.7%。", ["growth consistent: 52.3亿元 45.6亿元 14.7%"]),
    ("贷款余额比年初增加36.5亿元，增长8.2%，余额达到481.6亿元。", ["growth-from-delta consistent: 481.6亿元 36.5亿元 8.2%"]),
    ("产量从500吨提高到1500吨，是原来的3.0倍。", ["ratio consistent: 1500吨 500吨 3.0倍"]),
    ("地区生产总值486.3亿元，增长6.1%；上年为462.0亿元。", ["growth indeterminate: 486.3亿元 462.0亿元 6.1%"]),
    ("财政收入98.0亿元，比2019年增长30%，上年为95.0亿元。", ["growth indeterminate: 98.0亿元 ? 30%"]),
  ])
  func growth(_ text: String, _ expected: [String]) { #expect(ReadClaims(text).summaries == expected) }

  @Test(arguments: [
    ("全县共有学校86所，其中小学62所、初中18所、高中6所。", ["sum consistent: 62所 18所 6所 86所"]),
    ("全县共有学校86所，其中小学62所、初中18所、高中9所。", ["partial-sum inconsistent: 62所 18所 9所 86所"]),
    ("全县共有学校86所，其中小学62所、初中18所。", ["partial-sum consistent: 62所 18所 86所"]),
    ("全县共有学校86所，其中小学62所和初中18所。", ["partial-sum consistent: 62所 18所 86所"]),
    ("全县共有学校86所，分项为：小学62所、初中18所。", ["sum inconsistent: 62所 18所 86所"]),
    ("中央资金2.1亿元，省级资金1.8亿元，市县配套1.7亿元，总计5.9亿元。", ["sum inconsistent: 2.1亿元 1.8亿元 1.7亿元 5.9亿元"]),
    (
      "完成投资372.6亿元。按产业分，第一产业12.3亿元，第二产业156.8亿元，第三产业223.5亿元。",
      ["sum inconsistent: 12.3亿元 156.8亿元 223.5亿元 372.6亿元"]
    ),
    ("三次产业结构为12.3:41.5:47.2。", ["shares-to-100 inconsistent: 12.3 41.5 47.2"]),
    ("品种 产量(吨)\n稻谷 268410\n玉米 97325\n合计 365735", ["sum consistent: 268410 97325 365735"]),
    ("重点推进6个项目（甲水库、乙公路、丙学校、丁医院、戊园区）。", ["count inconsistent: 6个"]),
    ("城东镇、白墩镇、松泷乡、云岫乡等4个乡镇受灾。", ["count consistent: 4个"]),
  ])
  func lists(_ text: String, _ expected: [String]) { #expect(ReadClaims(text).summaries == expected) }

  @Test(arguments: [
    ("失业率由3.2%下降到2.8%，下降0.4个百分点。", ["difference consistent: 2.8% 3.2% 0.4个百分点"]),
    ("工业增长8.1%，比全省平均6.0%高2.3个百分点。", ["difference inconsistent: 8.1% 6.0% 2.3个百分点"]),
    ("森林覆盖率62.5%，比上年提高0.8个百分点。", ["difference indeterminate: 62.5% ? 0.8个百分点"]),
    ("粮食产量62.4万吨，比上年（61.3万吨）增加1.1万吨。", ["difference consistent: 62.4万吨 61.3万吨 1.1万吨"]),
    ("出生率为6.52‰，死亡率为7.31‰，自然增长率为-0.79‰。", ["difference consistent: 6.52‰ 7.31‰ -0.79‰"]),
    ("出口总额32.6亿元，进口总额48.4亿元，贸易逆差15.8亿元。", ["difference consistent: 48.4亿元 32.6亿元 15.8亿元"]),
    ("发放补贴1.26亿元,惠及农户14.3万户,户均881元。", ["ratio consistent: 1.26亿元 881元 14.3万户"]),
  ])
  func differences(_ text: String, _ expected: [String]) { #expect(ReadClaims(text).summaries == expected) }

  @Test func whatIsMissingIsImplied() throws {
    let row = try #require(ReadClaims("已完成投资5.31亿元,占年度投资计划的132.75%。").rows.first)
    #expect(row.reason == "operand-missing")
    #expect(row.implied == "[399608300, 400391800]")
    #expect(row.nearest == "400000000")
    #expect(row.operands.map(\.start) == [5, nil, 20])
    #expect(row.operands.map(\.document) == ["text", nil, "text"])
  }

  @Test func qualifiedFiguresRefuteButDoNotConfirm() {
    #expect(ReadClaims("完成投资超过200亿元,占年度计划150亿元的115%。").rows.map(\.verdict) == ["inconsistent"])
    let meeting = ReadClaims("完成投资约45亿元，占年度计划39亿元的115.8%。").rows
    #expect(meeting.map(\.verdict) == ["indeterminate"])
    #expect(meeting.map(\.reason) == ["qualified"])
  }

  @Test func arithmeticIsWrittenOut() {
    #expect(
      ReadClaims("完成投资45.1亿元，占年度计划39.0亿元的115.8%。").lines == [
        "45.1 ± 0.05 亿元 ÷ 39.0 ± 0.05 亿元 = 115.36…115.92 %, reported 115.8 ± 0.05 %: consistent (within)"
      ])
    #expect(
      ReadClaims("原煤产量1286万吨，上年为1350万吨，下降4.7%。").lines == [
        "1286 ± 0.5 万吨 ÷ 1350 ± 0.5 万吨 − 100% = -4.814…-4.668 %, reported -4.7 ± 0.05 %: consistent (rounded)"
      ])
  }
}
