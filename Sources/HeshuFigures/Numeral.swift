/// A number as it was read, before its unit is known.
///
/// Small, since it is handed on from rule to rule: places are kept in four bytes, which the recognizer's limit of a text allows.
struct Numeral {
  var significand: Int128 = 0
  /// What is added to the significand for the upper end of a numeral that is a range.
  var spread: Int128 = 0
  private var startPlace: UInt32
  private var endPlace: UInt32
  private var unitPlace: UInt32
  private var digitsPlace: UInt32
  var exponent: Int32 = 0
  /// The power of ten of the closing 万 and 亿, which other numbers of a list or range may share.
  var closingPower: Int32 = 0
  private var digits: Int32 = 0
  var infix = Infix.none
  var isTooLong = false
  var isChinese = false
  var hasPoint = false
  var hasGrouping = false
  var hasMultiplier = false
  /// 百亿 or 万 without a digit: a number only behind a word such as 超.
  var isBare = false
  /// Chinese digits in a row: 二〇二二.
  var isPositional = false
  /// Begins with 0 and goes on with digits: no quantity is written so.
  var hasLeadingZero = false

  enum Infix: UInt8 {
    case none
    case more
    case about
  }

  @inline(__always)
  init(at place: Int) {
    let place = UInt32(truncatingIfNeeded: place)
    (startPlace, endPlace, unitPlace, digitsPlace) = (place, place, place, place)
  }

  var start: Int {
    get { Int(startPlace) }
    set { startPlace = UInt32(truncatingIfNeeded: newValue) }
  }

  /// Behind the number, its 万 or 亿 and an inner 多 or 余.
  var end: Int {
    get { Int(endPlace) }
    set { endPlace = UInt32(truncatingIfNeeded: newValue) }
  }

  /// Where the 万 or 亿 begins that closes the number; `end` where there is none.
  var unitStart: Int {
    get { Int(unitPlace) }
    set { unitPlace = UInt32(truncatingIfNeeded: newValue) }
  }

  /// Where the first run of digits ends.
  var digitsEnd: Int {
    get { Int(digitsPlace) }
    set { digitsPlace = UInt32(truncatingIfNeeded: newValue) }
  }

  /// Digits of the first run, for dates, telephone and record numbers.
  var leadingDigits: Int {
    get { Int(digits) }
    set { digits = Int32(truncatingIfNeeded: newValue) }
  }

  var length: Int { end - start }

  /// A whole number without anything around it: what dates, ordinals and identifiers consist of.
  var isPlainInteger: Bool {
    !hasPoint && !hasMultiplier && !hasGrouping && infix == .none && spread == 0 && !isTooLong
  }

  /// The value of a short plain integer, or -1.
  var smallInteger: Int {
    isPlainInteger && exponent == 0 && significand >= 0 && significand < 1_000_000 ? Int(significand) : -1
  }
}
