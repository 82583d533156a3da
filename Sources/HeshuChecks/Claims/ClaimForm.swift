import HeshuQuantities
import HeshuRecords

extension Claim.Form {
  /// The name of the check and of its rule.
  var name: String {
    switch self {
    case .planCompletion: "plan-completion"
    case .share, .sharedSum: "share"
    case .growth: "growth"
    case .growthFromDelta: "growth-from-delta"
    case .ratio, .average: "ratio"
    case .difference, .pointDifference, .rateDifference: "difference"
    case .sum: "sum"
    case .partialSum: "partial-sum"
    case .sharesTo100: "shares-to-100"
    case .count: "count"
    }
  }

  /// The equation over the columns; every column occurs once, so that the outcome is exact.
  var formula: String {
    switch self {
    case .planCompletion: "done / plan = share"
    case .share: "part / total = share"
    case .sharedSum(let count): "(\(Claim.Form.parts(count))) / total = share"
    case .growth: "current / base - 100% = rate"
    // delta / (current - delta), which would name delta twice.
    case .growthFromDelta: "1 / (current / delta - 1) = rate"
    case .ratio: "current / base = rate"
    case .difference, .pointDifference, .rateDifference: "current - base = delta"
    case .sum(let count): "\(Claim.Form.parts(count)) = total"
    case .partialSum(let count): "\(Claim.Form.parts(count)) <= total"
    case .sharesTo100(let count): "\(Claim.Form.parts(count)) = 100%"
    case .count: "names = total"
    // Amount over average has the number's unit where the average is written without one: 户均881元.
    case .average: "amount / average = number"
    }
  }

  /// The columns of the formula, in the order of a claim's operands.
  var fields: [Field] {
    switch self {
    case .planCompletion: [.amount("done"), .amount("plan"), .percentage("share")]
    case .share: [.amount("part"), .amount("total"), .percentage("share")]
    case .growth, .ratio: [.amount("current"), .amount("base"), .percentage("rate")]
    case .growthFromDelta: [.amount("current"), .amount("delta"), .percentage("rate")]
    case .difference: [.amount("current"), .amount("base"), .amount("delta")]
    case .pointDifference:
      [.percentage("current"), .percentage("base"), Field(name: "delta", type: .figure, kind: .percentagePoint)]
    case .rateDifference: [.percentage("current"), .percentage("base"), .percentage("delta")]
    case .sum(let count), .partialSum(let count): (1...count).map { .amount("part\($0)") } + [.amount("total")]
    case .sharedSum(let count):
      (1...count).map { .amount("part\($0)") } + [.amount("total"), .percentage("share")]
    case .sharesTo100(let count): (1...count).map { .percentage("part\($0)") }
    case .count: [Field(name: "names", type: .number), .amount("total")]
    case .average: [.amount("amount"), .amount("average"), .amount("number")]
    }
  }

  private static func parts(_ count: Int) -> String {
    (1...count).map { "part\($0)" }.joined(separator: " + ")
  }
}

extension Field {
  fileprivate static func amount(_ name: String) -> Field { Field(name: name, type: .figure) }
  fileprivate static func percentage(_ name: String) -> Field { Field(name: name, type: .figure, kind: .percent) }
}
