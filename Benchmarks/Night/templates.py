"""Sentences of the generated night: a relation, what its amounts are counted in, and the words around the figures.

Slots of the relations:
  share      a part, b whole, c the rest, p percent        plan      a done, b plan, p percent
  growth     a now, b before, d change, p percent          ratio     a now, b before, m times
  sum        x y z (w) parts, t total                      points    p q percentages, d their difference
  trade      e exports, i imports, t both, s surplus       vital     p births, q deaths, d natural increase, all per mille
  structure  p q r shares of 100                           rate      k of n things, p percent
  names      n things, list their names                    average   a amount, n number, v average (never provable: the scope is open)
UP is 增长 or 下降, MORE is 增加 or 减少, SURPLUS is 顺差 or 逆差, PLACE, THING and YEAR are what they say.
"""

TEMPLATES = [
    # Project bulletins.
    ("plan", "money", "PLACE重点项目完成投资{a}，占年度计划{b}的{p}。"),
    ("plan", "money", "截至10月底，THING累计完成投资{a}，为年度投资计划{b}的{p}。"),
    ("plan", "money", "THING年度计划投资{b}，实际完成{a}，完成率{p}。"),
    ("plan", "money", "PLACE到位资金{a}，完成全年任务（{b}）的{p}。"),
    ("plan", "money", "今年PLACE安排年度计划投资{b}。截至目前完成投资{a}，占年度计划的{p}。"),
    ("plan", "length", "新改建农村公路{a}，完成年度任务{b}的{p}。"),
    ("share", "money", "THING总投资{b}，累计完成投资{a}，占总投资的{p}。"),
    ("share", "length", "隧道全长{b}，已掘进{a}，占全长的{p}；剩余{c}。"),
    ("rate", "project", "PLACE安排重点项目{n}，已开工{k}，开工率{p}。"),
    ("rate", "project", "全部{n}在建项目中，有{k}达到序时进度，占{p}。"),
    ("names", "project", "重点推进{n}项目（{list}）。"),
    ("names", "town", "{list}等{n}乡镇开展试点。"),
    # Budget execution.
    ("plan", "money", "PLACE一般公共预算收入完成{a}，为年初预算{b}的{p}。"),
    ("plan", "money", "政府性基金预算支出完成{a}，为调整预算{b}的{p}。"),
    ("share", "money", "PLACE一般公共预算收入{b}，其中税收收入{a}，占{p}；非税收入{c}。"),
    ("share", "money", "本年支出合计{b}，其中：基本支出{a}，占{p}；项目支出{c}。"),
    ("growth", "money", "“三公”经费支出{a}，比预算{b}MORE{d}，UP{p}。"),
    ("growth", "money", "部门支出总计{a}，与上年决算数{b}相比MORE{d}，UP{p}。"),
    ("growth", "money", "PLACE财政总收入完成{a}，较上年同期{b}UP{p}。"),
    ("sum", "money", "收入总计{t}：本级收入{x}，上级补助收入{y}，上年结转{z}。"),
    ("sum", "money", "中央资金{x}，省级资金{y}，市县配套{z}，合计{t}。"),
    ("sum", "money", "PLACE共筹集资金{t}，分项为：财政投入{x}、社会资本{y}、群众自筹{z}。"),
    # Statistical communiqués.
    ("growth", "mass", "PLACE粮食总产量由{b}变为{a}，UP{p}。"),
    ("growth", "mass", "全年原煤产量{a}，上年为{b}，UP{p}。"),
    ("growth", "mass", "水产品产量{a}，比上年MORE{d}，UP{p}。"),
    ("growth", "land", "油菜种植面积{a}，同比MORE{d}，UP{p}。"),
    ("growth", "power", "全年发电量{a}，比上年MORE{d}，UP{p}。"),
    ("growth", "power", "工业用电量{a}，同比UP{p}；上年为{b}。"),
    ("growth", "money", "社会消费品零售总额{a}，去年同期为{b}，同比UP{p}。"),
    ("growth", "money", "YEAR年完成投资{b}，NEXT年完成投资{a}，UP{p}。"),
    ("share", "people", "PLACE常住人口{b}，其中城镇人口{a}，占{p}；乡村人口{c}。"),
    ("share", "land", "水田面积{a}，占耕地总面积{b}的{p}。"),
    ("share", "power", "PLACE全社会用电量{b}，工业用电量{a}，占全社会用电量的{p}。"),
    ("points", "percent", "常住人口城镇化率由{q}变为{p}，SHIFT{d}。"),
    ("points", "percent", "PLACE失业率{p}，上年为{q}，SHIFT{d}。"),
    ("points", "percent", "森林覆盖率{p}，较上年的{q}SHIFT{d}。"),
    ("points", "percent", "PLACE规上工业增长{p}，比全省平均{q}BEYOND{d}。"),
    ("vital", "percent", "全年出生率为{p}，死亡率为{q}，自然增长率为{d}。"),
    ("vital", "percent", "人口出生率{p}，死亡率{q}，人口自然增长率{d}。"),
    ("structure", "percent", "三次产业结构为{p}:{q}:{r}。"),
    ("structure", "percent", "三次产业增加值占生产总值的比重分别为{p}、{q}、{r}。"),
    # Trade, traffic, education, health.
    ("trade", "money", "PLACE进出口总值{t}，其中出口{e}，进口{i}，贸易SURPLUS{s}。"),
    ("trade", "money", "出口{e}，进口{i}，实现贸易SURPLUS{s}。"),
    ("ratio", "money", "农产品加工业产值{a}，是农业总产值{b}的{m}。"),
    ("ratio", "mass", "PLACE货物吞吐量{a}，是上年的{m}；上年为{b}。"),
    ("ratio", "money", "村集体收入由{b}增加到{a}，是原来的{m}。"),
    ("sum", "trips", "春运共发送旅客{t}，其中公路{x}、铁路{y}、民航{z}。"),
    ("sum", "school", "PLACE共有学校{t}，其中小学{x}、初中{y}、高中{z}。"),
    ("sum", "people", "甲、乙、丙三县受灾人口分别为{x}、{y}、{z}，共计{t}。"),
    ("sum", "length", "PLACE公路总里程{t}，其中国道{x}，省道{y}，县乡道{z}。"),
    ("rate", "case", "PLACE法院受理案件{n}，结案{k}，结案率{p}。"),
    ("rate", "batch", "抽检食品{n}，合格{k}，合格率{p}。"),
    ("rate", "school", "PLACE有幼儿园{n}，其中公办园{k}，占{p}。"),
    ("rate", "person", "高考报名{n}，录取{k}，录取率{p}。"),
    ("share", "trips", "总诊疗量{b}，其中基层医疗机构{a}，占{p}。"),
    ("growth", "trips", "PLACE接待游客{a}，较上年的{b}UP{p}。"),
    ("growth", "money", "旅游收入{a}，同比MORE{d}，UP{p}，上年同期为{b}。"),
    ("average", "money", "发放补贴{a}，惠及农户{n}，户均{v}。"),
]

