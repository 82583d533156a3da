/// A table of decimals of 1 to 38 digits, the same for the same seed.
struct RandomTable {
  let amounts: [String]

  init(rows: Int, seed: UInt64) {
    var state = seed
    func next(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    amounts = (0..<rows).map { _ in
      let count = Int(next(38)) + 1
      var digits = (0..<count).map { _ in Character("\(next(10))") }
      let fraction = Int(next(UInt64(count) + 1))
      var whole = String(digits.prefix(count - fraction).drop { $0 == "0" })
      if whole.isEmpty { whole = "0" }
      digits.removeFirst(count - fraction)
      let text = whole + (fraction > 0 ? "." + String(digits) : "")
      return next(3) == 0 && text.contains { "1"..."9" ~= $0 } ? "-" + text : text
    }
  }

  /// The table as CSV with a row's number and its amount.
  var csv: String {
    "name,amount\n" + amounts.enumerated().map { "r\($0.offset),\($0.element)\n" }.joined()
  }
}
