#if XLSX
  /// How cells look; equal styles share one format of the workbook.
  struct CellStyle: Hashable, Sendable {
    enum Alignment: Hashable, Sendable {
      case general
      case left
      case center
      case right
    }

    /// A number format as the workbook's formats are written; `General` where it is empty.
    var numberFormat = ""
    var alignment = Alignment.general
    var wraps = false
    var isBold = false
    var isItalic = false
    var isUnderlined = false
    var size = 0
    /// `0xRRGGBB`; nil leaves it as it is.
    var color: UInt32?
    var background: UInt32?
    /// The color of a hair line below and on the right.
    var line: UInt32?
    /// A stronger line below.
    var rule: UInt32?
    var indent = 0
  }
#endif
