import Testing

@testable import HeshuFigures

@Suite struct TableTests {
  @Test(arguments: [
    ("项目|单位|本期|增减(%)\n投资|亿元|78.4|-10.6", ["7840000000 CNY", "-10.6 %"]),
    ("品种 产量(吨) 增长(%)\n稻谷 268410 1.2\n合计 397943", ["268410 t", "1.2 %", "397943 t"]),
    ("县区\t户数(户)\t人口(万人)\n东城\t12034\t4.5", ["12034 household", "45000 person"]),
    ("单位：万元\n项目 预算数 执行数\n税收收入 12000 11850", ["120000000 CNY", "118500000 CNY"]),
    ("| 指标 | 数值 |\n| 增加值（亿元） | 120.5 |", ["12050000000 CNY"]),
    ("(单位:万元)合计1234.5", ["12345000 CNY"]),
    ("指标,单位,2021年,2022年\n生产总值,亿元,352.1,378.6", ["35210000000 CNY", "37860000000 CNY"]),
    ("指标｜数值（万人）｜占比（%）\n城镇｜45.2｜58.1", ["452000 person", "58.1 %"]),
    ("年份 产值(亿元)\n2021 35.2\n2022 36.8", ["3520000000 CNY", "3680000000 CNY"]),
  ])
  func readsCells(text: String, expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test(arguments: ["主办单位:邵阳市 06007413", "位列第 5 ", "标题\n1 引言\n2 方法"])
  func readsNoCellElsewhere(text: String) {
    #expect(figures(text) == [])
  }
}
