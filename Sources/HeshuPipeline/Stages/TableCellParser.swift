import HeshuFigures
import HeshuQuantities
import HeshuRecords

/// Reads a cell of a table of texts as a figure: a number in the column's unit, or a number with its own.
struct TableCellParser {
  private let recognizer = Recognizer(options: RecognizerOptions(linksFigures: false))
  private var recognition = Recognition()

  /// The figure in `text`; nil where it is none.
  ///
  /// The decimals that are written count as precision: `45.10` in 亿元 is 45.10 ± 0.005 亿元. Thousands may be set off by commas, `1,234.5`; `1,5` is no number. Digits, points and signs may be full-width: `１２３．４`.
  /// `1.50e3`, as JSON and spreadsheets write numbers, is 1500 ± 5: the last digit that is written counts.
  mutating func parse(_ text: String, unit: WrittenUnit) -> FigureCell? {
    let trimmed = Self.trim(text)
    let plain = Self.halfWidth(trimmed)
    if let number = ExactDecimal(plain) ?? Self.grouped(plain) ?? Self.scientific(plain) {
      return Self.cell(number, unit, unit.unit.kind)
    }
    var bytes = Array(trimmed.utf8)
    let count = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: Batch.padding))
    recognizer.recognize(bytes, 0..<count, published: nil, into: &recognition)
    guard recognition.figures.count == 1, let figure = recognition.figures.first else { return nil }
    guard figure.outerStart == 0, Int(figure.outerEnd) == count else { return nil }
    return FigureCell(figure, text: .null, source: 0..<0)
  }

  /// The text without white space around it, the ideographic space included.
  static func trim(_ text: some StringProtocol) -> Substring {
    var rest = Substring(text)
    while let first = rest.unicodeScalars.first, first.properties.isWhitespace || first == "\u{FEFF}" {
      rest.unicodeScalars.removeFirst()
    }
    while let last = rest.unicodeScalars.last, last.properties.isWhitespace { rest.unicodeScalars.removeLast() }
    return rest
  }

  /// The text with full-width digits, points and signs in their plain forms.
  private static func halfWidth(_ text: Substring) -> Substring {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "０"..."９", "．", "＋", "－": scalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value &- 0xFEE0)))
      case "−": scalars.append("-")
      default: scalars.append(scalar)
      }
    }
    return Substring(String(scalars))
  }

  /// A number whose whole part is set off by commas in groups of three; nil for any other text.
  private static func grouped(_ text: Substring) -> ExactDecimal? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    let first = groups[0].drop { $0 == "-" || $0 == "+" }
    guard groups.count > 1, (1...3).contains(first.count), groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
      return nil
    }
    return parts.dropFirst().contains { $0.contains(",") } ? nil : ExactDecimal(String(text.filter { $0 != "," }))
  }

  /// A number with a power of ten behind it; nil for any other text, and for powers that no amount has.
  private static func scientific(_ text: Substring) -> ExactDecimal? {
    guard let mark = text.firstIndex(where: { $0 == "e" || $0 == "E" }), let number = ExactDecimal(text[..<mark]) else {
      return nil
    }
    let power = text[text.index(after: mark)...]
    guard power.utf8.count <= 3, let power = Int(power), abs(power) <= 30 else { return nil }
    return number.scaled(byPowerOfTen: power)
  }

  /// A plain number in the column's unit, which is of that kind.
  @inline(__always)
  static func cell(_ number: ExactDecimal, _ unit: WrittenUnit, _ kind: FigureKind) -> FigureCell {
    let value = number.scaled(byPowerOfTen: unit.power)
    let isCount = kind == .count && unit.power == 0 && number.exponent == 0
    return FigureCell(
      value: value, spread: 0, unit: unit.unit, step: Int16(truncatingIfNeeded: value.exponent), kind: kind,
      qualifier: .exact, isExactCount: isCount, isNull: false, text: .null, sourceStart: 0, sourceEnd: 0)
  }
}
