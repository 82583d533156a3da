/// What a word in the clause before a figure says about it.
enum ClauseWord: UInt16 {
  /// Stands at a clause's head and belongs to no subject.
  case adverb = 1
  /// 其中: what follows is part of what was said before.
  case part
  /// Names what is measured: the subject ends before it.
  case measure
  /// Only joins subject and figure.
  case link
  /// 占: the figure is a share.
  case share
  case yearOnYear
  case monthOnMonth
  case yearToDate
  /// 在, 随着: what follows is no subject.
  case preposition
  /// 生产经营: what is said of the thing before it, which the sentence is about.
  case attribute
}

extension Lexicon {
  static let clauseWords: [(word: String, kind: ClauseWord)] = [
    ("已", .adverb), ("已经", .adverb), ("累计", .adverb), ("共", .adverb), ("共计", .adverb), ("合计", .adverb), ("总计", .adverb),
    ("预计", .adverb), ("目前", .adverb), ("当前", .adverb), ("截至目前", .adverb), ("截至", .adverb), ("截止", .adverb),
    ("据统计", .adverb),
    ("同时", .adverb), ("此外", .adverb), ("另外", .adverb), ("分别", .adverb), ("仅", .adverb), ("年均", .adverb),
    ("平均", .adverb),
    ("还", .adverb), ("又", .adverb), ("也", .adverb), ("均", .adverb), ("全部", .adverb), ("实际", .adverb), ("超额", .adverb),
    ("全年", .adverb),
    ("年末", .adverb), ("期末", .adverb), ("至此", .adverb), ("以及", .adverb), ("和", .adverb), ("及", .adverb), ("、", .adverb),
    ("以来", .adverb),
    ("期间", .adverb), ("起", .adverb), ("底", .adverb), ("末", .adverb), ("“", .adverb), (" ", .adverb), ("　", .adverb),
    ("\n", .adverb), ("本", .adverb), ("|", .adverb), ("\t", .adverb),
    ("力争", .adverb), ("到", .adverb), ("至", .adverb), ("自", .adverb), ("拟", .adverb),
    ("其中", .part), ("其中：", .part), ("其中:", .part), ("其中，", .part), ("其中,", .part),
    ("完成年度投资计划", .measure), ("完成年度计划", .measure), ("完成年度目标", .measure), ("完成年初预算", .measure), ("完成预算", .measure),
    ("完成投资", .measure), ("完成固定资产投资", .measure), ("完成产值", .measure), ("完成目标", .measure), ("完成计划", .measure),
    ("完成", .measure),
    ("累计完成", .measure), ("累计完成投资", .measure), ("已完成", .measure), ("已完成投资", .measure), ("超额完成", .measure),
    ("缴纳税收", .measure),
    ("缴纳", .measure), ("实现", .measure), ("实缴", .measure), ("总投资", .measure), ("计划投资", .measure), ("年度计划投资", .measure),
    ("计划总投资", .measure), ("概算投资", .measure), ("增长", .measure), ("增加", .measure), ("下降", .measure), ("减少", .measure),
    ("提高", .measure), ("提升", .measure), ("上升", .measure), ("上涨", .measure), ("下跌", .measure), ("下滑", .measure),
    ("回落", .measure),
    ("降低", .measure), ("收窄", .measure), ("扩大", .measure), ("加快", .measure), ("增收", .measure), ("减收", .measure),
    ("增至", .measure),
    ("降至", .measure), ("压减", .measure), ("缩短", .measure), ("缩减", .measure), ("高于", .measure), ("低于", .measure),
    ("新增", .measure),
    ("净增", .measure), ("新建", .measure), ("新建成", .measure), ("建成", .measure), ("改造", .measure), ("安排", .measure),
    ("发放", .measure),
    ("拨付", .measure), ("办理", .measure), ("办理了", .measure), ("帮助", .measure), ("指导", .measure), ("惠及", .measure),
    ("签约", .measure),
    ("开工", .measure), ("新开工", .measure), ("竣工", .measure), ("投产", .measure), ("引进", .measure), ("接待", .measure),
    ("出口", .measure),
    ("进口", .measure), ("销售", .measure), ("生产", .measure), ("收购", .measure), ("转移", .measure), ("培训", .measure),
    ("争取", .measure),
    ("筹集", .measure), ("投入", .measure), ("支出", .measure), ("派发", .measure), ("占地", .measure), ("建筑面积", .measure),
    ("返岗", .measure),
    ("设计产能", .measure), ("年产值", .measure), ("年产", .measure), ("使用", .measure), ("利用", .measure), ("实施", .measure),
    ("发送", .measure),
    ("达", .link), ("达到", .link), ("为", .link), ("是", .link), ("有", .link), ("共有", .link), ("约", .link), ("超", .link),
    ("超过", .link),
    ("突破", .link), ("高达", .link), ("达成", .link), ("近", .link), ("分别为", .link), ("分别是", .link), ("均为", .link),
    ("由", .link), ("可达", .link), ("控制在", .link), ("稳定在", .link), ("保持在", .link), ("维持在", .link), ("拥有", .link),
    ("实有", .link), ("设有", .link), ("到位", .measure), ("下达", .measure),
    ("占", .share), ("相当于", .share),
    ("同比", .yearOnYear), ("比上年", .yearOnYear), ("较上年", .yearOnYear), ("比去年", .yearOnYear), ("较去年", .yearOnYear),
    ("比上年同期", .yearOnYear), ("较上年同期", .yearOnYear), ("比去年同期", .yearOnYear), ("较去年同期", .yearOnYear),
    ("与上年", .yearOnYear),
    ("与去年", .yearOnYear), ("同口径", .yearOnYear), ("环比", .monthOnMonth), ("比上月", .monthOnMonth), ("较上月", .monthOnMonth),
    ("比上季", .monthOnMonth), ("较上季", .monthOnMonth), ("比年初", .yearToDate), ("较年初", .yearToDate), ("比上年末", .yearToDate),
    ("较上年末", .yearToDate), ("比上年底", .yearToDate), ("较上年底", .yearToDate),
    ("在", .preposition), ("随着", .preposition), ("按", .preposition), ("按照", .preposition), ("根据", .preposition),
    ("对", .preposition),
    ("通过", .preposition), ("从", .preposition), ("针对", .preposition), ("为了", .preposition), ("将", .preposition),
    ("把", .preposition),
    ("与", .preposition), ("比", .preposition), ("较", .preposition), ("按行业分", .preposition), ("分门类看", .preposition),
    ("增幅", .measure), ("降幅", .measure), ("增速", .measure), ("涨幅", .measure), ("跌幅", .measure),
    ("日均", .adverb), ("户均", .adverb), ("月均", .adverb),
    // Words that only contain one of those above.
    ("成为", .link), ("作为", .link), ("因为", .preposition), ("认为", .preposition), ("为主", .adverb), ("行为", .adverb),
    ("有关", .adverb), ("有效", .adverb), ("有限", .adverb), ("所有", .adverb), ("国有", .adverb), ("有力", .adverb),
    ("有序", .adverb), ("现有", .adverb), ("保有量", .adverb), ("拥有量", .adverb), ("持有量", .adverb), ("占有量", .adverb),
    ("占有率", .adverb), ("到位率", .adverb), ("本科", .adverb), ("本级", .adverb), ("本届", .adverb), ("本地", .adverb),
    ("发达", .adverb), ("生产总值", .adverb), ("生产率", .adverb), ("生产力", .adverb), ("生产性", .adverb), ("生产基地", .adverb),
    ("投入品", .adverb),
    ("使用面积", .adverb), ("利用外资", .adverb), ("销售量", .adverb), ("投资", .adverb), ("总投资额", .adverb), ("增长投资", .adverb),
    ("增加值", .adverb),
    ("生产生活", .adverb), ("生产经营", .attribute), ("经营状况", .attribute), ("产销形势", .attribute),
    ("公布", .measure), ("生产企业", .adverb), ("生产线", .adverb),
    ("进出口", .adverb), ("出口额", .adverb), ("进口额", .adverb), ("出口总", .adverb), ("出口商品", .adverb), ("支出率", .adverb),
    ("财政支出", .adverb),
    ("公共预算支出", .adverb), ("投入产出", .adverb), ("开工率", .adverb), ("使用率", .adverb), ("利用率", .adverb), ("开工复工", .adverb),
    ("超高", .adverb), ("附近", .adverb), ("最近", .adverb), ("销售额", .adverb), ("销售总", .adverb), ("销售收入", .adverb),
    ("销售面积", .adverb),
    ("建成区", .adverb), ("完成率", .adverb), ("完成情况", .adverb), ("增长率", .adverb), ("增长点", .adverb), ("占比", .link),
    ("占用", .adverb),
    ("占地面积", .measure), ("接待中心", .adverb), ("对外", .adverb), ("对口", .adverb), ("按揭", .adverb), ("从业", .adverb),
    ("比重", .adverb),
    ("比例", .adverb), ("较大", .adverb), ("较小", .adverb), ("较快", .adverb), ("将军", .adverb), ("由于", .preposition),
    ("实现率", .adverb),
    ("自然", .adverb), ("自来水", .adverb), ("自主", .adverb), ("自治", .adverb), ("自贸", .adverb),
    ("自有", .adverb), ("自动", .adverb), ("自筹", .adverb), ("自营", .adverb), ("自愿", .adverb),
    ("自产", .adverb), ("自用", .adverb), ("共享", .adverb), ("共青团", .adverb), ("共建", .adverb),
    ("还款", .adverb), ("还本", .adverb), ("还林", .adverb), ("还草", .adverb), ("还贷", .adverb),
    ("均价", .adverb), ("均值", .adverb), ("及时", .adverb), ("及格", .adverb), ("到期", .adverb),
    ("到户", .adverb), ("到账", .adverb), ("到港", .adverb), ("本金", .adverb), ("本息", .adverb),
    ("本币", .adverb), ("本外币", .adverb), ("底价", .adverb), ("底数", .adverb), ("末端", .adverb),
    ("起步", .adverb), ("起重", .adverb), ("起征", .adverb), ("起拍", .adverb), ("起付", .adverb),
    ("和谐", .adverb), ("和平", .adverb), ("生产和供应", .adverb), ("生产功能区", .adverb), ("生产安全", .adverb),
    ("生产者", .adverb), ("生产指数", .adverb), ("收购价", .adverb), ("收购量", .adverb), ("使用量", .adverb),
    ("使用寿命", .adverb), ("利用效率", .adverb), ("经费投入", .adverb), ("销售价格", .adverb), ("销售均价", .adverb),
    ("出口退税", .adverb), ("出口交货值", .adverb), ("出口量", .adverb), ("进口量", .adverb), ("进口商品", .adverb),
    ("转移支付", .adverb), ("转移性", .adverb), ("转移净收入", .adverb),
    ("不超过", .link), ("不低于", .link), ("不少于", .link), ("不高于", .link),
    ("在建", .adverb), ("在校", .adverb), ("在岗", .measure), ("在册", .adverb), ("在线", .adverb), ("实施方案", .adverb),
  ]

