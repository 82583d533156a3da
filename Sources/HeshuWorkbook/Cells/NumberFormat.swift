#if XLSX
  import HeshuQuantities

  /// How numbers of a column are shown: with their written decimals, the decimal points below one another, and the unit.
  struct NumberFormat: Hashable, Sendable {
    /// What stands behind the number, as a format writes it.
    private let unit: String
    /// Whether thousands are set off.
    private let isGrouped: Bool
    /// Whether big amounts are shown in 亿 and 万; only for columns in 元.
    private let isMoneyInYuan: Bool

    init(_ unit: WrittenUnit?) {
      let text = unit?.text ?? ""
      let isYuan = unit.map { $0.unit == .yuan && $0.power == 0 } ?? false
      isMoneyInYuan = isYuan
      isGrouped = unit.map { $0.unit != .percent && $0.unit != .percentagePoint } ?? false
      self.unit = text.isEmpty ? "" : "\"" + text.filter { $0 != "\"" && $0 != "\\" } + "\""
    }

    /// The format for a number.
    ///
    /// - Parameters:
    ///   - decimals: those that were written.
    ///   - widest: the most that stand in the column; blanks as wide as digits fill up to them.
    func code(decimals: Int, widest: Int) -> String {
      if isMoneyInYuan, decimals == 0, widest == 0 { return Self.yuan }
      let shown = min(decimals, 30)
      let blanks = min(widest, 30) - shown
      var code = isGrouped ? "#,##0" : "0"
      if shown > 0 { code += "." + String(repeating: "0", count: shown) }
      // The blanks stand behind the unit, so that it stays with its number.
      return code + unit + (blanks > 0 ? (shown == 0 ? "_." : "") + String(repeating: "_0", count: blanks) : "")
    }

    /// For numbers whose decimals say nothing, such as ends of intervals: up to four.
    var computed: String { isMoneyInYuan ? Self.yuan : (isGrouped ? "#,##0" : "0") + ".00##" + unit }

    /// A format divides by thousands alone: two of them, and a point before the last two digits, make 亿; one, and a point before the last digit, make 万.
    private static let yuan = #"[>=100000000]0\.00,,"亿元";[>=10000]0\.0,"万元";General"元""#
  }
#endif
