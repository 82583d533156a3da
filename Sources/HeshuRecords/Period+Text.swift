import HeshuFigures
import HeshuQuantities

extension Period {
  /// No period is longer in bytes.
  static let textLimit = 32

  /// Appends what `description` says; `output` has room for `textLimit` bytes.
  func append(to output: inout OutputSpan<UInt8>) {
    Period.append(from, to: &output)
    guard from != to else { return }
    output.append(0x2F)
    Period.append(to, to: &output)
  }

  private static func append(_ day: CalendarDay, to output: inout OutputSpan<UInt8>) {
    DecimalDigits.append(UInt64(max(day.year, 0)), atLeast: 4, to: &output)
    if day.month > 0 {
      output.append(0x2D)
      DecimalDigits.append(UInt64(day.month), atLeast: 2, to: &output)
    }
    if day.day > 0 {
      output.append(0x2D)
      DecimalDigits.append(UInt64(day.day), atLeast: 2, to: &output)
    }
  }
}
