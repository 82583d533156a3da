/// The words that tell how the figures of a sentence hang together.
enum ClaimWords {
  // What changes.
  static let rising: WordList = [
    "增长", "增加", "上升", "上涨", "提高", "提升", "增收", "多收", "扩大", "净增", "攀升", "回升", "多增", "增多", "递增", "加快", "高出", "净增加", "高于",
    "快于", "多出", "多减", "增支", "增值", "上调", "调增", "上浮", "跃升", "拓宽", "延长", "净增长", "增产", "增盈", "多完成", "多支", "多投", "新增加",
    "年增", "月增", "季增",
  ]
  static let falling: WordList = [
    "下降", "减少", "降低", "回落", "下跌", "下滑", "减收", "少收", "缩短", "缩减", "压减", "收窄", "缩小", "放缓", "低于", "慢于", "少增", "少支", "减支",
    "萎缩",
    "压缩", "节约", "负增长", "减产", "减亏", "精简", "裁减", "压降", "下调", "调减", "缩水", "下浮", "下挫",
    "年减", "月减", "季减",
  ]
  /// 年增, 月减: verbs of change with their time, and not 上年 with a verb behind it.
  static let yearly: WordList = ["年增", "月增", "季增", "年减", "月减", "季减"]
  /// What makes a cut greater: 减税12亿元，多减2亿元.
  static let moreOff: WordList = ["多减", "多降", "多压减"]
  /// Verbs of one character, which count only where something is compared.
  static let shortRising: WordList = ["增", "升", "涨", "高", "多", "快", "偏多", "偏高"]
  static let shortFalling: WordList = ["减", "降", "跌", "低", "少", "慢", "偏少", "偏低"]
  /// Nouns for a change.
  static let risingRate: WordList = ["增幅", "增速", "涨幅", "升幅", "增长率", "增长幅度", "增长速度"]
  static let fallingRate: WordList = [
    "降幅", "跌幅", "减幅", "下降幅度", "精简比例", "精简率", "压减比例", "压减率", "压缩比例", "压缩率", "压缩幅度", "压减幅度", "减少比例", "缩减比例",
    "下降率", "降低率", "减少率",
  ]
  static let comparing: WordList = [
    "同比", "环比", "比", "较", "上年", "去年", "各", "分别", "同期", "以上年", "按年", "按月", "按季",
  ]
  static let comparisons: WordList = ["同比", "环比", "比上年", "较上年", "比去年", "较去年", "比上年同期", "较上年同期"]
  /// What may stand between a verb or a measure and its figure.
  static let links: WordList = ["了", "达到", "达", "为", "是", "约为", "约", "仅", "近", "至少", "高达", "：", ":", " ", "　", "就"]
  static let verbLinks: WordList = ["了", "达到", "达", "约", "近", "超过", " "]
  static let toward: WordList = ["到", "至", "为", "成"]
  static let turning: WordList = ["调整", "变", "发展", "扩", "变化", "优化", "转"]
  /// Qualifiers behind a figure that bound a class of things, and what tells that the sentence goes on instead.
  static let bounds: WordList = ["以上", "以下", "以内", "及以上", "及以下"]
  static let goingOn: WordList = [
    "同", "比", "较", "增", "减", "下降", "上升", "占", "为", "并", "且", "用于", "和", "或", "及", "左右", "不等", "的基础", "的规模", "的水平",
    "的速度", "的增",
  ]
  static let newThings: WordList = ["新增", "倍增", "新增加", "新增长", "改造提升", "提质提升", "优化提升", "巩固提升", "整治提升"]
  static let from: WordList = ["由", "从", "自"]