  /// What every enterprise and place has: as a subject it belongs to the thing that the sentence is about.
  static let attributes = [
    "产值", "总产值", "工业总产值", "增加值", "营业收入", "主营业务收入", "利润", "利润总额", "净利润", "税收", "税收收入", "销售额", "销售收入", "产量", "销量",
    "总投资", "总资产", "用电量", "建筑面积", "占地面积", "总面积", "注册资本", "年产值", "年产量", "员工", "职工",
  ]

  /// Adverbs of two characters and more that a clause may begin with before its subject.
  static let headAdverbs = [
    "已经", "累计", "共计", "合计", "总计", "预计", "目前", "当前", "截至", "截止", "据统计", "同时", "此外", "另外", "分别", "年均", "平均", "全部", "实际",
    "超额", "全年", "年末", "期末", "至此", "以及", "以来", "期间", "力争", "日均", "户均", "月均",
  ]

  /// A subject that ends so is a thing of its own that later clauses of the sentence go on about.
  static let entityEndings = [
    "项目", "工程", "公司", "集团", "企业", "厂", "市", "县", "区", "省", "镇", "乡", "村", "街道", "社区", "园", "园区", "产业园", "医院", "学校",
    "大学", "学院", "中心", "银行", "局", "委", "合作社", "基地", "铁路", "高速", "公路", "水库", "电站", "机场", "港", "车站", "隧道", "大桥",
  ]
}
