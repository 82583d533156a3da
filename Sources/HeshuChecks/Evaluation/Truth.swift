import HeshuRecords

/// What is known of a statement about figures that can stand for many numbers.
struct Truth: Sendable {
  /// Whether some choice of numbers satisfies it; true where nothing is known.
  var isPossible: Bool
  /// Whether every choice of numbers satisfies it.
  var isCertain: Bool
  /// What a condition takes it for: the certain answer where there is one, else that of the written numbers; nil where an operand is missing.
  var decision: Bool?
  /// Why nothing is known.
  var reason: IndeterminateReason
  /// The comparison that decides, as a node of the formula; -1 where there is none.
  var node: Int

  init(isPossible: Bool, isCertain: Bool, pointwise: Bool, node: Int) {
    self.isPossible = isPossible
    self.isCertain = isCertain
    self.decision = isCertain || (isPossible && pointwise)
    self.reason = .none
    self.node = node
  }

  init(known: Bool, node: Int) {
    self.init(isPossible: known, isCertain: known, pointwise: known, node: node)
  }

  init(unknown reason: IndeterminateReason, node: Int) {
    self.isPossible = true
    self.isCertain = false
    self.decision = nil
    self.reason = reason
    self.node = node
  }

  var verdict: Verdict { !isPossible ? .inconsistent : reason != .none ? .indeterminate : .consistent }

  var negated: Truth {
    var result = self
    result.isPossible = !isCertain
    result.isCertain = !isPossible
    result.decision = decision.map { !$0 }
    return result
  }

  static func and(_ left: Truth, _ right: Truth) -> Truth {
    var result = !left.isPossible ? left : !right.isPossible ? right : left.reason != .none ? left : right
    if left.isPossible, right.isPossible, left.reason == .none, right.reason == .none { result = left }
    result.isCertain = left.isCertain && right.isCertain
    result.decision = conjunction(left.decision, right.decision)
    return result
  }

  static func or(_ left: Truth, _ right: Truth) -> Truth { and(left.negated, right.negated).negatedChoice(left, right) }

  /// The rest of `or`: it is unknown only where no side is known to be possible.
  private func negatedChoice(_ left: Truth, _ right: Truth) -> Truth {
    var result = negated
    if result.isPossible, let known = [left, right].first(where: { $0.isPossible && $0.reason == .none }) {
      result.reason = .none
      result.node = known.node
    } else if let unknown = [left, right].first(where: { $0.reason != .none }) {
      result.reason = unknown.reason
      result.node = unknown.node
    }
    return result
  }

  private static func conjunction(_ left: Bool?, _ right: Bool?) -> Bool? {
    if left == false || right == false { return false }
    guard let left, let right else { return nil }
    return left && right
  }
}