  // When and against what.
  static let earlier: WordList = [
    "上年", "去年", "上年同期", "去年同期", "同期", "基期", "上期", "上月", "上季", "上季度", "前年", "上一年", "上年度", "年初", "上年末", "上年底", "去年末",
    "去年底", "往年",
    "上一年度", "上半年末", "期初", "年初数", "期初数", "上期末",
  ]
  /// What an account takes over from another year: an item of its total.
  static let carried: WordList = ["上年结余", "上年结转", "历年结余", "以前年度", "年终结余", "结转下年", "结余收入", "结转"]
  static let excluding: WordList = ["剔除", "扣除"]
  static let factors: WordList = ["因素后", "因素，", "因素", "影响后", "后"]
  static let carriedOver: WordList = ["结转", "结余", "以来", "至今", "比重", "占"]
  static let compared: WordList = ["比", "较", "与", "同", "比起"]
  static let against: WordList = ["比", "较", "与", "高于", "低于", "超过", "快于", "慢于"]
  static let averaged: WordList = ["年均", "年平均", "月均", "平均每年", "拉动", "贡献", "影响", "翻"]
  static let constantPrices: WordList = [
    "生产总值", "GDP", "增加值", "可比价", "不变价", "可比口径", "同口径", "可比", "实际增长", "实际下降", "扣除价格", "剔除", "农林牧渔业总产值", "农业总产值",
  ]
  static let revised: WordList = ["修订", "原口径", "新口径", "口径调整", "普查", "核实数", "调整数", "调整后", "追溯"]
  /// What may stand before a verb of change without naming another thing.
  static let neutral: WordList = [
    "同比", "环比", "按年", "按月", "按季", "常年", "多年平均", "历史", "常年同期", "比", "较", "上年", "去年", "同期", "上年同期", "去年同期", "上月", "上季度",
    "上季", "年初", "上年末", "上年底",
    "去年底", "去年末", "前年",
    "年",
    "月", "日", "季度", "份", "末", "底", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "增幅", "增速", "涨幅", "降幅", "跌幅",
    "升幅",
    "分别", "约", "累计", "实现", "净", "又", "则", "也", "均", "各", "都", "还", "同", "按", "可比价格", "可比口径", "可比价", "口径", "计算", "计",
    "现价", "不变价格",
    "名义", "实际", "扣除价格因素", "扣除价格因素后", "后", "同口径", "可比", "预计", "上一年", "上年度", "已", "已经", "的", "共", "合计", "总计", "共计", "期间",
    "以来",
    "相比", "增长", "增加", "下降", "减少", "提高", "其", "并", "且", "且比", "而", "但", "占比", "比重", "所占比重", "持续", "继续", "大幅", "小幅",
    "决算数", "执行数", "预算数", "原来", "原先", "（",
    "(", "）", ")", "同比增长", "、", "和", "及",
    "与", "以及", " ", "　", "幅度", "上期", "，", ",", "总体", "整体", "略", "微", "稳步", "逐年", "显著", "明显", "仅", "这一", "该", "基期", "相",
    "十四五", "“", "”", "十三五",
    "历史最高", "所", "今年", "本年", "本年度", "本期", "每亩", "每吨", "每公斤", "每平方米", "进度", "投资进度", "快速", "超额", "实际", "完成投资", "达", "达到",
    "为",
    "是",
  ]

