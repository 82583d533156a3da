/// The suites, with the cases that are declined and why.
extension SuiteRules {
  static let cn2an = SuiteRules(
    name: "cn2an", goal: "98 %", threshold: 0.98, isComplete: true,
    declined: [
      ("refused by one mode of the source, read by another", ["cn2an-0140", "cn2an-0141"]),
      ("the value is not that of the text", ["cn2an-0243", "cn2an-0255"]),
    ])

  static let number = SuiteRules(
    name: "recognizers-number-zh", goal: "97 %", threshold: 0.97, span: .inside, isComplete: true,
    partial: ["numberrange", "percentage", "ordinal"],
    ignored: [.money],
    declined: [
      (
        "no finite decimal",
        [
          "NumberModel-0252", "NumberModel-0253", "NumberModel-0254", "NumberModel-0256", "NumberModel-0259",
          "NumberModel-0260", "NumberModel-0261", "NumberModel-0272", "NumberModel-0273", "NumberModel-0278",
          "NumberModel-0304",
        ]
      ),
      ("powers", ["NumberModel-0100", "NumberModel-0199", "NumberModel-0227", "NumberModel-0228", "NumberModel-0229"]),
      ("dozens", ["NumberModel-0035", "NumberModel-0072", "NumberModel-0122"]),
      ("numbers of a date", ["NumberModel-0174"]),
      ("the value is not that of the text", ["NumberRangeModel-0052", "NumberRangeModel-0064"]),
      ("ages", ["NumberRangeModelExperimentalMode-0015"]),
    ])

  static let unit = SuiteRules(
    name: "recognizers-unit-zh", goal: "93 %", threshold: 0.93, span: .inside, numbers: false,
    declined: [
      ("ages", ["AgeModel-0001", "AgeModel-0006"]),
      ("位 as a unit of data", ["DimensionModel-0011"]),
    ])

  static let money = SuiteRules(
    name: "jionlp-money", goal: "100 %", threshold: 1, span: .inside, ignored: [.count],
    declined: [("rounded by the source", ["jio-money-0004"])])

  static let hard = SuiteRules(
    name: "hard-zh", goal: "101 of 103", threshold: 0.98, span: .inside, numbers: false, isComplete: true)

  static let duckling = SuiteRules(
    name: "duckling-zh", goal: "92 %", threshold: 0.92, span: .inside, isComplete: true,
    declined: [
      (
        "Cantonese and slang",
        [
          "duckling-0015", "duckling-0016", "duckling-0017", "duckling-0018", "duckling-0019", "duckling-0031",
          "duckling-0035", "duckling-0068", "duckling-0069", "duckling-0076", "duckling-0096", "duckling-0103",
          "duckling-0106", "duckling-0116", "duckling-0127", "duckling-0128", "duckling-0130", "duckling-0229",
          "duckling-0193", "duckling-0251", "duckling-0941", "duckling-0970",
        ]
      ),
      ("ungrammatical English", ["duckling-0052"]),
      (
        "spoken amounts without 元",
        ["duckling-0005", "duckling-0007", "duckling-0009", "duckling-0011", "duckling-0012"]
      ),
      ("一对 as the number two", ["duckling-0145", "duckling-0146"]),
      ("a bullet and no sign", ["duckling-0230"]),
    ],
    limitsDeclined: false,
    kinds: ["number", "money", "length", "duration", "quantity", "temperature", "volume", "ordinal"])
}
