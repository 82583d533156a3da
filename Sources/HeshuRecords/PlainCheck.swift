/// What the plain findings of one check share.
package struct PlainCheck: Sendable {
  package var check: CheckDescriptor
  /// The roles of dividend, divisor and quotient.
  package var roles: [String]
  /// Whether the formula names the quotient first: `c = a / b`.
  package var isQuotientFirst: Bool

  package init(check: CheckDescriptor, roles: [String], isQuotientFirst: Bool) {
    self.check = check
    self.roles = roles
    self.isQuotientFirst = isQuotientFirst
  }
}