  // Shares.
  static let takes: WordList = ["占", "约占", "仅占", "共占", "各占", "分别占"]
  /// 占地 is no share, 占地区生产总值 is.
  static let region: WordList = ["占地区", "占地方", "占有效", "占有色", "占有关"]
  static let noTakes: WordList = ["占地", "占用", "占领", "占据", "占道", "抢占", "侵占", "占有"]
  static let share: WordList = ["占比", "比重", "比例", "份额", "占有率", "所占比重", "所占比例"]
  static let plan: WordList = ["计划", "目标", "预算", "任务", "指标任务"]
  static let fulfils: WordList = ["完成", "为", "占", "达", "达到", "相当于", "实现", "是", "超额", "已达", "已占"]
  /// What a rate is named by that says how much of a plan is done.
  static let fulfilment: WordList = [
    "完成", "开工", "完工", "竣工", "投产", "建成", "执行", "到位", "支付", "支出", "达成", "实现", "落实", "交付", "进度", "投资", "达标", "供地", "兑现",
  ]
  static let generic: WordList = [
    "总量", "总数", "总额", "全部", "总", "合计", "总体", "其", "整体", "所有", "其中", "全年", "的", "数", "量", "额", "比重", "比例", "份额", "为",
    "达", "到", "约", "比",
    "累计", "各类", "全体", "整个", "超", "近", "了", "总计", "同期", " ", "“", "”",
  ]
  static let places: WordList = ["全国", "全省", "全市", "全县", "全区", "全州", "全球", "世界", "全盟", "全旗", "全行业", "全镇", "全乡", "全村"]
  /// The place that a bulletin speaks of.
  static let ownPlaces: WordList = [
    "全市", "全县", "全区", "全州", "全盟", "全旗", "全镇", "全乡", "全村", "我市", "我县", "我区", "全公司", "本公司",
  ]
  /// Characters that a name can be written with or without.
  static let fillers: WordList = ["总", "全", "的", "年", "数", "额", "量", "值", "类", "各", "约", "所", "其", "“", "”"]
  /// What says that a name is of all of a place or time.
  static let scopes: WordList = [
    "我国", "全国", "中国", "全省", "我省", "全市", "我市", "全县", "我县", "全区", "我区", "全州", "我州", "全球", "世界", "同期", "全盟", "全旗",
    "全镇", "全乡",
  ]
  /// What may stand in the name of such a whole without narrowing it.
  static let measuring: WordList = [
    "外贸", "货物", "贸易", "规模", "对外", "完成", "实现", "全口径", "累计", "人民币", "本外币", "各项", "余额", "地区", "总值", "总额", "总量", "总数", "总",
    "约", "近", "超", "超过", "突破", "为", "达", "达到", "合计", "共", "年末", "共有", "现有", "辖区", "的", "量", "额", "数", "规上",
  ]
  static let rate: WordList = ["率", "面", "进度"]
  static let done: WordList = ["完成", "已完成", "完成了"]
  static let noRate: WordList = ["增长率", "利率", "税率", "汇率", "费率", "出生率", "死亡率", "毛利率", "净利率", "利润率", "负债率", "生产率", "概率"]

  /// What was done with an amount, which then is no total of it.
  static let spent: WordList = ["完成", "实际", "到位", "支付", "拨付", "支出"]
  static let accounts: WordList = ["支出", "收入"]
  static let negations: WordList = ["不", "未", "非", "无"]
  /// What makes the same word the name of a whole: 应参保, 计划开工.
  static let obliged: WordList = [
    "应", "需", "拟", "计划", "任务", "目标", "总", "全部", "可", "原有", "现有", "年初", "要求", "待", "须",
  ]
  /// What marks an amount as done.
  static let perfective: WordList = ["已", "实际"]
  /// What is not of the time that is printed.
  static let forecast: WordList = ["预计", "预期", "力争", "争取", "有望", "届时", "将达", "将实现", "将完成"]
  static let recovery: WordList = ["恢复到", "恢复至", "相当于"]

  /// What names a measure, so that no count is a part of it: 占全县出口额的.
  static let measures: WordList = [
    "额", "产值", "收入", "支出", "投资", "资金", "利润", "税收", "增加值", "面积", "产量", "销量", "用电量", "贷款", "存款", "生产总值", "GDP", "产能",
    "装机",
    "余额", "产出", "货值",
  ]
  static let remaining: WordList = ["剩余", "还剩", "尚余", "余下"]
  /// With words that need not speak of all that is left.
  static let leftOver: WordList = ["剩余", "还剩", "尚余", "余下", "还有", "尚有", "其余"]
  static let newcomers: WordList = ["新收", "新受理", "新立案", "旧存", "旧案", "存案", "未结"]
  /// Words that take a rate of a part of the things only: 按期办结率.
  static let narrowed: WordList = ["按期", "及时", "按时", "初次", "平均", "综合", "一次"]