# What amounts are counted in: the unit with its multiplier, the power of ten of the multiplier, decimals, and the least and greatest amount.
UNITS = {
    "money": [("亿元", 8, 2, 2, 900), ("亿元", 8, 1, 5, 900), ("万元", 4, 2, 80, 90000), ("万元", 4, 0, 2000, 900000)],
    "mass": [("万吨", 4, 2, 3, 400), ("万吨", 4, 1, 8, 900), ("吨", 0, 0, 3000, 90000)],
    "land": [("万亩", 4, 1, 8, 400), ("万亩", 4, 2, 3, 90)],
    "power": [("亿千瓦时", 8, 1, 8, 500), ("亿千瓦时", 8, 2, 2, 90), ("万千瓦时", 4, 0, 2000, 90000)],
    "length": [("公里", 0, 1, 9, 900), ("米", 0, 0, 2000, 9000), ("公里", 0, 2, 9, 90)],
    "people": [("万人", 4, 2, 9, 700)],
    "trips": [("万人次", 4, 1, 20, 3000), ("万人次", 4, 2, 9, 900)],
    "project": [("个", 0, None, 12, 400)], "town": [("个", 0, None, 3, 6)], "school": [("所", 0, None, 40, 900)],
    "case": [("件", 0, None, 300, 40000)], "batch": [("批次", 0, None, 200, 6000)], "person": [("人", 0, None, 300, 30000)],
    "percent": [("%", 0, 1, 2, 90), ("%", 0, 2, 2, 90)],
}

PLACES = ["全市", "全县", "云岫县", "南屿区", "白墩镇", "松泷市", "鹤汀区", "石浦县", "甲县", "青芦开发区"]
THINGS = ["鹤汀水库", "云松高速", "石浦港区", "松泷大桥", "青芦产业园", "白墩变电站", "南屿医院", "云岫水厂"]
NAMES = ["鹤汀水库", "云松高速", "石浦港区", "松泷大桥", "青芦产业园", "白墩变电站", "南屿医院", "云岫水厂", "浮槎学校"]
TOWNS = ["白墩镇", "云岫镇", "松泷乡", "青芦镇", "石浦乡", "鹤汀镇"]
FILLERS = [
    "当前，各项工作正有序推进。", "会议强调，要压实责任，抓好落实。", "下一步，将继续加强要素保障，确保完成全年目标任务。",
    "据了解，该项目建成后将有效改善群众出行条件。", "项目建设周期36个月，预计明年4月交付。", "联系电话：0739-5363823。",
    "现场作业人员320余名，投入机械45台套。", "文件自2023年7月1日起施行。", "",
]
