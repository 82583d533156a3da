#if XLSX
  import HeshuQuantities
  import HeshuRecords

  /// Reads the rows of a part one after another.
  struct PartReader {
    private(set) var reader: ByteReader
    private let columns: Int
    private var documents: [Range<Int>] = []

    /// The row that was begun last.
    private(set) var verdict = Verdict.unchecked
    private(set) var source = SourceSpan.none

    init(_ bytes: [UInt8], columns: Int) {
      self.columns = columns
      reader = ByteReader(bytes, end: bytes.count - Self.trailerSize(columns))
      let count = reader.word(UInt32.self)
      for _ in 0..<count where !reader.isAtEnd { documents.append(reader.text()) }
    }

    var bytes: [UInt8] { reader.bytes }

    /// The name of the row's document; nil where it has none.
    var document: Range<Int>? {
      documents.indices.contains(Int(source.document)) ? documents[Int(source.document)] : nil
    }

    /// Goes to the next row, whose cells are to be read then, each of them.
    mutating func nextRow() -> Bool {
      guard !reader.isAtEnd else { return false }
      verdict = Verdict(rawValue: reader.byte()) ?? .unchecked
      source.document = reader.word()
      source.start = reader.word()
      source.end = reader.word()
      return true
    }

    mutating func nextCell() -> WorkbookCell {
      switch reader.byte() {
      case PartWriter.Kind.text: return .text(reader.text())
      case PartWriter.Kind.shortNumber: return .number(shortNumber())
      case PartWriter.Kind.longNumber: return longNumber().map { .number($0) } ?? .null
      case PartWriter.Kind.shortFigure: return figure(shortNumber())
      case PartWriter.Kind.longFigure:
        let value = longNumber()
        guard case .figure(var figure) = figure(value ?? .zero) else { return .null }
        figure.upper = longNumber()
        return value == nil ? .null : .figure(figure)
      default: return .null
      }
    }

    private mutating func shortNumber() -> ExactDecimal {
      let significand = reader.word(Int64.self)
      return ExactDecimal(significand: Int128(significand), exponent: Int32(reader.word(Int8.self)))
    }

    private mutating func longNumber() -> ExactDecimal? { ExactDecimal(reader.string()) }

    private mutating func figure(_ value: ExactDecimal) -> WorkbookCell {
      let flags = reader.byte()
      let step = Int(reader.word(Int16.self))
      return .figure(
        WorkbookFigure(
          value: value, step: step, qualifier: Qualifier(rawValue: flags & 0x7F) ?? .exact,
          isExactCount: flags & 0x80 != 0))
    }

    /// What a part says of its rows without their being read.
    struct Trailer {
      /// The worst verdict of a row.
      var worst: Verdict
      /// The width of the longest name of a document.
      var widestDocument: Int
      var extents: [ColumnExtent]
    }

    static func trailer(_ bytes: [UInt8], columns: Int) -> Trailer {
      var reader = ByteReader(Array(bytes[max(0, bytes.count - trailerSize(columns))...]))
      let worst = Verdict(rawValue: reader.byte()) ?? .unchecked
      let widestDocument = Int(reader.word(UInt16.self))
      let extents = (0..<columns).map { _ in
        var extent = ColumnExtent()
        extent.width.add(columns: Int(reader.word(UInt16.self)))
        extent.decimals = Int(reader.byte())
        return extent
      }
      return Trailer(worst: worst, widestDocument: widestDocument, extents: extents)
    }

    private static func trailerSize(_ columns: Int) -> Int { 3 + columns * ColumnExtent.byteCount }
  }
#endif