  /// A rate whose name tells what it is of.
  struct NamedRate: Sendable {
    var name: WordList
    var part: WordList
    var whole: WordList
    /// Whether what stands beside it is often of another coverage.
    var isScopeOpen = false
  }

  static let namedRates = [
    NamedRate(name: ["资产负债率", "负债率"], part: ["负债"], whole: ["资产"]),
    NamedRate(name: ["城镇化率"], part: ["城镇"], whole: ["常住人口", "总人口"]),
    NamedRate(name: ["审减率", "核减率"], part: ["审减", "核减"], whole: ["送审", "报审", "申报"]),
    NamedRate(name: ["利润率"], part: ["利润"], whole: ["收入"], isScopeOpen: true),
    NamedRate(name: ["失业率"], part: ["失业"], whole: ["劳动人口", "劳动力", "经济活动人口"]),
    NamedRate(name: ["计提比例"], part: ["坏账准备", "减值准备", "跌价准备"], whole: ["账面余额", "余额"]),
    NamedRate(name: ["存贷比"], part: ["贷款"], whole: ["存款"], isScopeOpen: true),
  ]
  /// Ratios whose name tells what stands on either side of the colon.
  static let namedRatios: [(name: WordList, one: WordList, other: WordList)] = [
    (["城乡"], ["城镇", "城市"], ["农村", "乡村"]), (["抚养比", "赡养比"], ["在职", "缴费"], ["退休"]),
    (["生师比", "师生比"], ["学生", "在校生"], ["教师"]),
  ]
  /// 相当于…的3倍.
  static let equals: WordList = ["是", "为", "相当于", "达到", "达", "约", "已是", "接近"]
  /// What says how something began: 成立之初.
  static let initial: WordList = ["之初", "原来", "原先", "当初", "以前", "过去", "之前", "改造前", "实施前", "初期", "起步时", "最初"]

  // Names.
  static let listOpenings: WordList = ["(", "（", ":", "：", "——"]
  static let enumeration: WordList = ["、"]

  /// Words for sorts of places.
  static let administrative: WordList = [
    "省", "市", "县", "区", "州", "盟", "旗", "乡", "镇", "村", "街道", "社区", "自治区", "直辖市", "自治州", "自治县", "地区", "园区", "开发区", "新区",
    "兵团", "计划单列市", "办事处", "管理区", "乡镇", "县区", "市区", "地市", "市州", "农场", "林场", "省份", "城市", "行政村", "特区", "林区", "矿区", "单位",
    "部门",
  ]

