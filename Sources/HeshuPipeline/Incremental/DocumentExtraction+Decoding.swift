import HeshuFigures
import HeshuQuantities
import HeshuRecords

extension DocumentExtraction {
  /// The size of the document and of its text, from the start of the bytes alone; nil for bytes of another form.
  static func sizes(of content: [UInt8]) -> (text: Int, document: Int)? {
    var reader = ByteReader(content)
    guard reader.byte() == form, reader.integer(Int.self) != nil, let text = reader.integer(Int.self),
      let document = reader.integer(Int.self)
    else { return nil }
    return (text, document)
  }

  /// Reads an extraction; nil for bytes that `encoded` cannot have made.
  ///
  /// - Parameters:
  ///   - schemas: the columns that leave each table's extraction.
  ///   - document: the id of the document, for its rejects.
  init?(_ content: [UInt8], schemas: [Schema], document: String) {
    var reader = ByteReader(content)
    guard reader.byte() == DocumentExtraction.form, let figures = reader.integer(Int.self),
      let textByteCount = reader.integer(Int.self), let byteCount = reader.integer(Int.self),
      reader.count() == schemas.count
    else { return nil }
    self.init()
    self.figures = figures
    self.textByteCount = textByteCount
    self.byteCount = byteCount
    for schema in schemas {
      guard let table = DocumentExtraction.table(schema, document, &reader) else { return nil }
      tables.append(table)
    }
    guard let count = reader.count() else { return nil }
    for _ in 0..<count {
      guard let source = DocumentExtraction.source(&reader), let figures = reader.integer(Int.self),
        let text = DocumentExtraction.text(&reader)
      else { return nil }
      nearMisses.append(NearMiss(source: source, text: text, figures: figures))
    }
    guard let texts = reader.range(), reader.isAtEnd else { return nil }
    bytes = Array(content[texts])
    guard isWithinBytes else { return nil }
  }

  /// Whether every text lies in the text part.
  private var isWithinBytes: Bool {
    func isInside(_ cell: TextCell) -> Bool { cell.isNull || Int(cell.end) <= bytes.count }
    return nearMisses.allSatisfy { isInside($0.text) }
      && tables.allSatisfy { table in
        table.passages.allSatisfy { $0.text.upperBound <= bytes.count }
          && table.rows.columns.allSatisfy { column in
            column.texts.allSatisfy(isInside) && column.figures.allSatisfy { isInside($0.text) && isInside($0.period) }
          }
      }
  }

  private static func table(_ schema: Schema, _ document: String, _ reader: inout ByteReader) -> Table? {
    var table = Table(rows: Rows(schema: schema), passages: [], rejects: [])
    guard let count = reader.count() else { return nil }
    for _ in 0..<count {
      guard let source = source(&reader), let rule = reader.integer(UInt16.self), let passage = text(&reader),
        let line = reader.integer(Int.self), let column = reader.integer(Int.self)
      else { return nil }
      table.rows.append(document: 0, Int(source.start)..<Int(source.end), rule: Int(rule))
      table.passages.append(KeptPassage(text: passage.range, line: line, column: column))
    }
    for place in table.rows.columns.indices {
      for _ in 0..<count {
        if table.rows.columns[place].field.type == .figure {
          guard let figure = figure(&reader) else { return nil }
          table.rows.columns[place].figures.append(figure)
        } else {
          guard let cell = text(&reader) else { return nil }
          table.rows.columns[place].texts.append(cell)
        }
      }
    }
    guard let rejects = reader.count() else { return nil }
    for _ in 0..<rejects {
      guard let reject = reject(document, &reader) else { return nil }
      table.rejects.append(reject)
    }
    return table
  }

  private static func source(_ reader: inout ByteReader) -> SourceSpan? {
    guard let start = reader.integer(UInt32.self), let length = reader.integer(UInt32.self) else { return nil }
    let (end, overflow) = start.addingReportingOverflow(length)
    return overflow ? nil : SourceSpan(document: 0, start: start, end: end)
  }

  private static func text(_ reader: inout ByteReader) -> TextCell? {
    guard let start = reader.integer(UInt32.self) else { return nil }
    guard start > 0 else { return .null }
    guard let length = reader.integer(UInt32.self) else { return nil }
    let (end, overflow) = (start - 1).addingReportingOverflow(length)
    return overflow ? nil : TextCell(start: start - 1, end: end)
  }

  /// No figure of a text has a million places; a damaged exponent would be written as so many zeros.
  private static let exponents: ClosedRange<Int32> = -1_000_000...1_000_000

  private static func figure(_ reader: inout ByteReader) -> FigureCell? {
    guard let flags = reader.byte() else { return nil }
    guard flags & 1 == 0 else { return .null }
    guard let kind = reader.byte().flatMap(FigureKind.init(rawValue:)),
      let qualifier = reader.byte().flatMap(Qualifier.init(rawValue:)), let significand = reader.signed(),
      let exponent = reader.signed(Int32.self), exponents.contains(exponent), let spread = reader.signed(Int64.self),
      let numerator = reader.integer(UInt16.self), let denominator = reader.integer(UInt16.self),
      let step = reader.signed(Int16.self), let text = text(&reader),
      let period = flags & 4 == 0 ? TextCell.null : DocumentExtraction.text(&reader),
      let start = reader.integer(UInt32.self), let end = reader.integer(UInt32.self)
    else { return nil }
    return FigureCell(
      value: ExactDecimal(significand: significand, exponent: exponent), spread: spread,
      unit: FigureUnit(numerator: numerator, denominator: denominator), step: step, kind: kind, qualifier: qualifier,
      isExactCount: flags & 2 != 0, isNull: false, text: text, sourceStart: start, sourceEnd: end, period: period)
  }

  private static func reject(_ document: String, _ reader: inout ByteReader) -> Reject? {
    guard let start = reader.integer(Int.self), let end = reader.integer(Int.self),
      let line = reader.integer(Int.self), let column = reader.integer(Int.self), let stage = reader.text(),
      let code = reader.text(), let message = reader.text(), let raw = reader.range(), let flag = reader.byte()
    else { return nil }
    var reject = Reject(
      document: document, byteStart: start, byteEnd: end, line: line, column: column, stage: stage, code: code,
      message: message, raw: reader.bytes[raw])
    reject.isTruncated = flag == 1
    return reject
  }
}
