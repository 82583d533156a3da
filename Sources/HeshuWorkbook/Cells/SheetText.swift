#if XLSX
  import HeshuRecords

  /// A text as a cell can hold it, with the zero byte behind it that C asks for.
  ///
  /// What a sheet cannot hold is put in another form: U+0000, U+FFFE, U+FFFF and bytes that are no UTF-8 become U+FFFD; CR LF and CR become LF; a literal `_x0041_`
  /// gets `_x005F_` in place of its first `_`, without which a spreadsheet would read it as the character A; what is longer than 32 767 UTF-16 units is cut and
  /// ends in `…`. Other control characters are kept: libxlsxwriter writes them as `_x0001_`, which a spreadsheet reads back.
  struct SheetText: ~Copyable {
    private var bytes: [UInt8] = [0]
    /// Whether the end of the text was cut off.
    private(set) var isCut = false

    init() {}

    init(_ text: String) {
      set(text)
    }

    var isEmpty: Bool { bytes.count == 1 }

    /// The text as it is handed to the library.
    var string: String { String(decoding: bytes.dropLast(), as: UTF8.self) }

    mutating func set(_ text: String) {
      let source = Array(text.utf8)
      set(source, 0..<source.count)
    }

    /// Takes over a text.
    mutating func set(_ source: [UInt8], _ range: Range<Int>) {
      bytes.removeAll(keepingCapacity: true)
      isCut = false
      if Self.isPlain(source, range) {
        bytes.append(contentsOf: source[range])
      } else {
        rewrite(String(decoding: source[range], as: UTF8.self))
      }
      bytes.append(0)
    }

    /// Whether a text cannot stand in a cell as it is.
    static func isRewritten(_ source: [UInt8]) -> Bool { !isPlain(source, 0..<source.count) }

    /// Lends the text to C.
    borrowing func withCString<Result>(_ body: (UnsafePointer<CChar>?) -> Result) -> Result {
      bytes.withUnsafeBytes { body($0.baseAddress?.assumingMemoryBound(to: CChar.self)) }
    }

    /// Whether nothing has to be put in another form.
    private static func isPlain(_ source: [UInt8], _ range: Range<Int>) -> Bool {
      // A text of so few bytes has no more UTF-16 units than fit.
      guard range.count <= SheetLimits.textUnits else { return false }
      var before: UInt8 = 0
      var previous: UInt8 = 0
      var isASCII = true
      for byte in source[range] {
        if byte == 0 || byte == 0x0D || (byte == 0x78 && previous == 0x5F) { return false }
        // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
        if byte >= 0xBE, previous == 0xBF, before == 0xEF { return false }
        if byte >= 0x80 { isASCII = false }
        before = previous
        previous = byte
      }
      return isASCII || UTF8Check.firstInvalid(source, range) == nil
    }

    private mutating func rewrite(_ text: String) {
      let scalars = Array(text.unicodeScalars)
      var units = 0
      var place = 0
      // Where the text ends if the mark must stand behind it.
      var kept = 0
      while place < scalars.count {
        let piece = Self.piece(scalars, &place)
        let width = piece.utf16.count
        if units + 1 <= SheetLimits.textUnits { kept = bytes.count }
        guard units + width <= SheetLimits.textUnits else {
          bytes.removeSubrange(kept...)
          bytes.append(contentsOf: "…".utf8)
          isCut = true
          return
        }
        units += width
        bytes.append(contentsOf: piece.utf8)
      }
    }

    /// What is written for the scalar at `place`, which moves on.
    private static func piece(_ scalars: [Unicode.Scalar], _ place: inout Int) -> String {
      let scalar = scalars[place]
      place += 1
      switch scalar.value {
      case 0, 0xFFFE, 0xFFFF: return "\u{FFFD}"
      case 0x0D:
        if place < scalars.count, scalars[place] == "\n" { place += 1 }
        return "\n"
      case 0x5F where isEscape(scalars[place...]): return "_x005F_"
      default: return String(scalar)
      }
    }

    /// Whether what stands behind a `_` makes it the beginning of an escape: `x`, four hexadecimal digits and `_`.
    private static func isEscape(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
      let next = rest.prefix(6)
      guard next.count == 6, next.first == "x", next.last == "_" else { return false }
      return next.dropFirst().dropLast().allSatisfy(\.properties.isASCIIHexDigit)
    }
  }
#endif