  // Sums.
  static let part: WordList = ["其中", "其中：", "其中:", "包括", "包含"]
  static let strongTotal: WordList = ["合计", "总计", "共计", "总共", "一共", "总和", "两者合计", "三者合计"]
  static let weakTotal: WordList = ["共", "总", "合", "累计", "双", "两", "全部", "计", "三项", "全长", "全程"]
  /// 两, 三, 四 and so on with what they count: 三项合计.
  static let numerals: [WordList] = [["两", "二"], ["三"], ["四"], ["五"], ["六"], ["七"], ["八"], ["九"]]
  static let listedSorts: WordList = ["项", "类", "者", "部分", "大类", "块"]
  static let summing: WordList = ["合计", "总计", "共计", "总共", "一共", "共", "总额", "总量", "合"]
  static let sorts: WordList = [
    "项", "类", "者", "部分", "方面", "种", "大类", "块", "家", "个", "级", "地", "年", "大", "款", "笔", "省", "州", "盟", "县区", "县", "区",
    "镇", "市", "乡镇",
    "季度", "批", "期",
    "村", "季", "国", "校", "品种", "标段",
  ]
  static let respectively: WordList = ["分别", "依次"]
  static let partition: WordList = ["按", "分", "从"]
  static let partitioned: WordList = ["分，", "分,", "分：", "划分", "看，", "看,", "看：", "来看", "统计，", "统计,", "统计："]
  /// A list that is said to be whole.
  static let items: WordList = ["分项为", "分项：", "分项:", "分项如下", "分别为：", "分别是："]
  /// Heads that can hold one thing twice, so that what stands under them need not add up to the whole.
  static let overlapping: WordList = [
    "女", "男", "党员", "团员", "职称", "学历", "学位", "硕士", "博士", "本科", "研究生", "少数民族", "岁", "以上", "以下", "贫困", "低保",
    "残疾", "高新", "专精特新", "上市", "民营", "外资", "规模以上", "规上", "重点", "新增", "一线", "骨干", "劳动力", "务工", "流动人口", "老人", "儿童", "妇女",
    "民生支出", "两项", "三项", "四项",
    "国有控股", "股份制", "私营", "外商", "双重", "重叠", "交叉", "重复",
  ]
  /// What may stand before an amount that was reached for the first time.
  static let milestones: WordList = [
    "首次", "历史", "历年", "同期", "突破", "跨越", "迈上", "站上", "成功", "双双", "大关", "新台阶", "跨上", "达到",
  ]
  /// What may stand before 合计 for what has been listed.
  static let listed: WordList = [
    "以上", "上述", "两", "三", "四", "五", "六", "七", "八", "季", "地", "县", "区", "镇", "村", "国", "校", "家", "个", "年", "月", "级", "批",
    "期",
    "项", "类", "者", "部分", "方面", "资金", "各项", "各类", "几", "支出", "收入", "投资", "金额",
    "全市", "全县", "全区", "全省", "全镇", "全州", "全年", "上半年", "前三季度", "数", "等", "总",
  ]
  static let adding: WordList = ["加上", "加：", "连同"]
  /// Names that leave no further one beside them.
  static let complements: [[WordList]] = [
    [["男"], ["女"]], [["城镇", "城市"], ["乡村", "农村"]], [["国内"], ["国外", "境外", "入境"]],
    [["公办", "公立"], ["民办", "民营", "私立"]], [["税收"], ["非税"]], [["商品零售"], ["餐饮"]],
    [["一般债务", "一般债券"], ["专项债务", "专项债券"]], [["基本支出"], ["项目支出"]], [["地上"], ["地下"]], [["现房"], ["期房"]],
    [["出口"], ["进口"]],
    [["第一产业", "一产"], ["第二产业", "二产"], ["第三产业", "三产", "服务业"]],
  ]
  static let average: WordList = [
    "人均", "户均", "生均", "车均", "亩均", "均价", "平均", "日均", "年均", "月均", "单价", "均", "次均", "单产", "亩产",
  ]
  static let derived: WordList = [
    "顺差", "逆差", "差额", "结余", "净增", "净流入", "净流出", "缺口", "相差", "差距", "净额", "超出", "盈余", "余额", "限额", "尚需", "还需",
    "自然增长", "净迁入",
  ]
  /// Amounts that are what one takes from another by the rules of book-keeping.
  static let remainders: [(rest: WordList, of: WordList, less: WordList)] = [
    (["所有者权益", "净资产", "股东权益"], ["总资产", "资产总额", "资产总计", "资产合计", "资产"], ["负债"]),
    (["账面价值", "账面净值"], ["账面余额", "账面原值", "原值"], ["坏账准备", "减值准备", "跌价准备", "累计折旧"]),
    (["审减", "核减"], ["送审", "报审"], ["审定", "核定"]), (["净额"], ["流入", "总额"], ["流出", "费用"]),
    (["净迁出"], ["迁出"], ["迁入"]), (["净迁入"], ["迁入"], ["迁出"]),
    (["超概算", "超出概算"], ["结算", "决算", "审定", "实际投资", "完成投资"], ["概算"]),
  ]
  static let income: WordList = ["收入", "收到", "筹集", "筹得"]
  static let spending: WordList = ["支出"]
  static let joining: WordList = ["和", "及", "以及", "与", "还有", "、和", "、及"]
  static let separators: WordList = ["∶", "、", "，", ",", "和", "及", "以及", "与", " ", "：", ":", "/", "／", "—", "-"]
  /// States of things that leave out each other.
  static let states: [WordList] = [
    ["完工", "竣工", "建成", "投产", "办结", "交付"], ["在建", "续建", "正在建设", "推进", "在办"], ["前期", "储备", "未开工", "待开工", "未办"],
    ["停工", "停建", "缓建", "中止", "终止"],
  ]

