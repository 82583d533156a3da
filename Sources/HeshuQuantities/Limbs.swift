/// Arithmetic on magnitudes of any size: 64-bit limbs, the least first, no zero limb at the end; zero is empty.
enum Limbs {
  static func limbs(_ value: UInt128) -> [UInt64] {
    trimmed([UInt64(truncatingIfNeeded: value), UInt64(truncatingIfNeeded: value >> 64)])
  }

  /// The value, or nil where it needs more than 128 bits.
  static func value(_ a: [UInt64]) -> UInt128? {
    switch a.count {
    case 0: 0
    case 1: UInt128(a[0])
    case 2: UInt128(a[1]) << 64 | UInt128(a[0])
    default: nil
    }
  }

  static func trimmed(_ a: [UInt64]) -> [UInt64] {
    var result = a
    while result.last == 0 { result.removeLast() }
    return result
  }

  static func isLess(_ a: [UInt64], _ b: [UInt64]) -> Bool {
    if a.count != b.count { return a.count < b.count }
    for index in a.indices.reversed() where a[index] != b[index] { return a[index] < b[index] }
    return false
  }

  static func sum(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    let (long, short) = a.count >= b.count ? (a, b) : (b, a)
    var result = long
    var carry: UInt64 = 0
    for index in long.indices {
      if index >= short.count && carry == 0 { break }
      let (first, one) = long[index].addingReportingOverflow(index < short.count ? short[index] : 0)
      let (second, two) = first.addingReportingOverflow(carry)
      result[index] = second
      carry = one || two ? 1 : 0
    }
    if carry != 0 { result.append(carry) }
    return result
  }

  /// `a` - `b`, for an `a` that is not less than `b`.
  static func difference(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    var result = a
    var borrow: UInt64 = 0
    for index in a.indices {
      if index >= b.count && borrow == 0 { break }
      let (first, one) = a[index].subtractingReportingOverflow(index < b.count ? b[index] : 0)
      let (second, two) = first.subtractingReportingOverflow(borrow)
      result[index] = second
      borrow = one || two ? 1 : 0
    }
    return trimmed(result)
  }

  static func product(_ a: [UInt64], _ b: [UInt64]) -> [UInt64] {
    if a.isEmpty || b.isEmpty { return [] }
    var result = [UInt64](repeating: 0, count: a.count + b.count)
    for i in a.indices {
      var carry: UInt64 = 0
      for j in b.indices {
        let (high, low) = a[i].multipliedFullWidth(by: b[j])
        let (first, one) = low.addingReportingOverflow(result[i + j])
        let (second, two) = first.addingReportingOverflow(carry)
        result[i + j] = second
        carry = high &+ (one ? 1 : 0) &+ (two ? 1 : 0)
      }
      result[i + b.count] = carry
    }
    return trimmed(result)
  }
}