  // Shares that make a whole.
  static let industries: WordList = ["三次产业", "三产结构", "产业结构", "三产比", "一二三产", "三大产业"]
  static let structure: WordList = [
    "结构", "构成", "之比", "比为", "比重由", "占比由", "比重从", "三次产业比", "三产比例", "产业增加值比例",
  ]
  /// Rungs of schooling, from the top.
  static let schooling: [WordList] = [
    ["研究生", "硕士", "博士"], ["本科"], ["大专", "专科"], ["高中", "中专", "中职"], ["初中"], ["小学"],
  ]
  static let others: WordList = ["其他", "其它", "其余", "剩余", "另外", "说不清", "不了解", "不清楚", "弃权"]

  // Differences.
  static let above: WordList = ["高于", "快于", "超过", "高出", "超出", "领先", "超前", "超"]
  static let below: WordList = ["低于", "慢于", "落后", "滞后"]
  static let surplus: WordList = ["顺差", "出超"]
  static let deficit: WordList = ["逆差", "入超"]
  static let exports: WordList = ["出口"]
  static let imports: WordList = ["进口"]
  static let births: WordList = ["出生"]
  static let deaths: WordList = ["死亡"]
  /// What comes into a register and what leaves it.
  static let opened: WordList = ["新增", "新入规", "新登记", "新设立", "新设", "新入库", "新入统", "新纳入", "新注册", "新开业", "转入", "迁入"]
  static let closed: WordList = ["退规", "注销", "吊销", "退库", "退出", "退统", "转出", "迁出", "停业"]
  static let natural: WordList = ["自然增长", "自然增加"]
  static let naturalLoss: WordList = ["自然减少", "自然减员", "自然负增长"]
  static let balance: WordList = ["结余", "收支差", "盈余", "净结余"]
  static let rolling: WordList = ["累计", "年初", "期初", "滚存", "历年", "上年", "以前年度"]

  // Averages of what is printed beside them.
  static let perUnit: WordList = ["人均", "户均", "生均", "车均", "家均", "亩均", "均价", "次均", "单产", "亩产", "平均", "每"]
  /// What the words say that an average is per, with the units of the catalogue.
  static let averagedOver: [(words: WordList, units: [String])] = [
    (["户均", "每户", "家庭户"], ["household", "enterprise"]), (["人均", "生均", "次均", "每人"], ["person", "person-time"]),
    (["家均", "每家"], ["enterprise"]), (["车均", "每辆"], ["vehicle"]), (["亩均", "亩产", "每亩", "单产"], ["mu"]), (["每公里"], ["km"]),
    (["每公斤"], ["kg"]),
    (["每吨"], ["t"]), (["每平方米"], ["m2"]), (["每公顷"], ["ha"]),
  ]
  static let each: WordList = ["平均每", "每"]
  /// What may stand before 结余 without naming another account.
  static let balanced: WordList = [
    "当年", "本年", "当期", "收支", "实现", "年末", "贸易", "进出口", "外贸", "人口", "净", "率", "有形", "商品", "货物", "整体",
  ]
}
